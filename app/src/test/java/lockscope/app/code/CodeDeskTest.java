package lockscope.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Role;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.TaskTable;
import org.junit.jupiter.api.Test;

class CodeDeskTest {
    private static final long MS = SimTime.MILLISECOND;
    private static final Words WORDS = new Words(Locale.ROOT);

    private final Session session =
            new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run);
    private final CodeDesk desk = new CodeDesk(session, new Inquiry(session));

    private void open(Setup setup, long nanos) {
        session.choose(setup);
        session.playback().seek(nanos);
    }

    private void select(String task) {
        int number = new TaskTable(session.experiment().runs().getFirst().program()).find(task);
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, number));
    }

    private CodeRow row(String code) {
        return desk.page().rows().stream()
                .filter(row -> row.line().code().contains(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_opens_where_somebody_has_waited_the_longest() {
        open(Setup.OPENING, 13 * MS);
        assertThat(desk.page().routine()).isEqualTo("cleanup_net");
        CodeRow asleep = row("synchronize_rcu");
        assertThat(asleep.sign()).isEqualTo(Sign.SAME);
        assertThat(asleep.standings()).extracting(Standing::name).containsExactly("kworker/0:1", "kworker/0:1");
        assertThat(asleep.standings()).extracting(Standing::role).containsOnly(Role.WAITS_FOR_RCU);
    }

    @Test
    void it_goes_where_the_selected_task_stands() {
        open(Setup.OPENING, 13 * MS);
        select("ns/3");
        assertThat(desk.page().routine()).isEqualTo("copy_net_ns");
        CodeRow lock = row("mutex_lock_killable");
        assertThat(lock.sign()).isEqualTo(Sign.REMOVED);
        assertThat(lock.standings()).extracting(Standing::name).contains("ns/3");
    }

    @Test
    void a_chosen_routine_stays() {
        open(Setup.OPENING, 13 * MS);
        desk.choose("setup_net");
        select("ns/3");
        assertThat(desk.page().routine()).isEqualTo("setup_net");
        desk.followsProperty().set(true);
        assertThat(desk.page().routine()).isEqualTo("copy_net_ns");
    }

    @Test
    void without_the_difference_comments_are_shown() {
        open(Setup.OPENING, 13 * MS);
        desk.differenceProperty().set(false);
        assertThat(desk.page().isDifference()).isFalse();
        assertThat(desk.page().rows().stream().flatMap(row -> row.line().spans().stream()))
                .anyMatch(span -> span.kind() == Span.Kind.COMMENT);
    }

    @Test
    void every_task_stands_on_the_line_that_its_wait_names() {
        open(new Setup("module-arrives", List.of("pernet_ops_rwsem"), Map.of()), 9 * MS);
        List<Standing> standings =
                Standing.of(session.momentProperty().get().snapshots().getFirst(), 0);
        assertThat(standings)
                .filteredOn(standing -> standing.name().equals("modprobe") && standing.innermost())
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.routine()).isEqualTo("register_pernet_subsys");
                    assertThat(standing.role()).isEqualTo(Role.WRITER);
                });
    }

    @Test
    void a_primitive_says_what_it_does_and_whether_it_may_sleep() {
        String text = new LineWords(WORDS).primitive(Primitive.SYNCHRONIZE_RCU);
        assertThat(text)
                .contains("Sleeps until every read section that is open now has been closed.")
                .contains("May sleep")
                .contains("In the kernel: synchronize_rcu");
        assertThat(new LineWords(WORDS).primitive(Primitive.SPIN_LOCK)).contains("Never sleeps");
    }

    @Test
    void nothing_is_drawn_beyond_the_width_and_nothing_is_lost() {
        open(Setup.OPENING, 13 * MS);
        for (String routine : desk.routinesProperty().get()) {
            desk.choose(routine);
            for (double width : new double[] {260, 300, 420}) {
                double[] tops = CodeFigure.tops(desk.page(), width, WORDS);
                Figure figure = CodeFigure.of(desk.page(), width, tops[tops.length - 1], 0, -1, WORDS);
                StringBuilder text = new StringBuilder();
                for (Mark mark : figure.leaves()) {
                    if (mark instanceof Label label) {
                        assertThat(label.left() + label.width())
                                .as("%s in %s at %.0f", label.text(), routine, width)
                                .isLessThanOrEqualTo(width + 12);
                        text.append(label.text());
                    }
                }
                String drawn = text.toString().replace(" ", "");
                for (CodeRow row : desk.page().rows()) {
                    assertThat(drawn).contains(row.line().code().replace(" ", ""));
                }
            }
        }
    }
}
