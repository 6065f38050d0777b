package lockscope.app.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lockscope.app.library.ShippedLibrary;
import lockscope.engine.listing.Loader;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.engine.program.TaskTable;
import lockscope.engine.why.Chain;
import lockscope.engine.why.WaitReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhyWordsTest {
    private static final List<WaitReason.Debt> DEBTS = List.of(
            new WaitReason.Debt.PreemptedReader(2, 5),
            new WaitReason.Debt.Reading(1, 2, 5),
            new WaitReason.Debt.NoTick(0, 1, 9),
            new WaitReason.Debt.NoTick(0, 0, -1));

    private static final Names NAMES = names();

    private static Names names() {
        ShippedLibrary library = new ShippedLibrary();
        Source strategy = library.strategy("net_mutex");
        Source scenario = library.scenario("unshare-storm");
        if (strategy == null || scenario == null) {
            throw new AssertionError("listings that ship are missing");
        }
        Program program =
                Loader.load(library, strategy, scenario, java.util.Map.of()).program();
        if (program == null) {
            throw new AssertionError("listings that ship have errors");
        }
        return new Names(program, new TaskTable(program)::name);
    }

    static Stream<WaitReason> reasons() {
        Stream<WaitReason> plain = Stream.of(
                new WaitReason.ForMutex(0, 2, List.of()),
                new WaitReason.ForMutex(0, 2, List.of(3)),
                new WaitReason.ForMutex(0, 2, List.of(3, 4)),
                new WaitReason.ForHandOver(0, 2),
                new WaitReason.ForWriter(0, 2),
                new WaitReason.BehindWriter(0, 2, List.of(3)),
                new WaitReason.ForReaders(0, List.of(2)),
                new WaitReason.ForReaders(0, List.of(2, 3)),
                new WaitReason.ForOtherWriter(0, 2),
                new WaitReason.ForSpinlock(0, 2),
                new WaitReason.ForGracePeriodThread(7),
                new WaitReason.ForWorker(0, 2),
                new WaitReason.ForWork(),
                new WaitReason.ForTimer(9),
                new WaitReason.ForCpu(1, 2),
                new WaitReason.ForCpu(1, 0));
        Stream<WaitReason> withDebts = DEBTS.stream()
                .flatMap(debt -> Stream.of(List.of(debt), List.of(debt, debt)))
                .flatMap(debts -> Stream.of(
                        new WaitReason.ForGracePeriod(7, 3, 7, List.copyOf(debts)),
                        new WaitReason.ForGracePeriod(7, 3, 8, List.copyOf(debts)),
                        new WaitReason.ForExpedited(List.copyOf(debts)),
                        new WaitReason.ForCallbacks(5, 7, 3, List.copyOf(debts)),
                        new WaitReason.ForCallbacks(5, 0, 3, List.copyOf(debts))));
        return Stream.concat(plain, withDebts);
    }

    static Stream<Chain.Root> roots() {
        return Stream.of(
                new Chain.Root.Running(1, 0, 3),
                new Chain.Root.Timer(1, 9),
                new Chain.Root.Tick(0, 9),
                new Chain.Root.Tick(0, -1),
                new Chain.Root.Woken(1),
                new Chain.Root.Killed(1),
                new Chain.Root.Gone(1),
                new Chain.Root.Ended(1),
                new Chain.Root.NotStarted(1),
                new Chain.Root.Idle(1),
                new Chain.Root.Rcu(),
                new Chain.Root.Cycle(0));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void every_reason_has_a_sentence_at_every_depth(WaitReason reason) {
        for (Depth depth : Depth.values()) {
            Chain chain = new Chain(List.of(new Chain.Step(1, reason, 4, 3)), new Chain.Root.Rcu());

            assertThat(new WhyWords(NAMES, depth).lines(chain, 1_000).getFirst())
                    .startsWith(NAMES.task(1))
                    .doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void every_root_has_a_sentence_at_every_depth(Chain.Root root) {
        for (Depth depth : Depth.values()) {
            Chain chain = new Chain(List.of(new Chain.Step(1, new WaitReason.ForWork(), 4, 3)), root);

            assertThat(new WhyWords(NAMES, depth).lines(chain, 1_000).getLast())
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_novice_reads_no_name_from_the_kernel(WaitReason reason) {
        Chain chain = new Chain(List.of(new Chain.Step(1, reason, 4, 3)), new Chain.Root.Rcu());

        assertThat(new WhyWords(NAMES, Depth.NOVICE).lines(chain, 1_000).getFirst())
                .doesNotContainIgnoringCase("mutex", "rcu", "grace period", "rwsem", "spinlock", "callback");
    }
}
