package lockscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.app.figure.Figure;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.stage.StageFigure;
import lockscope.app.words.Words;

/// Stages of a busy machine, event by event.
final class Stages {
    private static final int EVENTS = 60;

    private Stages() {}

    static List<Figure> of64Cpus(double width, double height, Words words) {
        Lab lab = new Lab(new ShippedLibrary(), words);
        Setup setup = new Setup("container-host", List.of("net_mutex"), Map.of("cpus", "64"));
        Experiment experiment = lab.perform(setup);
        RunView run = experiment.runs().getFirst();
        List<Figure> figures = new ArrayList<>();
        long time = run.endNanos() / 3;
        for (int i = 0; i < EVENTS; i++) {
            figures.add(StageFigure.of(run.stageAt(time), width, height, words));
            time = run.nextEvent(time);
        }
        return figures;
    }
}
