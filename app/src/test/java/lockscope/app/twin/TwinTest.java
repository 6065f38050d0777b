package lockscope.app.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.gallery.Gallery;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.narration.Depth;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.stage.Gate;
import lockscope.app.stage.GraceRing;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.TaskRef;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.fold.Wait;
import lockscope.engine.fold.Waits;
import lockscope.engine.program.TaskTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwinTest {
    private static final long MS = SimTime.MILLISECOND;
    private static final Words WORDS = new Words(Locale.ROOT);

    private static RunView run(String scenario, String strategy) {
        Session session =
                new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run);
        session.choose(new Setup(scenario, List.of(strategy), Map.of()));
        return session.experiment().runs().getFirst();
    }

    private static Twin twin(RunView run, long horizon) {
        return Twin.of(run.program(), run.rows(), horizon, run.endNanos(), WORDS);
    }

    private static TwinLane lane(Twin twin, RunView run, String task) {
        return lane(twin, Datum.of(Datum.Subject.TASK, new TaskTable(run.program()).find(task)));
    }

    private static TwinLane lane(Twin twin, Datum datum) {
        return twin.lanes().stream()
                .filter(lane -> lane.datum().equals(datum))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_the_whole_run_it_has_the_lanes_of_the_timeline() {
        RunView run = run("unshare-storm", "net_mutex");
        Twin twin = twin(run, Long.MAX_VALUE);
        TimelineModel.Section section = run.section();
        assertThat(twin.lanes())
                .extracting(TwinLane::name)
                .isEqualTo(section.tracks().stream().map(Track::name).toList());
        for (int i = 0; i < twin.lanes().size(); i++) {
            Track track = section.tracks().get(i);
            List<TwinEntry> entries = twin.lanes().get(i).entries();
            assertThat(entries).hasSize(track.size());
            for (int slice = 0; slice < track.size(); slice++) {
                assertThat(entries.get(slice).beginNanos()).isEqualTo(track.begin(slice));
                assertThat(entries.get(slice).endNanos()).isEqualTo(track.end(slice));
                assertThat(entries.get(slice).role()).isEqualTo(track.role(slice));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare-storm", "module-arrives", "rcu-readers", "one-life"})
    void nothing_in_it_is_later_than_the_horizon(String scenario) {
        RunView run = run(scenario, "pernet_ops_rwsem");
        long end = run.endNanos();
        for (long horizon = 0; horizon <= end; horizon += end / 7) {
            long until = horizon;
            assertThat(twin(run, until).lanes().stream().flatMap(lane -> lane.entries().stream()))
                    .allSatisfy(entry -> assertThat(entry.endNanos()).isLessThanOrEqualTo(until));
            assertThat(new Prose(run.program(), run.rows(), Depth.KERNEL).until(until))
                    .allSatisfy(sentence -> assertThat(sentence.nanos()).isLessThanOrEqualTo(until));
        }
    }

    @Test
    void a_wait_that_goes_on_ends_at_the_horizon_and_is_open() {
        RunView run = run("unshare-storm", "net_mutex");
        TwinEntry last = lane(twin(run, 13 * MS), run, "ns/3").entries().getLast();
        assertThat(last.open()).isTrue();
        assertThat(last.endNanos()).isEqualTo(13 * MS);
        assertThat(last.what()).startsWith("waits for net_mutex");
    }

    @Test
    void its_sums_are_those_of_the_folds() {
        RunView run = run("unshare-storm", "net_mutex");
        long now = 13 * MS;
        int lock = run.program().lock("net_mutex");
        List<Wait> waits =
                Waits.of(run.program(), run.rows(), now, run.endNanos()).forLock(lock);
        long together = waits.stream().mapToLong(Wait::nanos).sum();
        long longest = waits.stream().mapToLong(Wait::nanos).max().orElse(0);
        assertThat(together).isEqualTo(run.waitedUntil(now));
        assertThat(twin(run, now).totals().getFirst().sentence())
                .isEqualTo("%d waits for net_mutex: %s together, the longest %s."
                        .formatted(waits.size(), SimTime.brief(together), SimTime.brief(longest)));
    }

    /// What the pictures of the gallery show, each run at its moment once.
    static Stream<Arguments> moments() {
        return Gallery.SHOTS.stream()
                .flatMap(shot -> shot.setup().strategies().stream()
                        .map(strategy -> new Shown(
                                new Setup(
                                        shot.setup().scenario(),
                                        List.of(strategy),
                                        shot.setup().settings()),
                                shot.nanos())))
                .distinct()
                .map(shown -> Arguments.of(shown.setup(), shown.nanos()));
    }

    private record Shown(Setup setup, long nanos) {}

    /// From the wait of a picture along its chain, with nothing but the tables in hand.
    @ParameterizedTest
    @MethodSource("moments")
    void who_waits_for_what_and_whom_it_waits_for_can_be_read_from_the_tables_alone(Setup setup, long now) {
        RunView run = new Lab(new ShippedLibrary(), WORDS).perform(setup).runs().getFirst();
        Twin twin = twin(run, now);
        StageModel stage = run.stageAt(now);
        for (Gate gate : stage.gates()) {
            for (Gate.Waiter waiter : gate.line()) {
                TwinEntry wait = lane(twin, run, waiter.task().name()).entries().getLast();
                assertThat(wait.open()).isTrue();
                assertThat(wait.nanos()).isEqualTo(waiter.waitedNanos());
                assertThat(wait.what()).contains(gate.name());
            }
            if (!gate.line().isEmpty() && !gate.inside().isEmpty()) {
                TwinEntry held = lane(twin, Datum.of(Datum.Subject.LOCK, gate.lock()))
                        .entries()
                        .getLast();
                String inside = gate.inside().size() == 1
                        ? gate.inside().getFirst().task().name()
                        : Integer.toString(gate.inside().size());
                assertThat(held.open()).isTrue();
                assertThat(held.what()).contains(inside);
            }
            for (Gate.Holder holder : gate.inside()) {
                if (holder.doing() == Gate.Doing.WAITS_FOR_RCU) {
                    TwinEntry asleep =
                            lane(twin, run, holder.task().name()).entries().getLast();
                    assertThat(asleep.open()).isTrue();
                    assertThat(asleep.role()).isEqualTo(Role.WAITS_FOR_RCU);
                }
            }
        }
        Stream<TaskRef> owing = Stream.concat(
                stage.ring().segments().stream()
                        .filter(segment -> segment.owes() == GraceRing.Owes.READER)
                        .map(GraceRing.Segment::reader),
                stage.ring().beads().stream().filter(GraceRing.Bead::counts).map(GraceRing.Bead::reader));
        owing.filter(Objects::nonNull)
                .forEach(reader -> assertThat(lane(twin, run, reader.name()).entries())
                        .anySatisfy(entry -> assertThat(entry.role()).isEqualTo(Role.READER)));
    }

    @Test
    void the_waits_of_a_task_on_its_lane_add_up_to_its_sum() {
        RunView run = run("unshare-storm", "net_mutex");
        Twin twin = twin(run, Long.MAX_VALUE);
        for (String task : List.of("ns/1", "ns/3", "ns/5")) {
            TwinLane lane = lane(twin, run, task);
            long sum = lane.entries().stream()
                    .filter(entry -> entry.what().startsWith("waits for"))
                    .mapToLong(TwinEntry::nanos)
                    .sum();
            assertThat(lane.sums()).contains(SimTime.brief(sum));
        }
    }

    @Test
    void the_story_goes_on_where_it_was_left_and_can_be_asked_for_less() {
        RunView run = run("one-life", "net_mutex");
        Prose prose = new Prose(run.program(), run.rows(), Depth.COURSE);
        int half = prose.until(run.endNanos() / 2).size();
        int whole = prose.until(run.endNanos()).size();
        assertThat(half).isPositive().isLessThan(whole);
        assertThat(prose.until(run.endNanos() / 2)).hasSize(half);
        Prose afresh = new Prose(run.program(), run.rows(), Depth.COURSE);
        assertThat(afresh.until(run.endNanos())).hasSize(whole);
    }
}
