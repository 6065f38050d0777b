package lockscope.engine.machine;

/// Hears of every line of the past when a run goes through it again, see `Run.retrace`.
public interface Retracing {
    /// The run stands at its beginning.
    ///
    /// @param kernel the memory that the lines change, to be read only
    void begins(Kernel kernel);

    /// A task is about to execute the line it is on, whose cost is paid.
    void before(int task);

    /// It has executed it, or waits on it.
    void after(int task, Step step);

    /// Whether the rest need not be told.
    boolean isEnough();
}
