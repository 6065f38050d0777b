package lockscope.engine.run;

/// A word of the simulated memory with its name.
///
/// @param structure what the kernel would call the structure that it is in
/// @param kind what its value means
public record Cell(String structure, String name, long value, Kind kind) {
    /// What a value means, and so how it is written.
    public enum Kind {
        NUMBER,
        /// 0 for false.
        FLAG,
        /// Nanoseconds since the start, or a length of time.
        TIME,
        /// The number of a task, 0 for none.
        TASK,
        /// The index of a line.
        LINE,
        /// The index of a CPU.
        CPU,
        /// A reference to a namespace, or an operation.
        REFERENCE
    }
}
