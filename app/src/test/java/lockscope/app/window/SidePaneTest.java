package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import lockscope.app.figure.Datum;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.TaskTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SidePaneTest {
    private static final Words WORDS = new Words(Locale.ROOT);

    private final Session session =
            new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException e) {
            started.countDown();
        }
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
        Platform.setImplicitExit(false);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    private MainWindow window(double width) {
        MainWindow window = new MainWindow(session, WORDS);
        session.playback().showFutureProperty().set(false);
        session.choose(Setup.OPENING);
        session.playback().seek(13 * SimTime.MILLISECOND);
        Parent root = window.root();
        Scene scene = new Scene(root, width, 900);
        assertThat(scene.getRoot()).isEqualTo(root);
        layout(window, width);
        return window;
    }

    private static void layout(MainWindow window, double width) {
        for (int i = 0; i < 3; i++) {
            window.root().resize(width, 900);
            window.root().applyCss();
            window.root().layout();
        }
    }

    private static List<String> texts(MainWindow window, String style) {
        return window.root().lookupAll(style).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void it_is_there_where_there_is_room_and_comes_when_it_is_called() throws Exception {
        assertThat(onFx(() -> window(1400).side().isVisible())).isTrue();
        MainWindow narrow = onFx(() -> window(1366));
        assertThat(onFx(() -> narrow.side().isVisible())).isFalse();
        onFx(() -> {
            narrow.shell().commands().get("column").perform();
            layout(narrow, 1366);
            return null;
        });
        assertThat(onFx(() -> narrow.side().isVisible())).isTrue();
    }

    @Test
    void a_selected_wait_is_answered_by_a_chain_of_chips() throws Exception {
        MainWindow window = onFx(() -> window(1600));
        onFx(() -> {
            int task = new TaskTable(session.experiment().runs().getFirst().program()).find("ns/3");
            session.selectedProperty().set(Datum.of(Datum.Subject.TASK, task));
            layout(window, 1600);
            return null;
        });
        assertThat(onFx(() -> texts(window, ".why-title"))).contains("Why does ns/3 wait?");
        assertThat(onFx(() -> texts(window, ".chip"))).containsExactly("ns/3", "kworker/0:1", "reader", "ns/3");
    }

    @Test
    void the_tables_open_at_the_lane_that_is_selected() throws Exception {
        MainWindow window = onFx(() -> window(1600));
        String lane = onFx(() -> {
            int task = new TaskTable(session.experiment().runs().getFirst().program()).find("ns/3");
            session.selectedProperty().set(Datum.of(Datum.Subject.TASK, task));
            window.shell().commands().get("tables").perform();
            layout(window, 1600);
            ListView<?> lanes = (ListView<?>) window.root().lookup(".twin-lanes");
            return String.valueOf(lanes.getSelectionModel().getSelectedItem());
        });
        assertThat(lane).contains("ns/3").contains("waits for net_mutex");
    }
}
