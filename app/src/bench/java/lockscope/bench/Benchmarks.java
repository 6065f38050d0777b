package lockscope.bench;

import javafx.application.Application;

/// Runs what was asked for: `frames` (needs a display of 1920 by 1080), `runs` or `figures`.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        for (String name : arguments.length == 0 ? new String[] {"runs", "frames"} : arguments) {
            switch (name) {
                case "frames" -> Application.launch(FrameBenchmark.class);
                case "runs" -> RunBenchmark.run();
                case "figures" -> FigureBenchmark.run();
                default -> throw new IllegalArgumentException("no such benchmark: " + name);
            }
        }
    }
}
