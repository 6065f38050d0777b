package lockscope.engine.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import lockscope.engine.program.Program;

/// A listing and a scenario as a model for Spin, with the steps and the states that the explorer has: one step is one
/// `d_step`, tasks that have ended and workers without work stand on end labels, words that no longer matter are 0.
///
/// What the machine itself sees is asserted: stale references, torn lists, locks misused, sleeping where one must not.
/// A standstill is an invalid end state. The notes that rules take are no part of the model, so the explorer has as many
/// states when it looks at the same: [Explorer.Options#withoutWatch].
public final class Promela {
    private static final int SAMPLES = 400;

    private Promela() {}

    /// The text of the model.
    ///
    /// @throws IllegalArgumentException for a program that has no such model, with the reason
    public static String of(Program program) {
        try {
            return model(program);
        } catch (Limit limit) {
            throw new IllegalArgumentException(limit.reason(), limit);
        }
    }

    private static String model(Program program) {
        Room room = Room.of(program, SAMPLES);
        ExploringMachine machine = new ExploringMachine(program, Replay.watches(false));
        PromelaShape shape = new PromelaShape(machine, room.slots(), room.callbacks());
        String head = "/* " + program.scenario() + " with " + program.strategy() + ", a model for Spin\n\n"
                + "   spin -a FILE\n"
                + "   gcc -O2 -DSAFETY -DNOREDUCE -DVECTORSZ=4096 -o pan pan.c\n"
                + "   ./pan -m100000 */\n\n";
        return head + new PromelaMemory(shape).declarations() + kernel() + "\n" + new PromelaProcesses(shape).text();
    }

    private static String kernel() {
        try (InputStream text = Promela.class.getResourceAsStream("kernel.pml")) {
            return new String(Objects.requireNonNull(text, "kernel.pml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
