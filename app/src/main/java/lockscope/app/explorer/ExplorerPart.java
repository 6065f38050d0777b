package lockscope.app.explorer;

import java.nio.file.Path;
import lockscope.app.command.Command;
import lockscope.app.command.Mode;
import lockscope.app.command.Section;
import lockscope.app.library.Shelf;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;

/// The explorer as a part under the stages, with its commands.
public final class ExplorerPart {
    /// The part's name.
    public static final String STATES = "states";

    private final Shell shell;
    private final ExplorerDesk desk;
    private final ScheduleFiles files;

    public ExplorerPart(Shell shell) {
        this.shell = shell;
        desk = new ExplorerDesk(shell.session(), shell.words(), shell.work());
        files = new ScheduleFiles(desk, shell.words(), shell.notices()::tell);
    }

    public ExplorerDesk desk() {
        return desk;
    }

    /// Adds the part and its commands.
    public void attach() {
        add(Command.of("walk-on", Section.EXPLORE, this::walkOn, "Shift+E"));
        ExplorerPane pane = new ExplorerPane(desk, shell);
        shell.lower().add(new Part(STATES, pane));
        add(Command.of("explore", Section.EXPLORE, () -> open(pane), "E"));
        add(Command.of("ask-explorer", Section.EXPLORE, this::ask).in(Mode.EXPLORE, Mode.LESSON, Mode.EDIT));
        add(Command.of("cancel-exploring", Section.EXPLORE, desk::cancel).when(desk.runningProperty()));
        add(Command.of("walk-by-hand", Section.EXPLORE, this::walk));
        add(Command.of(
                "save-schedule",
                Section.EXPLORE,
                () -> files.save(shell.filesProperty().get())));
        add(Command.of("leave-replay", Section.EXPLORE, shell.session()::leaveReplay));
    }

    private void open(ExplorerPane pane) {
        shell.lower().show(STATES);
        pane.focusQuestion();
    }

    private void ask() {
        shell.lower().show(STATES);
        desk.ask();
    }

    private void walk() {
        shell.lower().show(STATES);
        desk.walk();
    }

    private void walkOn() {
        shell.lower().show(STATES);
        desk.walkOn(shell.notices()::tell);
    }

    /// Walks the schedule of a file.
    public void open(Path file) {
        shell.lower().show(STATES);
        files.open(file);
    }

    /// Explores a strategy in the scenario of the last question, or a scenario under its strategy.
    ///
    /// @throws IllegalArgumentException for a common file, which cannot be explored alone
    public void take(Shelf.Kind kind, String name) {
        Question last = desk.questionProperty().get();
        desk.questionProperty()
                .set(
                        switch (kind) {
                            case STRATEGY -> last.withStrategy(name);
                            case SCENARIO -> last.withScenario(name);
                            case COMMON ->
                                throw new IllegalArgumentException("a common file cannot be explored alone: " + name);
                        });
        ask();
    }

    private void add(Command command) {
        shell.commands().add(command);
    }
}
