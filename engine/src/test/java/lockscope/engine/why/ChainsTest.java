package lockscope.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;
    private static final int LOCK = 0;
    private static final int OTHER = 1;

    private static List<Integer> tasks(Chain chain) {
        return chain.steps().stream().map(Chain.Step::task).toList();
    }

    @Test
    void a_task_that_runs_has_no_steps() {
        assertThat(new Chains(new Scene(3)).of(A)).isEqualTo(new Chain(List.of(), new Chain.Root.Running(A, 0, A)));
    }

    @Test
    void a_task_that_has_ended_is_blamed_only_by_those_who_wait_for_it() {
        Scene scene =
                new Scene(2).waits(A, WaitKind.MUTEX, LOCK).holds(LOCK, true, B).ended(B);

        assertThat(new Chains(scene).of(A).root()).isEqualTo(new Chain.Root.Gone(B));
        assertThat(new Chains(scene).of(B)).isEqualTo(new Chain(List.of(), new Chain.Root.Ended(B)));
    }

    @Test
    void a_creator_waits_for_the_worker_that_waits_for_a_reader() {
        Scene scene = new Scene(3)
                .waits(A, WaitKind.MUTEX, LOCK)
                .holds(LOCK, true, B)
                .waits(B, WaitKind.GRACE_PERIOD, 7)
                .gracePeriod(7, C - 1)
                .reads(C);

        Chain chain = new Chains(scene).of(A);

        assertThat(chain.steps())
                .containsExactly(
                        new Chain.Step(A, new WaitReason.ForMutex(LOCK, B, List.of()), 10, A),
                        new Chain.Step(
                                B,
                                new WaitReason.ForGracePeriod(
                                        7, 3, 7, List.of(new WaitReason.Debt.Reading(C - 1, C, 5))),
                                20,
                                B));
        assertThat(chain.root()).isEqualTo(new Chain.Root.Running(C, C - 1, C));
    }

    @Test
    void without_readers_a_grace_period_waits_for_a_tick() {
        Scene scene = new Scene(2).waits(A, WaitKind.GRACE_PERIOD, 7).gracePeriod(7, 1);

        assertThat(new Chains(scene).of(A).root()).isEqualTo(new Chain.Root.Tick(1, 1_500));
    }

    @Test
    void a_preempted_reader_is_followed_to_who_has_its_cpu() {
        Scene scene = new Scene(2)
                .waits(A, WaitKind.GRACE_PERIOD, 7)
                .gracePeriod(7)
                .preemptedReader(B)
                .runnable(B);

        Chain chain = new Chains(scene).of(A);

        assertThat(tasks(chain)).containsExactly(A, B);
        assertThat(chain.root()).isEqualTo(new Chain.Root.Woken(B));
    }

    @Test
    void a_reader_waits_behind_a_writer_that_waits_for_a_reader() {
        Scene scene = new Scene(3)
                .holds(LOCK, false, C)
                .waits(B, WaitKind.WRITE_READERS_HOLD, LOCK)
                .waits(A, WaitKind.READ_BEHIND_QUEUE, LOCK);

        Chain chain = new Chains(scene).of(A);

        assertThat(chain.steps().getFirst().reason()).isEqualTo(new WaitReason.BehindWriter(LOCK, B, List.of(C)));
        assertThat(chain.root()).isEqualTo(new Chain.Root.Running(C, C - 1, C));
    }

    @Test
    void a_reader_that_reads_again_behind_a_writer_waits_for_itself() {
        Scene scene = new Scene(2)
                .holds(LOCK, false, A)
                .waits(B, WaitKind.WRITE_READERS_HOLD, LOCK)
                .waits(A, WaitKind.READ_BEHIND_QUEUE, LOCK);

        Chain chain = new Chains(scene).of(A);

        assertThat(tasks(chain)).containsExactly(A, B);
        assertThat(chain.root()).isEqualTo(new Chain.Root.Cycle(0));
    }

    @Test
    void of_several_readers_the_chain_follows_the_one_that_closes_a_cycle() {
        Scene scene = new Scene(3)
                .holds(LOCK, false, C, A)
                .waits(B, WaitKind.WRITE_READERS_HOLD, LOCK)
                .holds(OTHER, true, B)
                .waits(A, WaitKind.MUTEX, OTHER);

        assertThat(new Chains(scene).of(B).isDeadlock()).isTrue();
    }

    @Test
    void a_task_behind_a_cycle_leads_into_it() {
        Scene scene = new Scene(3)
                .holds(LOCK, true, B)
                .holds(OTHER, true, C)
                .waits(B, WaitKind.MUTEX, OTHER)
                .waits(C, WaitKind.MUTEX, LOCK)
                .waits(A, WaitKind.MUTEX, LOCK);

        Chain chain = new Chains(scene).of(A);

        assertThat(tasks(chain)).containsExactly(A, B, C);
        assertThat(chain.root()).isEqualTo(new Chain.Root.Cycle(1));
        assertThat(chain.steps().getFirst().reason()).isEqualTo(new WaitReason.ForMutex(LOCK, B, List.of(C)));
    }
}
