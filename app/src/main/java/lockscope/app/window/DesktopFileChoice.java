package lockscope.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lockscope.app.shell.FileChoice;
import org.jspecify.annotations.Nullable;

/// Asks with the platform's own dialogs.
final class DesktopFileChoice implements FileChoice {
    private final Window owner;

    DesktopFileChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public @Nullable Path toOpen(String title, List<String> patterns) {
        return path(chooser(title, patterns).showOpenDialog(owner));
    }

    @Override
    public @Nullable Path toSave(String title, String name, List<String> patterns) {
        FileChooser chooser = chooser(title, patterns);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    private static FileChooser chooser(String title, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(" ", patterns), patterns));
        return chooser;
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
