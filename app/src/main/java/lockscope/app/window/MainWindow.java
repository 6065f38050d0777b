package lockscope.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import lockscope.app.archive.ArchivePart;
import lockscope.app.archive.Memory;
import lockscope.app.charts.ChartPart;
import lockscope.app.compare.ComparePart;
import lockscope.app.editor.EditorPart;
import lockscope.app.explorer.ExplorerDesk;
import lockscope.app.explorer.ExplorerPart;
import lockscope.app.exporter.ExportPart;
import lockscope.app.inspector.InspectorPart;
import lockscope.app.lesson.LessonPart;
import lockscope.app.numbers.NumbersPart;
import lockscope.app.present.PresentPart;
import lockscope.app.session.Session;
import lockscope.app.settings.FileWatch;
import lockscope.app.shell.Look;
import lockscope.app.shell.Magnifier;
import lockscope.app.shell.PopUps;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Work;
import lockscope.app.theme.Theme;
import lockscope.app.whatif.TrialList;
import lockscope.app.whatif.Trials;
import lockscope.app.whatif.WhatIfDesk;
import lockscope.app.whatif.WhatIfPart;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The main window's scene graph, wired by hand: the one place that knows every part.
public final class MainWindow {
    /// The file that keeps what a learner has done.
    private static final String PROGRESS = "progress.txt";

    /// The setting that names the lesson that was open last.
    static final String OPEN_LESSON = "lesson";

    private static final String DRAFTS = "drafts";
    /// The least size that the window is laid out for.
    static final double LEAST_WIDTH = 800;
    static final double LEAST_HEIGHT = 500;
    /// The width, in pixels of text size 100 %, below which the window is scrolled: large text on a small screen.
    private static final double LEAST_LOGICAL_WIDTH = 640;

    private final Shell shell;
    private final MainController main;
    private final ExplorerPart explorer;
    private final Magnifier root;
    private final FileWatch watch = new FileWatch();
    private final ArchivePart archive;
    private final EditorPart editor;
    private @Nullable Memory memory;
    private final LessonPart lessons;

    /// A window that does all its work at once, for pictures and tests.
    public MainWindow(Session session, Words words) {
        this(session, words, Work.AT_ONCE);
    }

    public MainWindow(Session session, Words words, Work work) {
        StackPane ground = new StackPane();
        shell = new Shell(session, new Look(), words, work, ground);
        explorer = new ExplorerPart(shell);
        main = new MainController(shell);
        archive = new ArchivePart(shell, watch, this::opened);
        lessons = new LessonPart(shell, main.side());
        editor = new EditorPart(
                shell, watch, explorer::take, () -> main.side().desk().page().routine());
        addParts();
        new CoreCommands(shell, main.side(), main.timeline(), main.inquiry()).addAll();
        ToolbarController toolbar = new ToolbarController(shell);
        FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("main.fxml"), words.bundle());
        loader.setControllerFactory(type -> type == ToolbarController.class ? toolbar : main);
        try {
            ground.getChildren().add(loader.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addNumbers();
        root = new Magnifier(shell.layers(), LEAST_LOGICAL_WIDTH, LEAST_HEIGHT);
        root.seenProperty().subscribe(shell.layers()::see);
        shell.look().drawFor(root.widthProperty(), root.heightProperty());
        root.factorProperty().bind(shell.look().drawnSizeProperty());
        PopUps.follow(root, shell.look().drawnSizeProperty());
        root.getStyleClass().add("window");
        root.sceneProperty().subscribe(Look::dress);
        shell.look().inkProperty().subscribe(_ -> root.setStyle(shell.look().lookedUpColours()));
        new KeyInput(shell).attach(root);
        archive.takeDrops(root);
        archive.schedules(explorer::open);
        CoreCommands.focus(main.timeline());
    }

    /// Each part adds its views to the shell's places and its commands to the catalogue.
    private void addParts() {
        new PresentPart(shell).attach();
        WhatIfDesk whatIf = new WhatIfDesk(shell.session());
        new WhatIfPart(shell, whatIf, main.side()::toggle).attach();
        Inquiry inquiry = main.side().inquiry();
        Trials trials = new Trials(shell.session(), inquiry);
        main.side().addBelowAnswers(new TrialList(trials, inquiry, whatIf, shell.words()));
        archive.attach();
        lessons.attach();
        explorer.attach();
        editor.attach();
        new ExportPart(shell, archive::moment).attach();
    }

    private void opened(Path file) {
        if (memory != null) {
            memory.opened(file);
        }
    }

    /// Remembers in that folder from now on, and brings back what is remembered there.
    Memory remember(Path folder) {
        Memory made = new Memory(shell, folder);
        memory = made;
        editor.keepDraftsIn(folder.resolve(DRAFTS));
        archive.recent(made::recent);
        made.recall();
        lessons.learner().keepIn(folder.resolve(PROGRESS));
        lessons.follow(name -> made.keep(OPEN_LESSON, name));
        return made;
    }

    /// Writes what a lesson has not written yet: the window is closed.
    ///
    /// @throws IOException when it cannot be written
    void keepProgress() throws IOException {
        lessons.learner().close();
    }

    /// Opens it on what it was started with.
    public void open(Start start) {
        new Opener(shell, archive).open(start);
    }

    /// What saves and opens.
    ArchivePart archive() {
        return archive;
    }

    /// Files that were opened; somebody must tell it to look.
    FileWatch watch() {
        return watch;
    }

    /// Lessons.
    public LessonPart lessons() {
        return lessons;
    }

    /// What takes turns with the timeline, which comes first.
    private void addNumbers() {
        new ComparePart(shell).attach();
        new ChartPart(shell).attach();
        new InspectorPart(shell, main.side()::toggle).attach();
        new NumbersPart(shell, main.side()::toggle).attach();
    }

    public Parent root() {
        return root;
    }

    Shell shell() {
        return shell;
    }

    ExplorerDesk explorer() {
        return explorer.desk();
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
