package lockscope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Tween;
import lockscope.app.ink.CanvasInk;
import lockscope.app.ink.Typefaces;
import lockscope.app.shell.FigurePane;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.TimelineFigure;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.TimelineView;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;

/// What frames cost in full HD: CPU time of the two threads that draw, as ratios to a frame in which one pixel changed.
/// The cases take turns; a number is the median of the rounds. Frames before those that count let the compiler finish.
public final class FrameBenchmark extends Application {
    private static final String FLOOR = "one pixel changed (the floor)";
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int WARM = 100;
    private static final int FRAMES = 100;
    private static final int ROUNDS = 5;
    private static final int ALL = 8;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Words words = new Words(Locale.ROOT);
    private final CanvasInk ink = new CanvasInk(Theme.of(Theme.Kind.LIGHT), new Typefaces());
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, double[]> costs = new LinkedHashMap<>();

    /// Made by JavaFX.
    public FrameBenchmark() {}

    /// What is shown, and how a frame changes it.
    private record Case(Parent root, java.util.function.IntConsumer frame) {}

    @Override
    public void start(Stage stage) {
        cases.put(FLOOR, floor());
        lanes("1,000,000 slices, 64 lanes", Lanes.of(64, 1_000_000, 0));
        lanes("1,000,000 slices, 300 labels", Lanes.of(64, 1_000_000, 320));
        lanes("10,000 slices, 64 lanes", Lanes.of(64, 10_000, 0));
        cases.put("two stages of 64 CPUs, moving", stages());
        String part = String.join(" ", getParameters().getRaw());
        cases.keySet().removeIf(name -> !name.contains(part) && !name.equals(FLOOR));
        cases.keySet().forEach(name -> costs.put(name, new double[ROUNDS]));
        stage.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
        stage.show();
        next(stage, new ArrayList<>(cases.keySet()), 0);
    }

    private void next(Stage stage, List<String> names, int done) {
        if (done == names.size() * ROUNDS) {
            print();
            Platform.exit();
            return;
        }
        String name = names.get(done % names.size());
        Case one = cases.get(name);
        stage.getScene().setRoot(one.root());
        new AnimationTimer() {
            private int frame;
            private long before;

            @Override
            public void handle(long now) {
                if (frame == WARM) {
                    before = drawing();
                } else if (frame == WARM + FRAMES) {
                    costs.get(name)[done / names.size()] = (drawing() - before) / 1e6 / FRAMES;
                    stop();
                    next(stage, names, done + 1);
                    return;
                }
                one.frame().accept(frame++);
            }
        }.start();
    }

    /// Nanoseconds that the threads that draw have used.
    private long drawing() {
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null
                    && (info.getThreadName().startsWith("JavaFX Application")
                            || info.getThreadName().startsWith("QuantumRenderer"))) {
                sum += threads.getThreadCpuTime(id);
            }
        }
        return sum;
    }

    private Case floor() {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, 0xFFFFFFFF);
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(WIDTH, HEIGHT, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        ImageView view = new ImageView(new WritableImage(buffer));
        return new Case(new Pane(view), frame -> {
            pixels[WIDTH * 500 + frame] ^= 0xFF;
            buffer.updateBuffer(_ -> null);
        });
    }

    private void lanes(String name, TimelineModel model) {
        // from the whole run down to a thousandth of it, and there along
        cases.put(name + ", zoom", shown(model, frame -> {
            double part = Math.pow(0.933, frame % 100);
            return new Viewport(0, Lanes.END).zoom(part, Lanes.END / 3, new Viewport(0, Lanes.END), words.axis());
        }));
        cases.put(name + ", pan", shown(model, frame -> {
            long span = Lanes.END / 4;
            long from = (Lanes.END - span) * (frame % 100) / 100;
            return new Viewport(from, from + span);
        }));
    }

    private Case shown(TimelineModel model, IntFunction<Viewport> views) {
        FigurePane pane = FigurePane.ofPixels();
        pane.setInk(ink);
        HBox box = new HBox(pane);
        pane.setPrefSize(WIDTH, HEIGHT);
        return new Case(box, frame -> {
            Viewport viewport = views.apply(frame);
            pane.show((width, height) -> figure(model, viewport, width, height));
        });
    }

    private Figure figure(TimelineModel model, Viewport viewport, double width, double height) {
        // as in the window: the band at the foot shows the whole run, whatever is looked at
        Viewport all = new Viewport(0, Lanes.END);
        TimelineView view =
                new TimelineView(viewport, all, Lanes.END, Lanes.END, 0, List.of(), Set.of(), null, Notes.NONE);
        return TimelineFigure.of(model, view, width, height, 0, 0, words);
    }

    private Case stages() {
        List<Figure> figures = Stages.of64Cpus(950, 560, words);
        FigurePane left = new FigurePane();
        FigurePane right = new FigurePane();
        for (FigurePane pane : List.of(left, right)) {
            pane.setInk(ink);
            pane.setPrefSize(950, 560);
        }
        return new Case(new HBox(left, right), frame -> {
            int step = frame / 11 % (figures.size() - 1);
            Figure now = new Tween(figures.get(step), figures.get(step + 1)).at(frame % 11 / 11.0);
            left.show((_, _) -> now);
            right.show((_, _) -> now);
        });
    }

    private void print() {
        double floor = median(FLOOR);
        System.out.printf("%-44s %9s %9s%n", "", "ms/frame", "to floor");
        for (String name : cases.keySet()) {
            System.out.printf(Locale.ROOT, "%-44s %9.2f %9.2f%n", name, median(name), median(name) / floor);
        }
        if (cases.size() < ALL) {
            return;
        }
        for (String how : List.of("zoom", "pan")) {
            double ratio = median("1,000,000 slices, 64 lanes, " + how) / median("10,000 slices, 64 lanes, " + how);
            System.out.printf(Locale.ROOT, "1,000,000 over 10,000 slices, %s: %.2f%n", how, ratio);
        }
    }

    private double median(String name) {
        double[] sorted = costs.get(name).clone();
        Arrays.sort(sorted);
        return sorted[ROUNDS / 2];
    }
}
