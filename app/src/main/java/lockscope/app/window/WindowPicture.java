package lockscope.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lockscope.app.figure.Datum;
import lockscope.app.ink.Png;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Notices;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.program.TaskTable;

/// The window's own scene graph as a picture, at any size, without a screen. Belongs to the JavaFX thread.
public final class WindowPicture {
    /// Layout settles in passes: what is arranged by width is measured in the next one.
    private static final int LAYOUT_PASSES = 3;

    private final Session session;
    private final MainWindow window;
    private Scene scene = new Scene(new Group());

    public WindowPicture(Lab lab, Words words) {
        session = new Session(lab, Runnable::run, Runnable::run, Runnable::run);
        window = new MainWindow(session, words);
    }

    public Session session() {
        return session;
    }

    /// Runs a set-up and shows it at that time, and nothing later.
    public WindowPicture at(Setup setup, long nanos) {
        session.playback().showFutureProperty().set(false);
        session.choose(setup);
        session.playback().seek(nanos);
        session.fit();
        return this;
    }

    public WindowPicture in(Theme.Kind theme) {
        window.setTheme(theme);
        return this;
    }

    /// @param factor 1 for the usual size
    public WindowPicture textSize(double factor) {
        window.shell().look().textSizeProperty().set(factor);
        return this;
    }

    /// Selects a task of the first run that has one of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    public WindowPicture asking(String task) {
        int number = session.experiment().runs().stream()
                .mapToInt(run -> new TaskTable(run.program()).find(task))
                .filter(found -> found > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task is called " + task));
        session.selectedProperty().set(Datum.of(Datum.Subject.TASK, number));
        return this;
    }

    /// Does what a command of that name does.
    ///
    /// @throws IllegalArgumentException when there is none, or it cannot be done now
    public WindowPicture perform(String command) {
        if (!window.shell().commands().get(command).perform()) {
            throw new IllegalArgumentException("cannot be done now: " + command);
        }
        return this;
    }

    /// Shows what a window would open on.
    public WindowPicture open(Start start) {
        window.open(start);
        return this;
    }

    /// What the window tells above its pictures; empty for nothing.
    public String told() {
        Notices.Notice notice = window.shell().notices().shownProperty().get();
        return notice == null ? "" : notice.text();
    }

    /// The numbers that the parts of the window state.
    public Map<String, Map<String, Object>> facts() {
        return window.shell().facts().all();
    }

    /// The window that is drawn.
    public MainWindow window() {
        return window;
    }

    /// Lays the window out for that size.
    public void layout(int width, int height) {
        Parent root = window.root();
        if (root.getScene() == null) {
            scene = new Scene(root, width, height);
        }
        for (int i = 0; i < LAYOUT_PASSES; i++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
        root.lookupAll(".viewport").forEach(WindowPicture::drawAnew);
    }

    /// What is scrolled is kept as an image that only the frames of a window bring up to date; a picture has none.
    private static void drawAnew(Node viewport) {
        viewport.setCache(false);
    }

    /// Writes the window as PNG.
    public void write(Path file, int width, int height) throws IOException {
        layout(width, height);
        WritableImage image = scene.snapshot(new WritableImage(width, height));
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Png.write(file, pixels, width, height);
    }
}
