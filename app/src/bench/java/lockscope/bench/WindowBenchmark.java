package lockscope.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;

/// What the whole window costs a user in full HD: until there is something to see, a step, a drag of the playhead, a
/// play. Times are CPU time of the whole program, all its threads, the compiler and the collector too: what one core
/// needs when nobody else uses it.
public final class WindowBenchmark extends Application {
    private static final int FRAMES = 300;
    private static final int STEPS = 30;
    private static final int PLAYED = 400;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// @param plays whether it is played, the whole run in half a minute
    private record Case(Setup setup, boolean plays) {}

    private final Map<String, Case> cases = new LinkedHashMap<>();

    /// Made by JavaFX.
    public WindowBenchmark() {
        one("a million events of unshare-loop", "unshare-loop", "task.loop.repeat", 3_500);
        one("a million events of container-host", "container-host", "task.container.instances", 9_450);
        one("10,000 events of unshare-loop", "unshare-loop", "task.loop.repeat", 35);
        one("10,000 events of container-host", "container-host", "task.container.instances", 95);
        cases.put("the opening comparison", new Case(Setup.OPENING, false));
        cases.put(
                "10,000 unshares, compared",
                new Case(new Setup("unshare-loop", List.of("net_mutex", "pernet_ops_rwsem"), Map.of()), true));
    }

    private void one(String name, String scenario, String setting, int value) {
        Setup setup = new Setup(scenario, List.of("net_mutex"), Map.of(setting, Integer.toString(value)));
        cases.put(name, new Case(setup, false));
    }

    @Override
    public void start(Stage stage) {
        Desk desk = new Desk(stage, new Words(Locale.ROOT));
        String part = String.join(" ", getParameters().getRaw());
        Thread script = new Thread(() -> all(desk, part), "script");
        script.setDaemon(true);
        script.start();
    }

    private void all(Desk desk, String part) {
        try {
            if (part.isEmpty()) {
                desk.open(Setup.OPENING);
                double since = (System.currentTimeMillis()
                                - ManagementFactory.getRuntimeMXBean().getStartTime())
                        / 1e3;
                print("first picture %.2f s after the start, %.2f s of CPU time", since, cpuMillis() / 1e3);
            }
            for (Map.Entry<String, Case> entry : cases.entrySet()) {
                if (entry.getKey().contains(part)) {
                    measure(desk, entry.getKey(), entry.getValue());
                }
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
        Platform.exit();
    }

    private static void measure(Desk desk, String name, Case one) throws Exception {
        double before = cpuMillis();
        double wall = desk.open(one.setup()) / 1e3;
        double cpu = (cpuMillis() - before) / 1e3;
        long resident = resident();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        print("%s: %,d events", name, desk.events());
        print(
                "  open after %.2f s, %.2f s of CPU time; process %d MB, of them %d MB of objects in use",
                wall, cpu, resident, heap);
        desk.rest();
        long end = desk.endNanos();
        desk.go(() -> desk.session().playback().seek(end / 3));
        desk.rest();
        step(desk);
        drag(desk, end);
        if (one.plays()) {
            play(desk, end / 30);
        }
    }

    /// From the wish to the first frame that shows the new place, each after what moved has come to rest. What it costs
    /// with all frames of its motion, and until that frame.
    private static void step(Desk desk) throws Exception {
        double[] wall = new double[STEPS];
        double first = 0;
        double whole = 0;
        for (int i = -STEPS; i < STEPS; i++) {
            double before = cpuMillis();
            double seen = desk.firstFrame(() -> desk.session().playback().step());
            double until = cpuMillis();
            desk.rest();
            if (i >= 0) {
                wall[i] = seen;
                first += until - before;
                whole += cpuMillis() - before;
            }
        }
        Arrays.sort(wall);
        print(
                "  a step: its first frame after %.0f ms, nine of ten after %.0f ms, %.1f ms of CPU time; with its"
                        + " motion %.1f ms of CPU time",
                wall[STEPS / 2], wall[STEPS * 9 / 10], first / STEPS, whole / STEPS);
    }

    /// The playhead is drawn along with the pointer, once over the whole run and back: another place at every frame.
    private static void drag(Desk desk, long end) throws Exception {
        for (int way = 0; way < 2; way++) {
            double before = cpuMillis();
            long began = System.nanoTime();
            int moments = desk.frames(FRAMES, i -> desk.session().playback().seek(end / FRAMES * i));
            double seconds = (System.nanoTime() - began) / 1e9;
            if (way == 1) {
                print(
                        "  a drag: %.1f ms of CPU time a frame; %.0f frames a second, stages of %.0f",
                        (cpuMillis() - before) / FRAMES, FRAMES / seconds, moments / seconds);
            }
        }
    }

    private static void play(Desk desk, long speed) throws Exception {
        desk.go(() -> desk.session().playback().toStart());
        desk.call(() -> {
            desk.session().playback().speedProperty().set(speed);
            desk.session().playback().playingProperty().set(true);
            return null;
        });
        desk.pulses(60);
        double before = cpuMillis();
        long began = System.nanoTime();
        int moments = desk.frames(PLAYED, _ -> {});
        double seconds = (System.nanoTime() - began) / 1e9;
        print(
                "  played in 30 s: %.1f ms of CPU time a frame; %.0f frames a second, stages of %.0f",
                (cpuMillis() - before) / PLAYED, PLAYED / seconds, moments / seconds);
        desk.call(() -> {
            desk.session().playback().playingProperty().set(false);
            return null;
        });
    }

    private static double cpuMillis() {
        return MACHINE.getProcessCpuTime() / 1e6;
    }

    /// Megabytes of memory that the process has, shared libraries included.
    private static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        throw new IOException("no VmRSS in /proc/self/status");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
