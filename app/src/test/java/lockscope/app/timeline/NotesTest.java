package lockscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lockscope.app.figure.Box;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static final long MS = 1_000_000;

    @Test
    void marks_set_a_then_b_then_start_anew() {
        Notes one = Notes.NONE.mark(3 * MS);
        Notes two = one.mark(MS);
        assertThat(one.hasDistance()).isFalse();
        assertThat(two.distance()).isEqualTo(2 * MS);
        assertThat(two.mark(9 * MS)).isEqualTo(Notes.NONE.mark(9 * MS));
    }

    @Test
    void a_second_bookmark_at_the_same_time_takes_the_first_away() {
        assertThat(Notes.NONE.bookmark(5).bookmark(3).bookmarks()).containsExactly(3L, 5L);
        assertThat(Notes.NONE.bookmark(5).bookmark(5).bookmarks()).isEmpty();
    }

    @Test
    void a_callout_stays_at_its_event_when_the_view_or_the_strategy_is_another() {
        Track under = lane(10 * MS, 20 * MS, 40 * MS);
        Anchor anchor = Objects.requireNonNull(Anchor.at(under, 30 * MS));
        Remark remark = new Remark(0, new Callout(anchor, "here it waits"), 20, -30);
        assertPointsAt(20 * MS, remark, under, new Viewport(0, 100 * MS));
        assertPointsAt(20 * MS, remark, under, new Viewport(15 * MS, 35 * MS));
        assertPointsAt(70 * MS, remark, lane(10 * MS, 70 * MS, 75 * MS), new Viewport(0, 100 * MS));
    }

    @Test
    void a_callout_about_the_future_is_not_shown() {
        Track lane = lane(10 * MS, 20 * MS, 40 * MS);
        Remark remark = new Remark(0, new Callout(Objects.requireNonNull(Anchor.at(lane, 30 * MS)), "x"), 0, 0);
        TimelineView view = TimelineView.of(new Viewport(0, 100 * MS), 0, 19 * MS, List.of());
        assertThat(CalloutPlace.of(remark, model(lane), view, TimelineLayout.of(model(lane), 0, 900, 300)))
                .isNull();
    }

    @Test
    void callouts_on_one_event_make_room_for_each_other() {
        Track lane = lane(10 * MS, 20 * MS, 40 * MS);
        Callout callout = new Callout(Objects.requireNonNull(Anchor.at(lane, 30 * MS)), "here it waits");
        TimelineView view = TimelineView.of(new Viewport(0, 100 * MS), 0, 100 * MS, List.of());
        TimelineLayout layout = TimelineLayout.of(model(lane), 0, 900, 300);
        List<Remark> callouts = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Remark free = CalloutPlace.free(new Remark(0, callout, 20, -30), callouts, model(lane), view, layout);
            CalloutPlace place = Objects.requireNonNull(CalloutPlace.of(free, model(lane), view, layout));
            Box box = place.box();
            assertThat(boxes)
                    .noneMatch(other -> box.x() < other.right()
                            && other.x() < box.right()
                            && box.y() < other.bottom()
                            && other.y() < box.bottom());
            callouts.add(free);
            boxes.add(box);
        }
        assertThat(callouts.getFirst()).isEqualTo(new Remark(0, callout, 20, -30));
    }

    private static TimelineModel model(Track lane) {
        return new TimelineModel(List.of(new TimelineModel.Section("s", List.of(lane))), 100 * MS);
    }

    private static void assertPointsAt(long nanos, Remark remark, Track lane, Viewport viewport) {
        TimelineView view = TimelineView.of(viewport, 0, 100 * MS, List.of());
        TimelineLayout layout = TimelineLayout.of(model(lane), 0, 900, 300);
        CalloutPlace place = Objects.requireNonNull(CalloutPlace.of(remark, model(lane), view, layout));
        long found = viewport.nanos(place.anchor().x() - layout.plotLeft(), layout.plotWidth());
        assertThat((double) found).isCloseTo((double) nanos, within(1e5));
    }

    @Test
    void a_range_sums_up_what_tasks_did_in_it_and_nothing_else() {
        Track lane = lane(10 * MS, 20 * MS, 40 * MS);
        TimelineModel model = new TimelineModel(List.of(new TimelineModel.Section("s", List.of(lane))), 100 * MS);
        RangeTable table = RangeTable.of(model, new Viewport(15 * MS, 25 * MS), Long.MAX_VALUE);
        assertThat(table.rows())
                .extracting(RangeTable.Row::role, RangeTable.Row::nanos, RangeTable.Row::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Role.RUNS, 5 * MS, 1),
                        org.assertj.core.groups.Tuple.tuple(Role.WAITS_FOR_LOCK, 5 * MS, 1));
        assertThat(RangeTable.of(model, new Viewport(15 * MS, 25 * MS), 18 * MS).rows())
                .extracting(RangeTable.Row::nanos)
                .containsExactly(3 * MS);
    }

    @Test
    void a_search_takes_words_of_lane_and_state_and_bounds_of_duration() {
        Track lane = lane(10 * MS, 20 * MS, 40 * MS);
        java.util.function.Function<Role, String> names = Role::name;
        assertThat(LaneFilter.of("ns/ >15ms").next(lane, 0, Long.MAX_VALUE, names))
                .isEqualTo(1);
        assertThat(LaneFilter.of("waits_for_lock").matches(lane, Long.MAX_VALUE, names))
                .isTrue();
        assertThat(LaneFilter.of("waits_for_lock").matches(lane, 12 * MS, names))
                .isFalse();
        assertThat(LaneFilter.of("reader").matches(lane, Long.MAX_VALUE, names)).isFalse();
        assertThat(Set.of(LaneFilter.of("").isAll(), LaneFilter.of("x").isAll()))
                .containsExactlyInAnyOrder(true, false);
    }

    /// Runs from `begin`, waits for a lock from `wait` to `end`.
    private static Track lane(long begin, long wait, long end) {
        Track.Builder lane = new Track.Builder("ns/3", Datum.of(Datum.Subject.TASK, 3));
        lane.add(begin, wait, Role.RUNS, SliceLabel.NONE);
        lane.add(wait, end, Role.WAITS_FOR_LOCK, SliceLabel.NONE);
        return lane.build();
    }
}
