package lockscope.engine.listing;

import lockscope.engine.program.Expr;

/// A linked expression and its type.
record Typed(Type type, Expr code) {
    /// In place of what was reported: fits everywhere.
    static final Typed UNKNOWN = new Typed(Type.Plain.UNKNOWN, new Expr.Const(0));

    boolean isConstant() {
        return code instanceof Expr.Const;
    }

    boolean isZero() {
        return code instanceof Expr.Const(long value) && value == 0;
    }
}
