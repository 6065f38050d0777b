package lockscope.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import lockscope.app.session.Session;
import lockscope.app.shell.Look;
import lockscope.app.shell.Shell;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;

/// The main window's scene graph, wired by hand: the one place that knows every part.
public final class MainWindow {
    private final Shell shell;
    private final MainController main;

    public MainWindow(Session session, Words words) {
        StackPane ground = new StackPane();
        shell = new Shell(session, new Look(), words, ground);
        main = new MainController(shell);
        addParts();
        new CoreCommands(shell, main.side(), main.timeline()).addAll();
        ToolbarController toolbar = new ToolbarController(shell, main.side());
        FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("main.fxml"), words.bundle());
        loader.setControllerFactory(type -> type == ToolbarController.class ? toolbar : main);
        try {
            ground.getChildren().add(loader.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Parent root = shell.layers();
        root.getStyleClass().add("window");
        root.getStylesheets().add(Look.stylesheet());
        shell.look().inkProperty().subscribe(_ -> root.setStyle(shell.look().lookedUpColours()));
        new KeyInput(shell).attach(root);
        CoreCommands.focus(main.timeline());
    }

    /// Each part adds its views to the shell's places and its commands to the catalogue.
    private void addParts() {}

    public Parent root() {
        return shell.layers();
    }

    Shell shell() {
        return shell;
    }

    SidePane side() {
        return main.side();
    }

    public Session session() {
        return shell.session();
    }

    public void setTheme(Theme.Kind kind) {
        shell.look().kindProperty().set(kind);
    }
}
