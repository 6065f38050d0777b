package lockscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.run.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JumpTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    private final Session session =
            new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run);

    private void open(String scenario, String... strategies) {
        session.choose(new Setup(scenario, List.of(strategies), Map.of()));
    }

    private List<Long> fingerprints() {
        return session.momentProperty().get().snapshots().stream()
                .map(Snapshot::fingerprint)
                .toList();
    }

    /// The memory at each place that steps forward come to, and again at each on the way back.
    private void there_and_back(Runnable forward, Runnable back) {
        List<List<Long>> on = new ArrayList<>();
        on.add(fingerprints());
        long before = -1;
        while (session.playback().playhead() != before && on.size() < 120) {
            before = session.playback().playhead();
            forward.run();
            on.add(fingerprints());
        }
        if (session.playback().playhead() == before) {
            on.removeLast();
        }
        for (int i = on.size() - 1; i > 0; i--) {
            assertThat(fingerprints()).as("%d steps from the start", i).isEqualTo(on.get(i));
            back.run();
        }
        assertThat(on).hasSizeGreaterThan(5);
    }

    private void seek(LongUnaryOperator where) {
        session.playback().seek(where.applyAsLong(session.playback().playhead()));
    }

    @Test
    void k_events_forward_and_k_back_are_where_they_began_for_every_k() {
        open("three-creators", "net_mutex");
        there_and_back(session.playback()::step, session.playback()::stepBack);
    }

    @Test
    void k_statements_forward_and_k_back_are_where_they_began_for_every_k() {
        open("one-life", "net_mutex");
        there_and_back(
                () -> seek(session.experiment()::nextStatement), () -> seek(session.experiment()::previousStatement));
    }

    @ParameterizedTest
    @EnumSource
    void k_jumps_forward_and_k_back_are_where_they_began_for_every_k(Jump jump) {
        open("unshare-storm", "net_mutex");
        session.playback().jump(jump);
        there_and_back(
                () -> session.playback().jump(jump), () -> session.playback().jumpBack(jump));
    }

    @Test
    void statements_are_as_long_as_events_or_longer_and_phases_are_fewer_than_either() {
        open("three-creators", "net_mutex");
        session.playback().seek(2 * SimTime.MILLISECOND);
        long from = session.playback().playhead();
        assertThat(session.experiment().nextEvent(from))
                .isLessThanOrEqualTo(session.experiment().nextStatement(from));
        assertThat(steps(session.experiment()::nextStatement))
                .isGreaterThan(steps(at -> session.experiment().next(Jump.PHASE, at)));
    }

    private int steps(LongUnaryOperator step) {
        int steps = 0;
        for (long at = 0, before = -1; at != before && steps < 1000; steps++) {
            before = at;
            at = step.applyAsLong(at);
        }
        return steps;
    }

    @Test
    void the_next_wait_is_where_somebody_begins_to_wait() {
        open("unshare-storm", "net_mutex");
        session.playback().seek(5 * SimTime.MILLISECOND);
        session.playback().jump(Jump.WAIT);
        long there = session.playback().playhead();
        assertThat(session.experiment().runs().getFirst().stageAt(there).hero().waiting())
                .isEqualTo(session.experiment()
                                .runs()
                                .getFirst()
                                .stageAt(there - 1)
                                .hero()
                                .waiting()
                        + 1);
    }

    @Test
    void while_a_question_is_open_no_jump_goes_beyond_it() {
        open("unshare-storm", "net_mutex");
        long edge = 3 * SimTime.MILLISECOND;
        session.playback().hideAfter(edge);
        for (Jump jump : Jump.values()) {
            for (int i = 0; i < 20; i++) {
                session.playback().jump(jump);
            }
            assertThat(session.playback().playhead()).isLessThanOrEqualTo(edge);
        }
    }

    @Test
    void the_order_of_events_is_the_same_at_every_speed_also_when_it_changes_on_the_way() {
        List<List<Long>> seen = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            open("three-creators", "net_mutex", "pernet_ops_rwsem");
            session.playback().toStart();
            List<Long> begins = new ArrayList<>();
            session.playback().playingProperty().set(true);
            long speed = session.playback().speedProperty().get();
            for (int frame = 0; session.playback().playingProperty().get() && frame < 20_000; frame++) {
                session.playback().speedProperty().set(frame % 5 < turn ? Speed.faster(speed, session.axis()) : speed);
                long before = session.playback().playhead();
                session.playback().pass(0.12);
                long after = session.playback().playhead();
                for (long at = session.experiment().nextEvent(before);
                        at <= after && at > before;
                        at = nextBefore(at, after)) {
                    begins.add(at);
                }
            }
            seen.add(begins);
        }
        assertThat(seen.get(0)).isNotEmpty().isSorted();
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
    }

    private long nextBefore(long at, long end) {
        long next = session.experiment().nextEvent(at);
        return next <= at ? end + 1 : next;
    }
}
