package lockscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lockscope.app.figure.Datum;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.TaskTable;
import lockscope.engine.run.Cell;
import org.junit.jupiter.api.Test;

/// What is selected shows its words and its history, and nothing beyond the horizon.
class InspectorDeskTest {
    private static final long MS = SimTime.MILLISECOND;

    private final Session session = new Session(
            new Lab(new ShippedLibrary(), new Words(Locale.ROOT)), Runnable::run, Runnable::run, Runnable::run);
    private final InspectorDesk desk = new InspectorDesk(session);

    private void open(long nanos) {
        session.choose(Setup.OPENING);
        session.playback().seek(nanos);
        desk.setShown(true);
    }

    private void select(String task) {
        int index = new TaskTable(session.experiment().runs().getFirst().program()).find(task);
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, index));
    }

    @Test
    void a_task_shows_its_words_and_what_happened_to_it() {
        open(13 * MS);
        select("ns/3");
        assertThat(desk.cellsProperty().get()).extracting(Cell::name).contains("pc", "rcu_nesting", "vruntime");
        assertThat(desk.historyProperty().get())
                .extracting(Happened::text)
                .contains("ns/3 starts", "ns/3 calls copy_net_ns")
                .allMatch(text -> text.startsWith("ns/3 "));
    }

    @Test
    void the_history_ends_at_the_horizon() {
        session.playback().showFutureProperty().set(false);
        open(8 * MS);
        select("ns/3");
        assertThat(desk.historyProperty().get()).isNotEmpty().allMatch(happened -> happened.nanos() <= 8 * MS);
    }

    @Test
    void a_lock_shows_who_got_it_and_its_owner_is_a_word() {
        open(13 * MS);
        int lock = session.experiment().runs().getFirst().program().lock("net_mutex");
        session.selectedProperty().set(Datum.of(Datum.Subject.LOCK, lock));
        assertThat(desk.cellsProperty().get()).extracting(Cell::name).contains("owner");
        assertThat(desk.historyProperty().get())
                .extracting(Happened::text)
                .anyMatch(text -> text.endsWith("gets net_mutex"));
    }

    @Test
    void a_line_of_the_history_leads_there() {
        open(13 * MS);
        select("ns/3");
        desk.seek(desk.historyProperty().get().getFirst().nanos());
        assertThat(session.playback().playhead()).isEqualTo(6_300_000);
    }
}
