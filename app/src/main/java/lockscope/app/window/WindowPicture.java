package lockscope.app.window;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lockscope.app.ink.Png;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;

/// The window's own scene graph as a picture, at any size, without a screen. Belongs to the JavaFX thread.
public final class WindowPicture {
    /// Layout settles in passes: what is arranged by width is measured in the next one.
    private static final int LAYOUT_PASSES = 3;

    private final Session session;
    private final MainWindow window;

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

    MainWindow window() {
        return window;
    }

    /// Writes the window as PNG.
    public void write(Path file, int width, int height) throws IOException {
        Parent root = window.root();
        Scene scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
        for (int i = 0; i < LAYOUT_PASSES; i++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
        WritableImage image = scene.snapshot(new WritableImage(width, height));
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Png.write(file, pixels, width, height);
    }
}
