package lockscope.engine.trace;

/// Rows of a trace that can be read by index, in the order in which they happened.
///
/// Rows of equal time stand in the order of their effects. See [TraceKind] for what each field means.
public interface Rows {
    /// The index of the first row that is there; more than 0 when older rows have been let go.
    long first();

    /// The index after the last row.
    long end();

    /// Nanoseconds since the start of the run.
    long time(long row);

    TraceKind kind(long row);

    /// The CPU, -1 for none.
    int cpu(long row);

    /// The task, counted from 1; 0 for none.
    int task(long row);

    int object(long row);

    int value(long row);
}
