package lockscope.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import lockscope.app.session.Session;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;

/// The main window's scene graph, wired by hand.
public final class MainWindow {
    private final Look look = new Look();
    private final Session session;
    private final MainController main;
    private final Parent root;

    public MainWindow(Session session, Words words) {
        this.session = session;
        main = new MainController(session, look, words);
        ToolbarController toolbar = new ToolbarController(session, look, words, main.side());
        FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("main.fxml"), words.bundle());
        loader.setControllerFactory(type -> type == ToolbarController.class ? toolbar : main);
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Parent root() {
        return root;
    }

    /// Does what a key of that command does.
    void perform(Command command) {
        main.perform(command);
    }

    SidePane side() {
        return main.side();
    }

    public Session session() {
        return session;
    }

    public void setTheme(Theme.Kind kind) {
        look.kindProperty().set(kind);
    }
}
