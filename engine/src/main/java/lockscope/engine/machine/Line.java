package lockscope.engine.machine;

import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;

/// A line of a listing, ready to run: its expressions are compiled, its indices resolved. Which fields mean something
/// depends on the kind.
final class Line {
    enum Kind {
        ASSIGN,
        BRANCH,
        REPEAT_INIT,
        REPEAT_HEAD,
        LOOP_INIT,
        LOOP_HEAD,
        CALL,
        CALL_METHOD,
        PRIMITIVE,
        RETURN
    }

    private static final Node[] NONE = {};
    private static final Node ZERO = new Node.Constant(0);

    final Kind kind;
    /// The line after this one.
    int next;
    /// Where the line goes when its condition is false or its loop ends.
    int otherwise;
    /// What it costs beyond what it does, nanoseconds.
    long cost;
    /// Whether time may pass on it: it costs something or is work itself.
    boolean takesTime;
    /// Whether that time is the user's.
    boolean isUserWork;
    /// Whether a result is wanted.
    boolean hasResult;
    Store result = Store.NOWHERE;
    Node value = ZERO;
    Node[] arguments = NONE;
    Primitive primitive = Primitive.ASSERT;
    /// Whether the primitive may put the task to sleep.
    boolean maySleep;
    Method method = Method.INIT;
    Instr.LoopKind loop = Instr.LoopKind.FORWARD;
    int routine = -1;
    /// The link of a list, as the program counts, and its place among those of its type.
    int link = -1;
    int linkPosition = -1;
    ObjectType type = ObjectType.NET;
    /// The loop variable or the counter, the word for the successor, the word for the state.
    int variable;
    int saved;
    int state;

    Line(Kind kind) {
        this.kind = kind;
    }

    /// Where a result goes.
    interface Store {
        Store NOWHERE = (base, value) -> {};

        void put(int base, long value);
    }
}
