package lockscope.app.window;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;

/// The toolkit without a display: starts it when it is first needed and works in its thread.
public final class OffScreen {
    private static boolean started;

    private OffScreen() {}

    /// Does it and waits for it.
    ///
    /// @throws IOException when the work does
    public static <T> T perform(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// Does what each frame begins with: what has changed in a scene gets its style and its place, the rest stays.
    /// [Node#applyCss] would style all of it anew, which takes many times as long.
    ///
    /// @param root of a scene, which need not be shown, or of none: then nothing has a style; belongs to the toolkit's
    ///     thread
    public static void settle(Parent root) {
        if (root.getScene() == null) {
            root.layout();
            return;
        }
        // without a window only a snapshot does so; one of a single pixel of a leaf paints next to nothing
        Node leaf = root;
        while (leaf instanceof Parent parent
                && !parent.getChildrenUnmodifiable().isEmpty()) {
            leaf = parent.getChildrenUnmodifiable().getFirst();
        }
        leaf.snapshot(null, new WritableImage(1, 1));
    }

    private static synchronized void start(Runnable work) {
        if (started) {
            Platform.runLater(work);
            return;
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(work);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException e) {
            // somebody else in this process uses it already
            Platform.runLater(work);
        }
        started = true;
    }
}
