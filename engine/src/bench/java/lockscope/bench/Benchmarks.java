package lockscope.bench;

import java.io.IOException;
import java.util.Arrays;

/// Runs the benchmarks whose names match the given patterns, all of them when none is given.
///
/// Takes the arguments of JMH's own command line; the word `compare`, and numbers of tasks after it, run the
/// [Comparison] with other engines instead, and the word `growth` shows the [Growth] of our own costs.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("compare")) {
            Comparison.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        if (args.length > 0 && args[0].equals("growth")) {
            Growth.measure();
            return;
        }
        org.openjdk.jmh.Main.main(args);
    }
}
