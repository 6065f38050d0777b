package lockscope.engine.fold;

import static lockscope.engine.fold.Story.COPY_NET_NS;
import static lockscope.engine.fold.Story.NET_MUTEX;
import static lockscope.engine.fold.Story.RTNL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockscope.engine.trace.OffCpu;
import lockscope.engine.trace.Quiescence;
import lockscope.engine.trace.TraceKind;
import lockscope.engine.trace.WaitKind;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static Story twoCalls(long firstWait) {
        return new Story("ns/1")
                .at(5)
                .starts(1)
                .runs(1)
                .calls(1, COPY_NET_NS)
                .at(10)
                .waits(1, WaitKind.MUTEX, NET_MUTEX)
                .at(10 + firstWait)
                .goesOn(1, NET_MUTEX)
                .at(20 + firstWait)
                .leaves(1, OffCpu.PREEMPTED)
                .at(23 + firstWait)
                .runs(1)
                .at(30 + firstWait)
                .returns(1, COPY_NET_NS, 2)
                .at(40 + firstWait)
                .calls(1, COPY_NET_NS)
                .at(50 + firstWait)
                .returns(1, COPY_NET_NS, 3)
                .ends(1);
    }

    @Test
    void a_call_of_copy_net_ns_knows_what_it_waited_for() {
        Creations creations = twoCalls(70).creations(200);

        assertThat(creations.size()).isEqualTo(2);
        assertThat(creations.waits(0))
                .containsExactly(
                        new CauseSum(new Cause.ForLock(WaitKind.MUTEX, "net_mutex"), 70),
                        new CauseSum(new Cause.ForCpu(), 3));
        assertThat(creations.waits(1)).isEmpty();
        assertThat(creations.result(1)).isEqualTo(3);
    }

    @Test
    void the_same_call_in_two_runs_is_paired_by_task_and_count() {
        Story a = twoCalls(70);
        Story b = new Story("ns/1")
                .at(5)
                .starts(1)
                .runs(1)
                .calls(1, COPY_NET_NS)
                .at(9)
                .returns(1, COPY_NET_NS, 2);

        Pairing pairing = Pairing.of(a.program, a.creations(200), b.program, b.creations(200));

        assertThat(pairing.pairs()).isEqualTo(1);
        assertThat(pairing.partner(0)).isEqualTo(0);
        assertThat(pairing.onlyInA()).containsExactly(1);
        assertThat(pairing.waitsOfA()).hasSize(2);
        assertThat(pairing.waitsOfB()).isEmpty();
    }

    @Test
    void elapsed_time_adds_up_exactly() {
        Elapsed elapsed = twoCalls(70).elapsed(200);

        assertThat(elapsed.beforeStart()).isEqualTo(5);
        assertThat(elapsed.system()).isEqualTo(42);
        assertThat(elapsed.total()).isEqualTo(120);
    }

    @Test
    void the_largest_change_of_a_cause_comes_first() {
        Cause mutex = new Cause.ForLock(WaitKind.MUTEX, "net_mutex");
        Cause cpu = new Cause.ForCpu();
        Cause timer = new Cause.ForEvent(WaitKind.TIMER);

        assertThat(Comparison.changes(
                        List.of(new CauseSum(cpu, 5), new CauseSum(mutex, 90)), List.of(new CauseSum(timer, 30))))
                .containsExactly(
                        new Comparison.CauseChange(mutex, 90, 0),
                        new Comparison.CauseChange(timer, 0, 30),
                        new Comparison.CauseChange(cpu, 5, 0));
    }

    @Test
    void waits_know_their_line_and_routine() {
        Story story = twoCalls(70);

        assertThat(Waits.of(story.program, story.trace, RowFold.NO_HORIZON, 200).list())
                .containsExactly(new Wait(1, WaitKind.MUTEX, NET_MUTEX, 10, 80, 3, COPY_NET_NS, false));
    }

    @Test
    void slices_cover_a_task_from_start_to_end_without_gaps() {
        Story story = twoCalls(70);
        Lane lane = Slices.of(story.program, story.trace, RowFold.NO_HORIZON, 200)
                .tasks()
                .get(1);

        assertThat(lane.begin(0)).isEqualTo(5);
        assertThat(lane.end(lane.size() - 1)).isEqualTo(120);
        for (int slice = 1; slice < lane.size(); slice++) {
            assertThat(lane.begin(slice)).isEqualTo(lane.end(slice - 1));
        }
        assertThat(lane.activity(lane.after(79))).isEqualTo(Activity.WAITS);
        assertThat(lane.waitKind(lane.after(79))).isEqualTo(WaitKind.MUTEX);
        assertThat(lane.activity(lane.after(80))).isEqualTo(Activity.SYSTEM);
        assertThat(lane.after(120)).isEqualTo(lane.size());
    }

    @Test
    void a_hold_that_is_not_over_reaches_to_the_end() {
        Story story = new Story("ns/1").at(3).starts(1).runs(1).acquires(1, RTNL);

        assertThat(HoldTimes.of(story.program, story.trace, RowFold.NO_HORIZON, 50)
                        .ofLock(RTNL))
                .containsExactly(new Hold(RTNL, 1, LockMode.EXCLUSIVE, -1, 3, 50, 0));
    }

    @Test
    void opposite_orders_of_two_locks_are_a_cycle() {
        Story story = new Story("a", "b")
                .at(1)
                .acquires(1, NET_MUTEX)
                .acquires(2, RTNL)
                .at(2)
                .waits(1, WaitKind.MUTEX, RTNL)
                .waits(2, WaitKind.MUTEX, NET_MUTEX);
        LockOrder order = LockOrder.of(story.program, story.trace, 10);

        assertThat(order.edges())
                .containsExactly(
                        new LockOrder.Edge(NET_MUTEX, RTNL, 1, 1, 2), new LockOrder.Edge(RTNL, NET_MUTEX, 1, 2, 2));
        assertThat(order.cycle()).containsExactlyInAnyOrder(NET_MUTEX, RTNL);
    }

    @Test
    void one_order_of_two_locks_is_no_cycle() {
        Story story = new Story("a").at(1).acquires(1, NET_MUTEX).acquires(1, RTNL);

        assertThat(LockOrder.of(story.program, story.trace, 10).cycle()).isEmpty();
    }

    @Test
    void a_grace_period_lists_its_scans_and_quiescences() {
        Story story = new Story("a")
                .at(1)
                .row(TraceKind.GP_BEGIN, 0, 4, 0)
                .at(4)
                .row(TraceKind.GP_SCAN, 0, 4, 2)
                .at(5)
                .row(TraceKind.QUIESCENT, 1, 4, Quiescence.TICK.ordinal())
                .at(6)
                .row(TraceKind.GP_END, 0, 4, 0);

        assertThat(GracePeriods.of(story.trace, RowFold.NO_HORIZON, 9).list())
                .containsExactly(new GracePeriod(
                        4,
                        false,
                        1,
                        6,
                        true,
                        List.of(new GracePeriod.Scan(4, 2)),
                        List.of(new GracePeriod.CpuQuiescence(0, 5, Quiescence.TICK))));
    }

    @Test
    void a_batch_lasts_from_the_start_of_the_work_to_its_end() {
        Story story = new Story("*worker")
                .at(1)
                .starts(1)
                .runs(1)
                .row(TraceKind.WORK_BEGIN, 1, 0, 0)
                .at(2)
                .row(TraceKind.BATCH, 1, 1, 9)
                .at(3)
                .waits(1, WaitKind.MUTEX, NET_MUTEX)
                .at(7)
                .goesOn(1, NET_MUTEX)
                .waits(1, WaitKind.CALLBACKS, 0)
                .at(15)
                .goesOn(1, 0)
                .at(16)
                .row(TraceKind.WORK_END, 1, 0, 0);

        assertThat(Batches.of(story.program, story.trace, RowFold.NO_HORIZON, 20)
                        .list())
                .containsExactly(new Batch(1, 9, 1, 1, 2, 16, 4, 8, true));
    }
}
