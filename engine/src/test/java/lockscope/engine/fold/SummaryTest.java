package lockscope.engine.fold;

import static lockscope.engine.fold.Story.CLEANUP_NET;
import static lockscope.engine.fold.Story.COPY_NET_NS;
import static lockscope.engine.fold.Story.NET_MUTEX;
import static org.assertj.core.api.Assertions.assertThat;

import lockscope.engine.trace.NetState;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final int CREATOR = 1;
    private static final int WORKER = 2;

    /// The worker holds net_mutex from 10 to 100, 20 to 90 of it in synchronize_rcu; the creator comes at 30.
    private static Story creatorBehindCleanup() {
        return new Story("ns/1", "*worker")
                .at(0)
                .starts(CREATOR)
                .runs(CREATOR)
                .userMode(CREATOR, true)
                .at(10)
                .starts(WORKER)
                .runs(WORKER)
                .calls(WORKER, CLEANUP_NET)
                .acquires(WORKER, NET_MUTEX)
                .at(20)
                .waits(WORKER, WaitKind.GRACE_PERIOD, 7)
                .row(TraceKind.GP_BEGIN, 0, 7, 0)
                .at(25)
                .userMode(CREATOR, false)
                .at(30)
                .calls(CREATOR, COPY_NET_NS)
                .waits(CREATOR, WaitKind.MUTEX, NET_MUTEX)
                .at(90)
                .row(TraceKind.GP_END, 0, 7, 0)
                .goesOn(WORKER, 7)
                .at(100)
                .releases(WORKER, NET_MUTEX)
                .acquires(CREATOR, NET_MUTEX)
                .at(105)
                .goesOn(CREATOR, NET_MUTEX)
                .at(110)
                .net(2, NetState.LIVE)
                .releases(CREATOR, NET_MUTEX)
                .returns(CREATOR, COPY_NET_NS, 2)
                .at(120)
                .ends(CREATOR)
                .at(150)
                .ends(WORKER);
    }

    @Test
    void simulated_time_ends_with_the_last_foreground_task() {
        Summary summary = creatorBehindCleanup().summary(150);

        assertThat(summary.simulated()).isEqualTo(120);
        assertThat(summary.finished()).isTrue();
    }

    @Test
    void user_and_system_time_are_those_of_foreground_tasks() {
        assertThat(creatorBehindCleanup().summary(150).cpu()).isEqualTo(new Summary.CpuTime(25, 20, 70, 0));
    }

    @Test
    void a_call_that_waits_for_a_lock_counts_with_its_whole_wait() {
        Summary summary = creatorBehindCleanup().summary(150);

        assertThat(summary.creations()).isEqualTo(1);
        assertThat(summary.creationWaits()).isEqualTo(new Spread(1, 75, 75, 75, 75, true));
    }

    @Test
    void a_hold_says_how_much_of_it_was_spent_waiting_for_rcu() {
        Summary.LockTotals netMutex =
                creatorBehindCleanup().summary(150).locks().getFirst();

        assertThat(netMutex.acquired()).isEqualTo(2);
        assertThat(netMutex.contended()).isEqualTo(1);
        assertThat(netMutex.holds()).isEqualTo(new Totals(2, 100, 90));
        assertThat(netMutex.heldWaitingForRcu()).isEqualTo(70);
    }

    @Test
    void holds_are_told_apart_by_the_routine_that_took_the_lock() {
        assertThat(creatorBehindCleanup().summary(150).holds())
                .containsExactly(
                        new Summary.RoutineHolds(NET_MUTEX, COPY_NET_NS, new Totals(1, 10, 10), 0),
                        new Summary.RoutineHolds(NET_MUTEX, CLEANUP_NET, new Totals(1, 90, 90), 70));
    }

    @Test
    void a_wait_that_has_not_ended_counts_up_to_the_end() {
        Summary summary = new Story("ns/1")
                .at(0)
                .starts(1)
                .runs(1)
                .calls(1, COPY_NET_NS)
                .at(10)
                .waits(1, WaitKind.MUTEX, NET_MUTEX)
                .summary(500);

        assertThat(summary.finished()).isFalse();
        assertThat(summary.simulated()).isEqualTo(500);
        assertThat(summary.creationWaits().total()).isEqualTo(490);
    }

    @Test
    void nothing_beyond_the_horizon_is_read() {
        Story story = creatorBehindCleanup();

        Summary summary = new SummaryFold(story.program, 60).of(story.trace, 150);

        assertThat(summary.created()).isZero();
        assertThat(summary.gracePeriods()).isZero();
        assertThat(summary.creationWaits().total()).isEqualTo(30);
    }

    @Test
    void time_from_death_to_freedom_needs_both() {
        Summary.Deaths deaths = new Story("ns/1")
                .at(0)
                .net(2, NetState.LIVE)
                .net(3, NetState.LIVE)
                .at(10)
                .net(2, NetState.DEAD)
                .at(30)
                .net(3, NetState.DEAD)
                .at(40)
                .net(2, NetState.UNLISTED)
                .at(60)
                .net(2, NetState.FREED)
                .summary(100)
                .deaths();

        assertThat(deaths).isEqualTo(new Summary.Deaths(new Spread(1, 50, 50, 50, 50, true), 2, 1, 50 + 70));
    }

    @Test
    void an_empty_batch_is_counted_apart() {
        Summary.Batching batches = new Story("ns/1")
                .at(1)
                .row(TraceKind.BATCH, 1, 1, 3)
                .at(2)
                .row(TraceKind.BATCH, 1, 2, 0)
                .at(3)
                .row(TraceKind.BATCH, 1, 3, 2)
                .summary(10)
                .batches();

        assertThat(batches).isEqualTo(new Summary.Batching(2, 1, 5, 3));
        assertThat(batches.meanThousandths()).isEqualTo(2_500);
    }

    @Test
    void a_task_that_spins_is_on_its_cpu_and_waits() {
        Summary summary = new Story("ns/1")
                .at(0)
                .starts(1)
                .runs(1)
                .calls(1, COPY_NET_NS)
                .at(10)
                .row(TraceKind.WAIT_BEGIN, 1, NET_MUTEX, WaitKind.MUTEX.ordinal())
                .row(TraceKind.SPIN, 1, 0, 1)
                .at(25)
                .row(TraceKind.SPIN, 1, 0, 0)
                .leaves(1, OffCpu.WAITS)
                .at(40)
                .goesOn(1, NET_MUTEX)
                .returns(1, COPY_NET_NS, 2)
                .ends(1)
                .summary(40);

        assertThat(summary.cpu().system()).isEqualTo(25);
        assertThat(summary.creationWaits().total()).isEqualTo(30);
    }

    @Test
    void a_task_that_is_on_its_cpu_again_before_its_wait_ends_was_not_on_it_all_the_time() {
        Summary summary = new Story("ns/1")
                .at(0)
                .starts(1)
                .runs(1)
                .at(10)
                .waits(1, WaitKind.MUTEX, NET_MUTEX)
                .at(90)
                .row(TraceKind.WAKE, 1, 0, 0)
                .runs(1)
                .at(95)
                .row(TraceKind.WAIT_END, 1, NET_MUTEX, 0)
                .ends(1)
                .summary(95);

        assertThat(summary.cpu().system()).isEqualTo(15);
    }

    @Test
    void several_tasks_may_be_stuck_at_the_end() {
        Summary summary = new Story("ns/1", "ns/2")
                .at(0)
                .starts(1)
                .runs(1)
                .calls(1, COPY_NET_NS)
                .at(0)
                .starts(2)
                .runs(2)
                .calls(2, COPY_NET_NS)
                .at(10)
                .waits(1, WaitKind.MUTEX, NET_MUTEX)
                .waits(2, WaitKind.MUTEX, NET_MUTEX)
                .summary(50);

        assertThat(summary.creationWaits()).isEqualTo(new Spread(2, 80, 40, 40, 40, true));
    }
}
