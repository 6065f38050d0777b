package lockscope.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import lockscope.app.figure.Figure;
import lockscope.app.ink.PixelInk;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.stage.StageFigure;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineView;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;

/// What opening a run and moving its playhead cost.
final class RunBenchmark {
    private static final int SEEKS = 120;

    private RunBenchmark() {}

    static void run() {
        Words words = new Words(Locale.ROOT);
        Lab lab = new Lab(new ShippedLibrary(), words);
        lab.perform(new Setup("container-host", List.of("net_mutex"), Map.of()));
        for (String scenario : List.of("container-host", "unshare-loop")) {
            opened(lab, scenario, words);
        }
    }

    private static void opened(Lab lab, String scenario, Words words) {
        System.gc();
        long heap = used();
        long before = System.nanoTime();
        Experiment experiment = lab.perform(new Setup(scenario, List.of("net_mutex"), Map.of()));
        double seconds = (System.nanoTime() - before) / 1e9;
        System.gc();
        RunView run = experiment.runs().getFirst();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d rows, opened in %.2f s, %,d MB%n",
                scenario,
                run.rows().end(),
                seconds,
                (used() - heap) >> 20);
        double[] costs = scrub(experiment, run, words);
        Arrays.sort(costs);
        System.out.printf(
                Locale.ROOT,
                "  a seek with the figure of its stage and the pixels of its timeline: median %.1f ms, nine of ten"
                        + " under %.1f ms%n",
                costs[SEEKS / 2],
                costs[SEEKS * 9 / 10]);
    }

    private static double[] scrub(Experiment experiment, RunView run, Words words) {
        Random random = new Random(1);
        PixelInk ink = new PixelInk(Theme.of(Theme.Kind.LIGHT), 1);
        int[] pixels = new int[1600 * 450];
        double[] costs = new double[SEEKS];
        int marks = 0;
        for (int i = -SEEKS; i < SEEKS; i++) {
            long at = random.nextLong(run.endNanos());
            long before = System.nanoTime();
            marks += StageFigure.of(run.stageAt(at), 780, 450, words).marks().size();
            TimelineView view = TimelineView.of(new Viewport(0, run.endNanos()), at, Long.MAX_VALUE, List.of());
            Figure lanes = TimelineFigure.of(experiment.timeline(), view, 1600, 400, 0, 0, words);
            ink.draw(lanes, pixels, 1600, 450);
            if (i >= 0) {
                costs[i] = (System.nanoTime() - before) / 1e6;
            }
        }
        if (marks == 0) {
            throw new IllegalStateException("stages are never empty");
        }
        return costs;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
