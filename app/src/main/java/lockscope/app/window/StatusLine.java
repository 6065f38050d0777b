package lockscope.app.window;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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

    private static final Type TEXT = Type.text(12);

    private final Session session;
    private final Look look;
    private final Words words;
    private final StatusBar bar;
    private final ButtonBase giveUp;
    private final Hyperlink leavesOut = new Hyperlink();

    /// @param giveUp gives up the runs that are being made
    StatusLine(Session session, Look look, Words words, StatusBar bar, ButtonBase giveUp) {
        this.session = session;
        this.look = look;
        this.words = words;
        this.bar = bar;
        this.giveUp = giveUp;
    }

    void start() {
        leavesOut.setText(words.say("status.leaves-out"));
        leavesOut.setOnAction(_ -> open());
        bar.setFocusTraversable(false);
        giveUp.getStyleClass().add("quiet");
        giveUp.visibleProperty().bind(session.busyProperty());
        giveUp.managedProperty().bind(session.busyProperty());
        giveUp.setFocusTraversable(true);
        bar.getRightItems().addAll(giveUp, leavesOut);
        leavesOut.setMinWidth(Region.USE_PREF_SIZE);
        bar.widthProperty().subscribe(_ -> tell());
        session.progressProperty().subscribe(_ -> tell());
        session.experimentProperty().subscribe(_ -> tell());
        session.busyProperty().subscribe(_ -> tell());
        session.problemProperty().subscribe(_ -> tell());
    }

    private void tell() {
        Experiment experiment = session.experiment();
        bar.setProgress(session.busyProperty().get() ? -1 : 0);
        double room = bar.getWidth() - leavesOut.prefWidth(-1) - AROUND;
        bar.setText(TEXT.firstFitting(room, texts(experiment)));
    }

    /// What it says, the longest form first.
    private String[] texts(Experiment experiment) {
        boolean shown = !session.busyProperty().get()
                && session.problemProperty().get().isEmpty()
                && !experiment.failed()
                && !experiment.isReplay();
        return shown ? models(experiment.runs().getFirst().program().machine()) : new String[] {text(experiment)};
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
