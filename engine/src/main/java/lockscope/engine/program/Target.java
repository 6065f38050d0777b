package lockscope.engine.program;

/// Where an assignment writes.
public sealed interface Target {
    record Local(int slot) implements Target {}

    record Global(int index) implements Target {}

    record Field(Expr object, int field) implements Target {}
}
