package lockscope.app.cli;

/// How a command ended, as scripts see it.
final class ExitCode {
    /// Done, and what was asked holds.
    static final int YES = 0;
    /// The answer is no: an invariant is violated, a listing has warnings.
    static final int NO = 1;
    /// Bad input or usage.
    static final int BAD_INPUT = 2;
    /// Stopped at a bound before the answer was known.
    static final int UNKNOWN = 3;
    /// A failure of this program.
    static final int FAILURE = 4;

    private ExitCode() {}
}
