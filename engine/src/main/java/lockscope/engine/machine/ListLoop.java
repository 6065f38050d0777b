package lockscope.engine.machine;

import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.state.Lists;
import lockscope.engine.state.Stacks;

/// The loops over lists. Words of the frame hold the element, its successor where the loop keeps one, and whether the
/// loop has begun.
final class ListLoop {
    private ListLoop() {}

    /// Begins the loop and goes straight on to its head.
    static final class Init extends Line {
        private final Instr.LoopKind kind;
        private final Instr.Loop words;
        private final Node from;
        private final Stacks stacks;

        /// @param from the element before which a loop that continues begins
        Init(Position position, Instr.LoopKind kind, Instr.Loop words, Node from) {
            super(position);
            this.kind = kind;
            this.words = words;
            this.from = from;
            stacks = workings.stacks;
        }

        @Override
        Step step(int task, int base) {
            stacks.setLocal(base, words.state(), 0);
            if (kind == Instr.LoopKind.CONTINUE_REVERSE) {
                stacks.setLocal(base, words.variable(), from.eval(base));
                stacks.setLocal(base, words.state(), 1);
            }
            tasks.setPc(task, next);
            return workings.lines[next].step(task, base);
        }
    }

    /// Goes to the next element or leaves the loop.
    static final class Head extends Line {
        private final Instr.LoopKind kind;
        private final Instr.Loop words;
        private final Node list;
        private final Link link;
        private final int otherwise;
        private final Stacks stacks;
        private final Lists lists;
        private final References references;

        Head(Position position, Instr.LoopKind kind, Instr.Loop words, Node list, Link link, int otherwise) {
            super(position);
            this.kind = kind;
            this.words = words;
            this.list = list;
            this.link = link;
            this.otherwise = otherwise;
            stacks = workings.stacks;
            lists = workings.kernel.lists;
            references = workings.references;
        }

        @Override
        Step step(int task, int base) {
            return goOn(task, advance(base) ? next : otherwise);
        }

        private boolean advance(int base) {
            long head = list.eval(base);
            boolean begun = stacks.local(base, words.state()) != 0;
            long code = begun ? stacks.local(base, words.variable()) : head;
            long found = switch (kind) {
                case FORWARD, RCU -> neighbour(code, true);
                case REVERSE, CONTINUE_REVERSE -> neighbour(code, false);
                case SAFE -> begun ? stacks.local(base, words.next()) : neighbour(code, true);
                case LLIST -> begun ? stacks.local(base, words.next()) : code;
            };
            boolean chain = kind == Instr.LoopKind.LLIST;
            boolean atEnd = chain ? found == 0 : Lists.isHead(found);
            stacks.setLocal(base, words.state(), atEnd ? 0 : 1);
            if (atEnd) {
                return false;
            }
            if (found == 0 || found == Lists.POISON) {
                int rule = link.type() == ObjectType.OPS ? 3 : kind == Instr.LoopKind.RCU ? 4 : 9;
                references.violated(rule, "walks off a list: the element it stands on was removed");
                return false;
            }
            stacks.setLocal(base, words.variable(), found);
            if (kind == Instr.LoopKind.SAFE || chain) {
                stacks.setLocal(base, words.next(), neighbour(found, true));
            }
            return true;
        }

        private long neighbour(long code, boolean next) {
            if (Lists.isHead(code)) {
                return lists.get(link.type(), link.position(), code, next);
            }
            int element = link.type() == ObjectType.NET ? references.net(code) : references.op(code);
            return element == 0 ? Lists.POISON : lists.get(link.type(), link.position(), element, next);
        }
    }
}
