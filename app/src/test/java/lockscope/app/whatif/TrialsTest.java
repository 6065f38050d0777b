package lockscope.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lockscope.app.figure.Datum;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.narration.Depth;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.TaskTable;
import lockscope.engine.whatif.Trial;
import org.junit.jupiter.api.Test;

/// A wait that is asked about answers with what would have helped, and what would not.
class TrialsTest {
    private static final long MS = SimTime.MILLISECOND;

    private final Words words = new Words(Locale.ROOT);
    private final Session session =
            new Session(new Lab(new ShippedLibrary(), words), Runnable::run, Runnable::run, Runnable::run);
    private final Trials trials = new Trials(session, new Inquiry(session));

    private void ask(long nanos) {
        session.choose(Setup.OPENING);
        session.playback().seek(nanos);
        int task = new TaskTable(session.experiment().runs().getFirst().program()).find("ns/3");
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, task));
    }

    private String say(String ending) {
        Trials.Tried tried = trials.triedProperty().get();
        Trial trial = tried.trials().stream()
                .filter(each -> each.whatIf().text().endsWith(ending))
                .findFirst()
                .orElseThrow();
        return new TrialWords(words, Depth.COURSE).of(trial, tried.task());
    }

    @Test
    void each_counterfactual_says_what_it_changes() {
        ask(13 * MS);
        assertThat(say("strategy pernet_ops_rwsem")).isEqualTo("helps: does not wait in this call, instead of 16.7 ms");
        assertThat(say("reader leaves")).startsWith("helps: waits ").endsWith(" instead of 16.7 ms in this call");
        assertThat(say("set expedited on")).startsWith("helps: waits 15.4 ms");
        assertThat(say("set cpus 9"))
                .startsWith("no change: waits 16.7 ms in this call; ")
                .contains("reader");
    }

    @Test
    void nothing_beyond_the_horizon_is_told() {
        session.playback().showFutureProperty().set(false);
        ask(13 * MS);
        List<Trial> all = trials.triedProperty().get().trials();
        assertThat(all).isNotEmpty().noneMatch(Trial::whole);
        assertThat(say("strategy pernet_ops_rwsem")).isEqualTo("does not wait in this call so far, instead of 6.3 ms");
    }

    @Test
    void later_moments_of_one_wait_are_the_same_question() {
        ask(13 * MS);
        Trials.Tried tried = trials.triedProperty().get();
        session.playback().seek(14 * MS);
        assertThat(trials.triedProperty().get()).isSameAs(tried);
        session.playback().seek(session.experiment().endNanos());
        assertThat(trials.triedProperty().get().trials()).isEmpty();
    }

    @Test
    void nothing_is_run_while_the_run_plays() {
        session.playback().playingProperty().set(true);
        ask(13 * MS);
        assertThat(trials.triedProperty().get().origin()).isNull();
        session.playback().playingProperty().set(false);
        assertThat(trials.triedProperty().get().origin()).isNotNull();
    }
}
