package lockscope.app.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lockscope.app.figure.Datum;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.narration.Depth;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Snapshot;
import lockscope.engine.why.Moment.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {
    private static final long MS = SimTime.MILLISECOND;

    private final Session session = new Session(
            new Lab(new ShippedLibrary(), new Words(Locale.ROOT)), Runnable::run, Runnable::run, Runnable::run);
    private final Inquiry inquiry = new Inquiry(session);

    private TaskTable tasks() {
        return new TaskTable(session.experiment().runs().getFirst().program());
    }

    private Datum task(String name) {
        return Datum.of(Datum.Subject.TASK, tasks().find(name));
    }

    private void open(Setup setup, long nanos) {
        session.choose(setup);
        session.playback().seek(nanos);
    }

    @Test
    void a_chain_goes_from_the_wait_to_what_is_none() {
        open(Setup.OPENING, 13 * MS);
        session.selectedProperty().set(task("ns/3"));
        List<Link> links = inquiry.answers().getFirst().links(Depth.COURSE);
        assertThat(links).extracting(Link::chip).containsExactly("ns/3", "kworker/0:1", "reader");
        assertThat(links)
                .extracting(Link::brief)
                .containsExactly("6.3 ms for net_mutex", "holds it, waits for #1", "in a read section, CPU 6");
        assertThat(links.getLast().sentence()).contains("in its read section for");
        assertThat(inquiry.answers().getLast().waits()).isFalse();
    }

    @Test
    void its_members_are_lit_in_the_run_where_it_waits() {
        open(Setup.OPENING, 13 * MS);
        assertThat(inquiry.litProperty().get()).isEmpty();
        session.selectedProperty().set(task("ns/3"));
        List<Set<Datum>> lit = inquiry.litProperty().get();
        int lock = session.experiment().runs().getFirst().program().lock("net_mutex");
        assertThat(lit.getFirst())
                .contains(
                        task("ns/3"),
                        task("kworker/0:1"),
                        task("reader"),
                        Datum.of(Datum.Subject.LOCK, lock),
                        Datum.of(Datum.Subject.CPU, 6));
        assertThat(lit.getLast()).contains(task("ns/3")).doesNotContain(task("kworker/0:1"));
    }

    @Test
    void a_slice_of_the_timeline_asks_about_its_task() {
        open(Setup.OPENING, 13 * MS);
        int number = task("ns/2").index();
        session.selectedProperty().set(new Datum(Datum.Subject.TASK, number, 2 * MS, 20 * MS));
        assertThat(inquiry.answers().getFirst().name()).isEqualTo("ns/2");
    }

    @Test
    void a_lock_asks_about_the_first_in_its_line() {
        open(Setup.OPENING, 13 * MS);
        int lock = session.experiment().runs().getFirst().program().lock("net_mutex");
        session.selectedProperty().set(Datum.of(Datum.Subject.LOCK, lock));
        assertThat(inquiry.answers().getFirst().name()).isEqualTo("ns/1");
    }

    @Test
    void a_lock_for_which_nobody_waits_is_lit_alone() {
        open(Setup.OPENING, 13 * MS);
        int lock = session.experiment().runs().getFirst().program().lock("rtnl_mutex");
        Datum datum = Datum.of(Datum.Subject.LOCK, lock);
        session.selectedProperty().set(datum);
        assertThat(inquiry.litProperty().get().getFirst()).containsExactly(datum);
    }

    @Test
    void what_is_selected_in_one_run_lights_its_counterpart_in_the_other_by_name_and_not_by_number() {
        open(new Setup("module-arrives", List.of("net_mutex", "pernet_ops_rwsem"), Map.of()), 5 * MS);
        var left = session.experiment().runs().getFirst().program();
        var right = session.experiment().runs().getLast().program();
        int shared = right.lock("rtnl_mutex");
        session.selectedProperty().set(Datum.of(Datum.Subject.LOCK, shared).inRun(1));
        assertThat(inquiry.litProperty().get().getFirst())
                .contains(Datum.of(Datum.Subject.LOCK, left.lock("rtnl_mutex")));
        session.selectedProperty().set(Datum.of(Datum.Subject.LOCK, left.lock("net_mutex")));
        assertThat(inquiry.litProperty().get().getLast())
                .contains(Datum.of(Datum.Subject.LOCK, right.lock("pernet_ops_rwsem")));
        session.selectedProperty()
                .set(Datum.of(Datum.Subject.LOCK, right.lock("net_rwsem")).inRun(1));
        assertThat(inquiry.litProperty().get().getFirst()).isEmpty();
    }

    @Test
    void with_nothing_selected_it_asks_about_the_longest_wait_for_a_lock() {
        open(Setup.OPENING, 13 * MS);
        assertThat(inquiry.answers().getFirst().name()).isEqualTo("ns/1");
    }

    @Test
    void a_deadlock_is_a_cycle() {
        open(new Setup("nested-read-in-init", List.of("pernet_ops_rwsem"), Map.of()), SimTime.SECOND);
        Answer answer = inquiry.answers().getFirst();
        assertThat(answer.chain().isDeadlock()).isTrue();
        List<Link> links = answer.links(Depth.COURSE);
        assertThat(links.getLast().brief()).contains("deadlock");
        assertThat(links.stream().limit(links.size() - 1L).map(Link::chip))
                .contains(links.getLast().chip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unshare-storm",
                "module-arrives",
                "rcu-readers",
                "killed-while-waiting",
                "notifier-in-init",
                "one-sync-op",
                "nested-read-in-init"
            })
    void every_wait_has_a_chain_with_words_at_every_depth(String scenario) {
        session.choose(new Setup(scenario, Setup.OPENING.strategies(), Map.of()));
        long end = session.experiment().endNanos();
        for (int i = 1; i < 25; i++) {
            session.playback().seek(end / 25 * i);
            for (Snapshot snapshot : session.momentProperty().get().snapshots()) {
                check(snapshot);
            }
        }
    }

    private static void check(Snapshot snapshot) {
        for (int task = 1; task <= snapshot.tasks(); task++) {
            Answer answer = Answer.of(snapshot, Datum.of(Datum.Subject.TASK, task));
            boolean waits = snapshot.state(task) == TaskState.RUNNABLE
                    || (snapshot.state(task) == TaskState.WAITING && !snapshot.isGivingUp(task));
            assertThat(answer.waits()).as(answer.name()).isEqualTo(waits);
            for (Depth depth : Depth.values()) {
                assertThat(answer.links(depth)).isNotEmpty().allSatisfy(link -> {
                    assertThat(link.chip()).isNotBlank();
                    assertThat(link.brief()).isNotBlank();
                    assertThat(link.sentence()).isNotBlank();
                });
            }
        }
    }
}
