package lockscope.app.window;

import java.util.List;
import java.util.function.ToLongBiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.scene.Node;
import lockscope.app.command.Catalogue;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.session.Experiment;
import lockscope.app.session.Jump;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import lockscope.app.session.Speed;
import lockscope.app.shell.Look;
import lockscope.app.shell.Shell;
import lockscope.app.theme.Theme;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Axis;

/// The commands that the window has without any further part: playing, looking around, showing and hiding.
final class CoreCommands {
    private static final List<Double> SIZES = List.of(1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

    private final Shell shell;
    private final SidePane side;
    private final TimelinePane timeline;
    private final Inquiry inquiry;

    CoreCommands(Shell shell, SidePane side, TimelinePane timeline, Inquiry inquiry) {
        this.inquiry = inquiry;
        this.shell = shell;
        this.side = side;
        this.timeline = timeline;
    }

    void addAll() {
        play();
        steps();
        new TimelineCommands(shell, timeline, inquiry).addAll();
        view();
        look();
        help();
    }

    private void steps() {
        Playback playback = shell.session().playback();
        add(Command.of("statement", Section.PLAY, () -> statement(Experiment::nextStatement), "Shift+Right"));
        add(Command.of("statement-back", Section.PLAY, () -> statement(Experiment::previousStatement), "Shift+Left"));
        add(Command.of("phase", Section.PLAY, () -> playback.jump(Jump.PHASE), "Ctrl+Right"));
        add(Command.of("phase-back", Section.PLAY, () -> playback.jumpBack(Jump.PHASE), "Ctrl+Left"));
        add(Command.of("next-wait", Section.PLAY, () -> playback.jump(Jump.WAIT), "N"));
        add(Command.of("previous-wait", Section.PLAY, () -> playback.jumpBack(Jump.WAIT), "P"));
        add(Command.of("next-hand-over", Section.PLAY, () -> playback.jump(Jump.HAND_OVER), "H"));
        add(Command.of("previous-hand-over", Section.PLAY, () -> playback.jumpBack(Jump.HAND_OVER), "Shift+H"));
        add(Command.of("next-grace-period", Section.PLAY, () -> playback.jump(Jump.GRACE_PERIOD), "G"));
        add(Command.of("previous-grace-period", Section.PLAY, () -> playback.jumpBack(Jump.GRACE_PERIOD), "Shift+G"));
        add(Command.of("faster", Section.PLAY, () -> speed(true), "Ctrl+Up", ">"));
        add(Command.of("slower", Section.PLAY, () -> speed(false), "Ctrl+Down", "<"));
    }

    private void speed(boolean faster) {
        LongProperty speed = shell.session().playback().speedProperty();
        Axis axis = shell.session().axis();
        speed.set(faster ? Speed.faster(speed.get(), axis) : Speed.slower(speed.get(), axis));
    }

    /// Finds the step in the background; whoever has moved the playhead meanwhile is not called back.
    private void statement(ToLongBiFunction<Experiment, Long> step) {
        Session session = shell.session();
        Playback playback = session.playback();
        Experiment experiment = session.experiment();
        long from = playback.playhead();
        playback.playingProperty().set(false);
        shell.work().later(() -> step.applyAsLong(experiment, from), nanos -> {
            if (playback.playhead() == from && session.experiment().equals(experiment)) {
                playback.seek(nanos);
            }
        });
    }

    private void look() {
        Look look = shell.look();
        for (Theme.Kind kind : Theme.Kind.values()) {
            add(Command.of(
                            "theme-" + kind.key(),
                            Section.VIEW,
                            () -> look.kindProperty().set(kind))
                    .everywhere()
                    .showing(look.kindProperty().isEqualTo(kind)));
        }
        add(Command.of(
                        "larger",
                        Section.VIEW,
                        () -> size(1),
                        "Ctrl+Plus",
                        "Ctrl+Equals",
                        "Ctrl+Shift+Equals",
                        "Ctrl+Add")
                .everywhere());
        add(Command.of("smaller", Section.VIEW, () -> size(-1), "Ctrl+Minus", "Ctrl+Subtract")
                .everywhere());
        add(Command.of("usual-size", Section.VIEW, () -> look.textSizeProperty().set(1), "Ctrl+0")
                .everywhere());
        add(Command.of(
                        "reduced-motion",
                        Section.VIEW,
                        () -> look.reducedMotionProperty()
                                .set(!look.reducedMotionProperty().get()))
                .everywhere()
                .showing(look.reducedMotionProperty()));
    }

    private void size(int steps) {
        DoubleProperty size = shell.look().textSizeProperty();
        int now = 0;
        while (now < SIZES.size() - 1 && SIZES.get(now) < size.get() - 0.01) {
            now++;
        }
        size.set(SIZES.get(Math.clamp((long) now + steps, 0, SIZES.size() - 1)));
    }

    private void play() {
        Playback playback = shell.session().playback();
        add(Command.of("play", Section.PLAY, playback::togglePlaying, "Space").showing(playback.playingProperty()));
        add(Command.of("step", Section.PLAY, playback::step, "Right"));
        add(Command.of("step-back", Section.PLAY, playback::stepBack, "Left"));
        add(Command.of("to-start", Section.PLAY, playback::toStart, "Shift+Home"));
        add(Command.of("to-end", Section.PLAY, playback::toEnd, "End"));
        Session session = shell.session();
        add(Command.of("give-up", Section.PLAY, session::giveUp, "Ctrl+Period").when(session.busyProperty()));
        add(Command.of(
                        "show-future",
                        Section.PLAY,
                        () -> playback.showFutureProperty()
                                .set(!playback.showFutureProperty().get()))
                .showing(playback.showFutureProperty()));
    }

    private void view() {
        Session session = shell.session();
        add(Command.of(
                        "compare",
                        Section.COMPARE,
                        () -> session.compare(session.setup().strategies().size() < 2),
                        "C")
                .showing(Bindings.createBooleanBinding(
                        () -> session.setup().strategies().size() > 1, session.setupProperty())));
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
