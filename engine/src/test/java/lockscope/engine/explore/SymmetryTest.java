package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import lockscope.engine.explore.Explorer.Options;
import lockscope.engine.memory.Journal;
import lockscope.engine.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tasks of one program can change places: whatever one does, the other does in its place, and all else goes on alike.
class SymmetryTest {
    private static long[] memory(Journal journal) {
        long[] memory = new long[journal.cells()];
        for (int cell = 0; cell < memory.length; cell++) {
            memory[cell] = journal.value(cell);
        }
        return memory;
    }

    private static int exchanged(int task, int a, int b) {
        return task == a ? b : task == b ? a : task;
    }

    @ParameterizedTest
    @CsvSource({
        "small/create-and-clean, net_mutex, 0",
        "small/create-and-clean, pre_exit, 0",
        "small/create-and-clean, broken/two_workers, 0",
        "small/reader, pernet_ops_rwsem, 0",
        "small/reader, net_sem, 1",
        "small/three-creators, expedited, 0",
        "small/init-fails, net_sem, 2",
        "small/sync-op, net_sem_async, 0",
        "small/killed, net_sem, 0"
    })
    void a_step_after_a_change_of_places_is_the_step_before_it(String scenario, String strategy, int cpus) {
        Options options = Options.DEFAULT.withCpus(cpus);
        ExploringMachine machine = options.machine(Small.shipped(scenario, strategy));
        Symmetry symmetry = Symmetry.of(machine.kernel, machine.rcu, machine.liveness);
        assertThat(symmetry.isNone()).isFalse();
        int first = scenario.equals("small/reader") ? 2 : 1;
        Journal journal = new Layout(machine.kernel, machine.liveness).journal();
        long[] start = memory(journal);
        Random random = new Random(7);
        int[] actions = new int[machine.mostActions()];
        for (int walk = 0; walk < 20; walk++) {
            for (int cell = 0; cell < start.length; cell++) {
                journal.restore(cell, start[cell]);
            }
            for (int n = machine.enabled(actions); n > 0; n = machine.enabled(actions)) {
                int action = actions[random.nextInt(n)];
                if (Action.kind(action) == Action.TASK) {
                    assertThat(stepThenSwap(machine, symmetry, journal, action, first))
                            .isEqualTo(swapThenStep(machine, symmetry, journal, action, first));
                }
                machine.step(action);
                journal.forget();
            }
        }
    }

    private static long[] stepThenSwap(
            ExploringMachine machine, Symmetry symmetry, Journal journal, int action, int first) {
        machine.step(action);
        symmetry.swap(first, first + 1);
        long[] memory = memory(journal);
        journal.undo();
        return memory;
    }

    private static long[] swapThenStep(
            ExploringMachine machine, Symmetry symmetry, Journal journal, int action, int first) {
        symmetry.swap(first, first + 1);
        machine.step(Action.of(Action.TASK, exchanged(Action.number(action), first, first + 1), 0));
        long[] memory = memory(journal);
        journal.undo();
        return memory;
    }

    /// Each task has three states, so two have nine; which of the two is further makes no difference: six.
    @Test
    void two_tasks_that_share_nothing_have_six_states() {
        Program program = Small.tiny("", "task a(2) { sleep(1us); }");
        assertThat(explored(program, Options.DEFAULT).states()).isEqualTo(9);
        assertThat(explored(program, Options.DEFAULT.withReductions()).states()).isEqualTo(6);
    }

    /// The line of each is one with its end: two states each, and which of the two has ended makes no difference.
    @Test
    void local_lines_are_one_step_with_what_follows() {
        Program program = Small.tiny("", "task a(2) { cpu_work(1us); }");
        assertThat(explored(program, Options.DEFAULT.withReductions()).states()).isEqualTo(3);
    }

    /// Once `b` is done nobody writes g any more, and what reads it is one step with what follows.
    @Test
    void what_nobody_will_write_again_can_be_read_at_any_time() {
        String scenario = "task a { x = g; y = g; z = g; h = x; } task b { g = 1; }";
        long shared = explored(Small.tiny("int g = 0; int h = 0;", scenario), Options.DEFAULT.withReductions())
                .states();
        long own = explored(
                        Small.tiny("int g = 0; int h = 0;", scenario.replace("g = 1", "h = 1")),
                        Options.DEFAULT.withReductions())
                .states();
        assertThat(own).isLessThan(shared);
    }

    /// Each writes its own name: nobody has, one has, both have and the last one's name is there; each has ended or not.
    @Test
    void a_variable_that_refers_to_a_task_goes_along() {
        Program program = Small.tiny("task owner = null;", "task a(2) { owner = current; sleep(1us); }");
        long all = explored(program, Options.DEFAULT).states();
        long reduced = explored(program, Options.DEFAULT.withReductions()).states();
        assertThat(reduced).isLessThan(all);
    }

    @Test
    void a_program_that_sends_signals_has_no_such_tasks() {
        ExploringMachine machine = Options.DEFAULT.machine(Small.tiny("", "task a(2) { t = current; kill(t); }"));
        assertThat(Symmetry.of(machine.kernel, machine.rcu, machine.liveness).isNone())
                .isTrue();
    }

    private static Answer explored(Program program, Options options) {
        return new Explorer(program, options, Explorer.Listener.NONE).explore();
    }
}
