package lockscope.app.present;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import lockscope.app.command.Command;
import lockscope.app.command.Mode;
import lockscope.app.command.Section;
import lockscope.app.figure.Datum;
import lockscope.app.session.Jump;
import lockscope.app.session.Playback;
import lockscope.app.shell.Checkpoints;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Talk;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Viewport;
import org.jspecify.annotations.Nullable;

/// Presenting: its keys, where it goes from one thing to say to the next, and how it ends.
public final class PresentPart {
    private static final int DIGITS = 9;
    private static final Duration SECOND_PRESS = Duration.seconds(2);

    private final Shell shell;
    private final PauseTransition leaving = new PauseTransition(SECOND_PRESS);
    private @Nullable TalkPane pane;
    private Mode before = Mode.EXPLORE;
    private Theme.Kind themeBefore = Theme.Kind.LIGHT;
    private Runnable begin = () -> {};

    public PresentPart(Shell shell) {
        this.shell = shell;
        leaving.setOnFinished(_ -> hint(""));
    }

    /// Adds the commands.
    public void attach() {
        add(Command.of("present", Section.VIEW, this::present, "F5").in(Mode.EXPLORE, Mode.LESSON, Mode.EDIT));
        add(Command.of("present-start", Section.VIEW, this::fromStart, "Shift+F5")
                .in(Mode.EXPLORE, Mode.LESSON, Mode.EDIT));
        talk("talk-next", this::next, "Page Down", "Right");
        talk("talk-back", this::back, "Page Up", "Left");
        talk("talk-black", this::black, ".", "B");
        talk("talk-home", this::home, "Home");
        talk("talk-play", shell.session().playback()::togglePlaying, "Space");
        for (int digit = 1; digit <= DIGITS; digit++) {
            int number = digit;
            talk("talk-" + number, () -> digit(number), Integer.toString(number));
        }
        talk("talk-leave", this::leave, "Escape");
    }

    private void talk(String id, Runnable action, String... chords) {
        add(Command.of(id, Section.PLAY, action, chords).in(Mode.PRESENT));
    }

    private void add(Command command) {
        shell.commands().add(command);
    }

    private void fromStart() {
        Playback playback = shell.session().playback();
        playback.toStart();
        present();
    }

    private void present() {
        before = shell.modeProperty().get();
        themeBefore = shell.look().kindProperty().get();
        begin = here();
        TalkPane shown = pane == null ? new TalkPane(shell) : pane;
        pane = shown;
        shell.look().kindProperty().set(Theme.Kind.PROJECTOR);
        shell.insteadProperty().set(shown);
        shell.modeProperty().set(Mode.PRESENT);
        shown.requestFocus();
    }

    /// What brings back playhead, view and selection as they are now.
    private Runnable here() {
        Playback playback = shell.session().playback();
        long playhead = playback.playhead();
        Viewport view = shell.session().viewportProperty().get();
        Datum selected = shell.session().selectedProperty().get();
        return () -> {
            playback.playingProperty().set(false);
            playback.seek(playhead);
            shell.session().viewportProperty().set(view);
            shell.session().selectedProperty().set(selected);
        };
    }

    private void next() {
        lighten();
        Talk talk = shell.talkProperty().get();
        if ((talk == null || !talk.next()) && !shell.checkpoints().next()) {
            shell.session().playback().jump(Jump.PHASE);
        }
    }

    private void back() {
        lighten();
        Talk talk = shell.talkProperty().get();
        if ((talk == null || !talk.back()) && !shell.checkpoints().back()) {
            shell.session().playback().jumpBack(Jump.PHASE);
        }
    }

    private void home() {
        lighten();
        Checkpoints.Checkpoint last = shell.checkpoints().last();
        Runnable restore = last == null ? begin : last.restore();
        restore.run();
    }

    private void digit(int number) {
        Talk talk = shell.talkProperty().get();
        if (talk == null || !talk.vote(number)) {
            shell.checkpoints().go(number - 1);
        }
    }

    private void black() {
        TalkPane shown = pane;
        if (shown != null) {
            shown.darkProperty().set(!shown.darkProperty().get());
        }
    }

    private void lighten() {
        TalkPane shown = pane;
        if (shown != null) {
            shown.darkProperty().set(false);
        }
    }

    private void leave() {
        if (leaving.getStatus() != PauseTransition.Status.RUNNING) {
            hint(shell.words().say("talk.leave"));
            leaving.playFromStart();
            return;
        }
        leaving.stop();
        hint("");
        lighten();
        shell.modeProperty().set(after());
        shell.insteadProperty().set(null);
        shell.look().kindProperty().set(themeBefore);
    }

    /// What a talk leads back to: the lesson, also one that was opened meanwhile.
    private Mode after() {
        return switch (before) {
            case EDIT -> Mode.EDIT;
            case EXPLORE, LESSON, PRESENT -> shell.talkProperty().get() == null ? Mode.EXPLORE : Mode.LESSON;
        };
    }

    private void hint(String text) {
        TalkPane shown = pane;
        if (shown != null) {
            shown.hint(text);
        }
    }
}
