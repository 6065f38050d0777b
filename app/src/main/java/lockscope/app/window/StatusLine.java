package lockscope.app.window;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Type;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.Look;
import lockscope.app.words.Words;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.program.MachineSpec;
import lockscope.engine.program.Program;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;

/// Says at the foot of the window what the numbers are: a model's, with which parameters, and what it leaves out.
final class StatusLine {
    private static final double WIDEST = 460;
    /// What stands left of, between and right of the texts.
    private static final double AROUND = 60;
    private static final double BETWEEN = 18;

    private static final PseudoClass ANSWER = PseudoClass.getPseudoClass("answer");
    private static final Type TEXT = Type.text(12);

    private final Session session;
    private final Look look;
    private final Words words;
    private final StatusBar bar;
    private final ButtonBase giveUp;
    private final AnswerLine answer;
    private final Hyperlink why = new Hyperlink();
    private final Hyperlink leavesOut = new Hyperlink();

    /// @param giveUp gives up the runs that are being made
    /// @param answer what it says first
    StatusLine(Session session, Look look, Words words, StatusBar bar, ButtonBase giveUp, AnswerLine answer) {
        this.session = session;
        this.look = look;
        this.words = words;
        this.bar = bar;
        this.giveUp = giveUp;
        this.answer = answer;
    }

    /// @param explain shows the whole answer
    void start(Runnable explain) {
        why.setText(words.say("status.why"));
        why.setTooltip(new Tooltip(words.say("status.why.tip")));
        why.setOnAction(_ -> explain.run());
        why.managedProperty().bind(why.visibleProperty());
        why.setMinWidth(Region.USE_PREF_SIZE);
        why.getStyleClass().add("status-why");
        leavesOut.setText(words.say("status.leaves-out"));
        leavesOut.setOnAction(_ -> open());
        bar.setFocusTraversable(false);
        giveUp.getStyleClass().add("quiet");
        giveUp.visibleProperty().bind(session.busyProperty());
        giveUp.managedProperty().bind(session.busyProperty());
        giveUp.setFocusTraversable(true);
        bar.getRightItems().addAll(giveUp, why, leavesOut);
        leavesOut.setMinWidth(Region.USE_PREF_SIZE);
        bar.widthProperty().subscribe(_ -> tell());
        session.progressProperty().subscribe(_ -> tell());
        session.experimentProperty().subscribe(_ -> tell());
        session.busyProperty().subscribe(_ -> tell());
        session.problemProperty().subscribe(_ -> tell());
        answer.textsProperty().subscribe(_ -> tell());
    }

    private void tell() {
        Experiment experiment = session.experiment();
        bar.setProgress(session.busyProperty().get() ? -1 : 0);
        bar.pseudoClassStateChanged(ANSWER, !answer.textsProperty().get().isEmpty());
        why.setVisible(!answer.textsProperty().get().isEmpty() && isShown(experiment));
        double links = leavesOut.prefWidth(-1) + (why.isVisible() ? why.prefWidth(-1) + BETWEEN : 0);
        double room = bar.getWidth() - links - AROUND;
        bar.setText(TEXT.firstFitting(room, texts(experiment)));
    }

    /// What it says, the longest form first.
    private String[] texts(Experiment experiment) {
        if (!isShown(experiment)) {
            return new String[] {text(experiment)};
        }
        List<String> told = answer.textsProperty().get();
        return told.isEmpty() ? models(experiment.runs().getFirst().program().machine()) : told.toArray(String[]::new);
    }

    private boolean isShown(Experiment experiment) {
        return !session.busyProperty().get()
                && session.problemProperty().get().isEmpty()
                && !experiment.failed()
                && !experiment.isReplay();
    }

    private String text(Experiment experiment) {
        if (session.busyProperty().get()) {
            String reached = session.progressProperty().get().runs().stream()
                    .map(run -> words.say("status.reached", run.strategy(), words.brief(run.nanos())))
                    .collect(Collectors.joining(", "));
            String running = words.say("status.running", session.setup().scenario());
            return reached.isEmpty() ? running : running + " " + reached;
        }
        String problem = session.problemProperty().get();
        if (!problem.isEmpty() || experiment.failed()) {
            return problem;
        }
        return words.say("status.replay", experiment.endNanos());
    }

    private String[] models(MachineSpec machine) {
        String rcu = words.say(machine.preemptibleRcu() ? "status.rcu.preemptible" : "status.rcu.sched");
        return Stream.of("status.model", "status.model.brief", "status.model.least")
                .map(key -> words.say(key, machine.seed(), machine.cpus(), machine.hz(), rcu))
                .toArray(String[]::new);
    }

    private void open() {
        VBox lines = new VBox();
        lines.getStyleClass().add("leaves-out");
        Set<String> texts = new LinkedHashSet<>();
        for (RunView run : session.experiment().runs()) {
            for (Program.SourceText source : run.program().sources()) {
                texts.addAll(
                        Listing.of(new Source(source.name(), source.text())).leavesOut());
            }
        }
        if (texts.isEmpty()) {
            texts.add(words.say("status.leaves-out.nothing"));
        }
        for (String text : texts) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.setMaxWidth(WIDEST);
            lines.getChildren().add(label);
        }
        PopOver popOver = look.popOver(lines);
        popOver.setTitle(words.say("status.leaves-out"));
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popOver.show(leavesOut);
    }
}
