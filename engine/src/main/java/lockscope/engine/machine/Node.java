package lockscope.engine.machine;

import lockscope.engine.program.Expr;
import lockscope.engine.state.Globals;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Stacks;

/// An expression that is ready to be evaluated in a frame.
abstract class Node {
    /// Its value.
    ///
    /// @param base where the frame begins
    abstract long eval(int base);

    /// Whether the value is known without running.
    boolean isConstant() {
        return false;
    }

    static final class Constant extends Node {
        private final long value;

        Constant(long value) {
            this.value = value;
        }

        @Override
        long eval(int base) {
            return value;
        }

        @Override
        boolean isConstant() {
            return true;
        }
    }

    static final class Local extends Node {
        private final Stacks stacks;
        private final int slot;

        Local(Stacks stacks, int slot) {
            this.stacks = stacks;
            this.slot = slot;
        }

        @Override
        long eval(int base) {
            return stacks.local(base, slot);
        }
    }

    static final class LocalList extends Node {
        private final int slot;

        LocalList(int slot) {
            this.slot = slot;
        }

        @Override
        long eval(int base) {
            return Lists.localHead(base + Stacks.HEADER + slot);
        }
    }

    static final class Global extends Node {
        private final Globals globals;
        private final int index;

        Global(Globals globals, int index) {
            this.globals = globals;
            this.index = index;
        }

        @Override
        long eval(int base) {
            return globals.get(index);
        }
    }

    static final class Not extends Node {
        private final Node value;

        Not(Node value) {
            this.value = value;
        }

        @Override
        long eval(int base) {
            return value.eval(base) == 0 ? 1 : 0;
        }
    }

    static final class Binary extends Node {
        private final Expr.Operator operator;
        private final Node left;
        private final Node right;

        Binary(Expr.Operator operator, Node left, Node right) {
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        long eval(int base) {
            long a = left.eval(base);
            return switch (operator) {
                case ADD -> a + right.eval(base);
                case SUB -> a - right.eval(base);
                case EQ -> truth(a == right.eval(base));
                case NE -> truth(a != right.eval(base));
                case LT -> truth(a < right.eval(base));
                case LE -> truth(a <= right.eval(base));
                case GT -> truth(a > right.eval(base));
                case GE -> truth(a >= right.eval(base));
                case AND -> truth(a != 0 && right.eval(base) != 0);
                case OR -> truth(a != 0 || right.eval(base) != 0);
            };
        }

        private static long truth(boolean value) {
            return value ? 1 : 0;
        }
    }
}
