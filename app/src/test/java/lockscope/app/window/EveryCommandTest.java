package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import lockscope.app.command.Command;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each command of the catalogue, one after the other, in a window that shows nothing yet, and with one run.
class EveryCommandTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    /// These open a dialog of the desktop, which waits for an answer.
    private static final Set<String> ASK_FOR_A_FILE =
            Set.of("save-moment", "open-file", "open-recent", "open-listing", "progress-export", "progress-merge");
    /// These try every order of steps, which takes long where nothing is done in the background.
    private static final Set<String> TAKE_LONG = Set.of("explore", "ask-explorer");

    @BeforeAll
    static void start() throws InterruptedException {
        Toolkit.start();
    }

    private static MainWindow window() {
        Session session =
                new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run);
        MainWindow window = new MainWindow(session, WORDS);
        assertThat(new Scene(window.root(), 1280, 720).getRoot()).isEqualTo(window.root());
        return window;
    }

    /// What was thrown by the commands, also by those who only listen to a value, which JavaFX hands to the thread's
    /// handler.
    ///
    /// @param opened makes a window in which a command has a meaning
    private static List<String> thrown(Callable<MainWindow> opened, Set<String> but) throws Exception {
        List<String> thrown = new ArrayList<>();
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((_, e) -> thrown.add("a listener threw " + told(e)));
        try {
            MainWindow window = opened.call();
            int runs = window.session().experiment().runs().size();
            List<String> ids =
                    window.shell().commands().all().stream().map(Command::id).toList();
            for (String id : ids) {
                if (window.session().experiment().runs().size() != runs) {
                    window = opened.call();
                }
                if (!ASK_FOR_A_FILE.contains(id) && !but.contains(id)) {
                    thrown.addAll(thrownBy(window.shell().commands().get(id)));
                }
            }
            window.root().applyCss();
            window.root().layout();
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
        return thrown;
    }

    private static String told(Throwable e) {
        return e + " at " + List.of(e.getStackTrace()).subList(0, 3);
    }

    private static List<String> thrownBy(Command command) {
        try {
            command.perform();
            return List.of();
        } catch (RuntimeException e) {
            return List.of(command.id() + " threw " + told(e));
        }
    }

    @Test
    void nothing_is_thrown_where_there_is_no_run() throws Exception {
        assertThat(Toolkit.call(() -> thrown(EveryCommandTest::window, Set.of())))
                .isEmpty();
    }

    @Test
    void nothing_is_thrown_with_one_run() throws Exception {
        Callable<MainWindow> opened = () -> {
            MainWindow window = window();
            window.session().choose(Setup.OPENING.withStrategies(List.of("net_mutex")));
            return window;
        };
        assertThat(Toolkit.call(() -> thrown(opened, TAKE_LONG))).isEmpty();
    }
}
