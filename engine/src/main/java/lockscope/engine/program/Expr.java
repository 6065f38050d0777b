package lockscope.engine.program;

/// An expression that a single step evaluates: no calls, no effects.
///
/// Truth is 1 and 0, `null` is 0, a named error is its negative number; times are nanoseconds.
public sealed interface Expr {
    record Const(long value) implements Expr {}

    /// A local word of the running routine, counted from 0; parameters come first.
    record Local(int slot) implements Expr {}

    /// A global variable, an index into [Program#globals].
    record Global(int index) implements Expr {}

    /// A plain field of a net or an operation, an index into [Program#fields]; reading it through a stale reference is
    /// a use after free.
    record Field(Expr object, int field) implements Expr {}

    /// Whether an operation has a method, `op.has_exit`.
    record HasMethod(Expr op, Method method) implements Expr {}

    /// Whether an operation keeps data for each net, `op.has_data`.
    record HasData(Expr op) implements Expr {}

    /// Whether an operation was declared a device, `op.is_device`.
    record IsDevice(Expr op) implements Expr {}

    /// Whether an operation's methods may run beside each other, `op.async`.
    record IsAsync(Expr op) implements Expr {}

    /// The head of a global list, an index into [Program#lists].
    record GlobalList(int index) implements Expr {}

    /// The head of a list that lives in the frame: its first of two words.
    record LocalList(int slot) implements Expr {}

    /// A lock, an index into [Program#locks].
    record LockRef(int index) implements Expr {}

    /// A work item, an index into [Program#works].
    record WorkRef(int index) implements Expr {}

    /// One of the scenario's operations, counted from 1.
    record OpRef(int op) implements Expr {}

    /// A duration drawn evenly between two bounds by the seeded source, both included; nanoseconds.
    record Range(long fromNanos, long toNanos) implements Expr {}

    record Not(Expr value) implements Expr {}

    record Binary(Operator operator, Expr left, Expr right) implements Expr {}

    /// What two values are combined by; `AND` and `OR` evaluate their right side only when it decides.
    enum Operator {
        ADD,
        SUB,
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        AND,
        OR
    }
}
