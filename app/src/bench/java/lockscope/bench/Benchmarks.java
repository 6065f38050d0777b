package lockscope.bench;

import javafx.application.Application;
import lockscope.app.window.LockscopeApplication;

/// Runs what was asked for: `frames` and `window` (they need a display of 1920 by 1080), `runs` or `figures`. After `=`
/// follows a part of the names of the cases that are wanted.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        for (String argument : arguments.length == 0 ? new String[] {"runs", "frames"} : arguments) {
            String[] parts = argument.split("=", 2);
            String part = parts.length > 1 ? parts[1] : "";
            switch (parts[0]) {
                case "frames" -> Application.launch(FrameBenchmark.class, part);
                case "window" -> {
                    LockscopeApplication.drawBackgroundsAfresh();
                    Application.launch(WindowBenchmark.class, part);
                }
                case "runs" -> RunBenchmark.run();
                case "figures" -> FigureBenchmark.run();
                default -> throw new IllegalArgumentException("no such benchmark: " + argument);
            }
        }
    }
}
