package lockscope.app.session;

/// What whoever waits for runs says to those who make them, and hears from them. Called from the threads that make runs.
@FunctionalInterface
public interface Awaited {
    /// Whether nobody wants the runs any more; asked now and then.
    boolean isGivenUp();

    /// Hears how far a run is; told now and then, as often as [#isGivenUp] is asked.
    ///
    /// @param nanos the simulated time that the run has come to
    default void reached(String strategy, long nanos) {}

    /// Who hears from one of several runs: two of them may be of the same strategy.
    ///
    /// @param pane its place among them, from 0
    default Awaited ofPane(int pane) {
        return this;
    }
}
