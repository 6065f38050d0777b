package lockscope.bench;

import java.io.IOException;

/// Runs the benchmarks whose names match the given patterns, all of them when none is given.
///
/// Takes the arguments of JMH's own command line.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
