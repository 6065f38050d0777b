package lockscope.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import lockscope.app.export.FigureFormat;
import lockscope.app.export.Print;
import lockscope.app.ink.Png;
import lockscope.app.ink.RasterInk;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Plate;
import lockscope.app.plate.Sheet;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.export.TraceFormat;
import lockscope.engine.export.TraceWriter;
import lockscope.engine.run.Run;
import lockscope.engine.trace.Rows;

/// What leaving the program costs: CPU time of the thread that does it, the fastest of the rounds.
final class FigureBenchmark {
    private static final int ROUNDS = 7;
    private static final int FULL_HD = 1920;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Words WORDS = new Words(Locale.ROOT);

    private FigureBenchmark() {}

    static void run() throws Exception {
        Lab lab = new Lab(new ShippedLibrary(), WORDS);
        timeline(lab, 930, List.of("net_mutex"));
        timeline(lab, 420, List.of("net_mutex", "pernet_ops_rwsem"));
        pixels(lab);
        traces(lab);
    }

    private static Setup host(int containers, List<String> strategies) {
        return new Setup(
                "container-host", strategies, Map.of("task.container.instances", Integer.toString(containers)));
    }

    private static void timeline(Lab lab, int containers, List<String> strategies) throws Exception {
        Setup setup = host(containers, strategies);
        Experiment experiment = lab.perform(setup);
        long rows =
                experiment.runs().stream().mapToLong(run -> run.rows().end()).sum();
        for (String width : List.of("column", "slide", "1200mm")) {
            FigureRequest request = FigureRequest.DEFAULT.withWidth(width);
            SavedMoment moment = new SavedMoment(setup, Map.of(), request, List.of());
            int bytes = FigureFormat.SVG.bytes(Print.of(experiment, moment, 1, WORDS)).length;
            double millis = fastest(() -> FigureFormat.SVG.bytes(Print.of(experiment, moment, 1, WORDS)));
            System.out.printf(
                    Locale.ROOT,
                    "timeline of %,d rows, %s, as SVG: %.0f ms (%.2f of a second), %,d bytes (%.2f of a megabyte)%n",
                    rows,
                    width,
                    millis,
                    millis / 1000,
                    bytes,
                    bytes / 1e6);
        }
    }

    private static void pixels(Lab lab) throws Exception {
        Experiment experiment = lab.perform(Setup.OPENING);
        for (FigureRequest.View view : List.of(FigureRequest.View.COMPARE, FigureRequest.View.TIMELINE)) {
            FigureRequest request = FigureRequest.of(view, FigureRequest.Layout.DEFAULT)
                    .withWidth("slide")
                    .at(13_000_000);
            var figure = Plate.of(experiment, request, Sheet.SLIDE, WORDS);
            RasterInk.Pixels drawn = new RasterInk(Theme.of(Theme.Kind.LIGHT)).draw(figure, FULL_HD / figure.width());
            BufferedImage image = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, drawn.width(), drawn.height(), drawn.rgb(), 0, drawn.width());
            double ours = fastest(() -> Png.encode(drawn.rgb(), drawn.width(), drawn.height(), 1, List.of()));
            int size = Png.encode(drawn.rgb(), drawn.width(), drawn.height(), 1, List.of()).length;
            double theirs = fastest(() -> imageIo(image));
            System.out.printf(
                    Locale.ROOT,
                    "%s as PNG of %d x %d: %.0f ms, %.2f of ImageIO's time, %.2f of its size%n",
                    view.name().toLowerCase(Locale.ROOT),
                    drawn.width(),
                    drawn.height(),
                    ours,
                    ours / theirs,
                    (double) size / imageIo(image).length);
        }
    }

    private static byte[] imageIo(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void traces(Lab lab) throws Exception {
        Setup loop = new Setup("unshare-loop", List.of("net_mutex"), Map.of("task.loop.repeat", "9000"));
        Experiment experiment = lab.perform(loop);
        Run run = new Run(experiment.runs().getFirst().program(), Run.Options.INTERACTIVE);
        run.toEnd();
        Rows rows = run.trace();
        for (TraceFormat format : TraceFormat.values()) {
            double millis = fastest(() -> written(format, run, rows));
            double perMillion = millis / rows.end() * 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "trace as %s: %.2f s for a million rows (%,d measured), %.2f of 3 s%n",
                    format.ending(),
                    perMillion / 1000,
                    rows.end(),
                    perMillion / 3000);
        }
    }

    private static long written(TraceFormat format, Run run, Rows rows) {
        TraceWriter writer = format.writer(run.program(), OutputStream.nullOutputStream());
        writer.rows(rows, 0, rows.end());
        writer.finish(run.endNanos());
        return rows.end();
    }

    /// The CPU milliseconds of the fastest of the rounds.
    private static double fastest(Callable<?> work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.call();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
        }
        return best;
    }
}
