package lockscope.app.window;

import javafx.scene.Node;
import lockscope.app.command.Catalogue;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import lockscope.app.shell.Shell;

/// The commands that the window has without any further part: playing, looking around, showing and hiding.
final class CoreCommands {
    private static final double ZOOM = 1.25;
    private static final double PAN = 0.1;

    private final Shell shell;
    private final SidePane side;
    private final TimelinePane timeline;

    CoreCommands(Shell shell, SidePane side, TimelinePane timeline) {
        this.shell = shell;
        this.side = side;
        this.timeline = timeline;
    }

    void addAll() {
        play();
        time();
        view();
        help();
    }

    private void play() {
        Playback playback = shell.session().playback();
        add(Command.of("play", Section.PLAY, playback::togglePlaying, "Space").showing(playback.playingProperty()));
        add(Command.of("step", Section.PLAY, playback::step, "Right"));
        add(Command.of("step-back", Section.PLAY, playback::stepBack, "Left"));
        add(Command.of("to-start", Section.PLAY, playback::toStart, "Shift+Home"));
        add(Command.of("to-end", Section.PLAY, playback::toEnd, "End"));
        add(Command.of(
                        "show-future",
                        Section.PLAY,
                        () -> playback.showFutureProperty()
                                .set(!playback.showFutureProperty().get()))
                .showing(playback.showFutureProperty()));
    }

    private void time() {
        Session session = shell.session();
        Playback playback = session.playback();
        add(Command.of("fit", Section.TIMELINE, session::fit, "F", "Home", "0"));
        add(Command.of("zoom-in", Section.TIMELINE, () -> session.zoom(1 / ZOOM, playback.playhead()), "W", "Plus"));
        add(Command.of("zoom-out", Section.TIMELINE, () -> session.zoom(ZOOM, playback.playhead()), "S", "Minus"));
        add(Command.of("pan-left", Section.TIMELINE, () -> session.pan(-PAN), "A"));
        add(Command.of("pan-right", Section.TIMELINE, () -> session.pan(PAN), "D"));
        add(Command.of("lanes-up", Section.TIMELINE, () -> timeline.scrollLanes(-1), "Page Up"));
        add(Command.of("lanes-down", Section.TIMELINE, () -> timeline.scrollLanes(1), "Page Down"));
        add(Command.of(
                "deselect", Section.TIMELINE, () -> session.selectedProperty().set(null), "Escape"));
    }

    private void view() {
        Session session = shell.session();
        add(Command.of(
                "compare",
                Section.COMPARE,
                () -> session.compare(session.setup().strategies().size() < 2),
                "C"));
        add(Command.of("difference", Section.COMPARE, this::toggleDifference, "X")
                .showing(side.desk().differenceProperty()));
        add(Command.of("column", Section.VIEW, side::toggle, "Y").showing(side.openProperty()));
        add(Command.of("tables", Section.VIEW, () -> side.toggle(SidePane.TWIN), "T"));
    }

    private void toggleDifference() {
        side.desk().differenceProperty().set(!side.desk().differenceProperty().get());
    }

    private void help() {
        Palette palette = new Palette(shell);
        KeySheet keys = new KeySheet(shell);
        add(Command.of("palette", Section.HELP, palette::open, "Ctrl+K", "Ctrl+Shift+P")
                .everywhere());
        add(Command.of("keys", Section.HELP, keys::open, "?").everywhere());
    }

    private void add(Command command) {
        Catalogue catalogue = shell.commands();
        catalogue.add(command);
    }

    /// Where the keys go before anything was chosen.
    static void focus(Node start) {
        start.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                start.requestFocus();
            }
        });
    }
}
