package lockscope.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import lockscope.engine.memory.Journal;
import lockscope.engine.program.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The explorer beside a search that knows no tricks: whole memories, copied, in a sorted set.
class BruteForceTest {
    /// Every word of the memory, copied.
    private static long[] save(Journal journal) {
        long[] memory = new long[journal.cells()];
        for (int cell = 0; cell < memory.length; cell++) {
            memory[cell] = journal.value(cell);
        }
        return memory;
    }

    private static void load(Journal journal, long[] memory) {
        for (int cell = 0; cell < memory.length; cell++) {
            journal.restore(cell, memory[cell]);
        }
        journal.forget();
    }

    /// How many steps the first broken rule is away, and how many memories differ in words that matter.
    private record Found(int steps, int states) {}

    private static Found search(Program program) {
        ExploringMachine machine = new ExploringMachine(program, Replay.watches(true));
        Layout layout = new Layout(machine.kernel, machine.liveness);
        new Samples(machine, layout, () -> {}).take();
        Journal journal = layout.journal();
        int[] actions = new int[machine.mostActions()];
        TreeSet<long[]> whole = new TreeSet<>(Arrays::compare);
        TreeSet<long[]> packed = new TreeSet<>(Arrays::compare);
        ArrayDeque<long[]> level = new ArrayDeque<>();
        level.add(save(journal));
        whole.add(save(journal));
        for (int depth = 0; !level.isEmpty(); depth++) {
            ArrayDeque<long[]> next = new ArrayDeque<>();
            for (long[] memory : level) {
                load(journal, memory);
                long[] state = new long[layout.words() + 1];
                layout.pack(state);
                packed.add(state);
                int n = machine.enabled(actions);
                if (n == 0 && machine.standstill() != null) {
                    return new Found(depth, 0);
                }
                for (int i = 0; i < 2 * n; i++) {
                    load(journal, memory);
                    machine.step(Action.withChoice(actions[i / 2], i % 2));
                    if (machine.violation() != null) {
                        return new Found(depth + 1, 0);
                    }
                    long[] after = save(journal);
                    if (whole.add(after)) {
                        next.add(after);
                    }
                }
            }
            level = next;
        }
        return new Found(-1, packed.size());
    }

    @ParameterizedTest
    @CsvSource({
        "small/module, pernet_ops_rwsem",
        "small/module, net_mutex",
        "small/init-fails, net_mutex",
        "small/nested-read, pre_exit"
    })
    void the_explorer_sees_the_same_states(String scenario, String strategy) {
        Program program = Small.shipped(scenario, strategy);
        Answer answer = Small.explore(program);
        Found found = search(program);
        if (answer.schedule() == null) {
            assertThat(found).isEqualTo(new Found(-1, (int) answer.states()));
        } else {
            assertThat(answer.schedule().steps()).hasSize(found.steps());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no_lock, small/module",
        "unlocked_grace_period, small/module",
        "unlocked_unregister, small/module",
        "read_to_register, small/module",
        "recursive_read, small/module",
        "module_in_init, small/create-and-clean",
        "upgrade, small/create-and-clean",
        "lock_inversion, small/module",
        "exits_forwards, small/create-and-clean",
        "frees_early, small/create-and-clean",
        "ignores_sync, small/sync-op"
    })
    void its_schedules_are_shortest(String strategy, String scenario) {
        Program program = Small.shipped(scenario, "broken/" + strategy);
        List<Schedule.Step> steps = Small.schedule(Small.explore(program)).steps();
        assertThat(steps).hasSize(search(program).steps());
    }
}
