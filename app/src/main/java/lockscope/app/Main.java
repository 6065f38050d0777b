package lockscope.app;

import lockscope.app.cli.Lockscope;

/// The entry of the program.
public final class Main {
    private Main() {}

    /// Runs the command that the arguments name and ends with its exit code.
    public static void main(String[] args) {
        System.exit(Lockscope.run(args));
    }
}
