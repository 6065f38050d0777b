package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.machine.Kernel;
import lockscope.engine.memory.Words;
import lockscope.engine.program.Expr;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import org.jspecify.annotations.Nullable;

/// Finds out whether any word still refers to a namespace's slot, so that the slot of a freed one is not used again
/// and a stale reference to it is seen as what it is.
final class SlotReferences {
    private final Kernel kernel;
    private final Program program;
    private final Liveness liveness;
    private final long[] references;
    private final int[] routineAt;
    private final List<Integer> netLinks = new ArrayList<>();
    private final List<Integer> netFields = new ArrayList<>();
    private final List<Integer> opFields = new ArrayList<>();

    SlotReferences(Kernel kernel, Liveness liveness) {
        this.kernel = kernel;
        this.liveness = liveness;
        program = kernel.program;
        routineAt = Frames.routines(program);
        references = new long[program.routines().size()];
        for (int r = 0; r < references.length; r++) {
            references[r] = references(program.routines().get(r));
        }
        for (int i = 0; i < program.links().size(); i++) {
            if (program.links().get(i).of() == ObjectType.NET) {
                netLinks.add(kernel.linkPosition(i));
            }
        }
        for (int i = 0; i < program.fields().size(); i++) {
            Program.Field field = program.fields().get(i);
            if (field.refersTo() == ObjectType.NET) {
                (field.of() == ObjectType.NET ? netFields : opFields).add(kernel.fieldPosition(i));
            }
        }
    }

    /// The words of a routine that can hold a namespace or a link to one.
    long references(Program.Routine routine) {
        long words = 0;
        for (int slot = 0; slot < routine.words(); slot++) {
            words |= routine.localRefs().get(slot) == ObjectType.NET ? 1L << slot : 0;
        }
        for (int pc = routine.entry(); pc < routine.last(); pc++) {
            words |= switch (program.code().instructions()[pc]) {
                case Instr.LoopHead(var kind, var list, var link, var loop, var otherwise) ->
                    isNets(link) ? head(list) | bit(loop.variable()) | bit(loop.next()) : 0;
                case Instr.LoopInit(var kind, var list, var from, var link, var loop) ->
                    isNets(link) ? head(list) | bit(loop.variable()) | bit(loop.next()) : 0;
                case Instr.Prim(var primitive, var arguments, var link, var result) -> {
                    long heads = 0;
                    for (Expr argument : arguments) {
                        heads |= isNets(link) ? head(argument) : 0;
                    }
                    yield heads;
                }
                case Instr.Assign a -> 0;
                case Instr.Branch b -> 0;
                case Instr.RepeatInit i -> 0;
                case Instr.RepeatHead h -> 0;
                case Instr.Call c -> 0;
                case Instr.CallMethod c -> 0;
                case Instr.Return r -> 0;
            };
        }
        return words;
    }

    private boolean isNets(int link) {
        return link >= 0 && program.links().get(link).of() == ObjectType.NET;
    }

    private static long bit(int slot) {
        return slot < 0 ? 0 : 1L << slot;
    }

    private static long head(@Nullable Expr list) {
        return list instanceof Expr.LocalList(var slot) ? 3L << slot : 0;
    }

    boolean isReferenced(int slot) {
        return inGlobals(slot) || inNets(slot) || inOps(slot) || inCallbacks(slot) || inStacks(slot);
    }

    private boolean inGlobals(int slot) {
        for (int i = 0; i < program.globals().size(); i++) {
            if (program.globals().get(i).refersTo() == ObjectType.NET && kernel.globals.get(i) == slot) {
                return true;
            }
        }
        for (int i = 0; i < program.lists().size(); i++) {
            Program.ListHead list = program.lists().get(i);
            long head = Lists.globalHead(i);
            if (list.of() == ObjectType.NET
                    && (kernel.lists.get(ObjectType.NET, 0, head, true) == slot
                            || kernel.lists.get(ObjectType.NET, 0, head, false) == slot)) {
                return true;
            }
        }
        return false;
    }

    private boolean inNets(int slot) {
        for (int n = 1; n <= kernel.nets.highest(); n++) {
            if (!kernel.nets.used(n)) {
                continue;
            }
            for (int link : netLinks) {
                if (kernel.nets.link(n, link, true) == slot || kernel.nets.link(n, link, false) == slot) {
                    return true;
                }
            }
            for (int field : netFields) {
                if (kernel.nets.field(n, field) == slot) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inOps(int slot) {
        for (int field : opFields) {
            for (int op = 1; op <= kernel.ops.count(); op++) {
                if (kernel.ops.field(op, field) == slot) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inCallbacks(int slot) {
        for (Words words : kernel.memory.structures()) {
            if (words.name().equals("rcu callback")) {
                for (int i = 0; i < words.slots(); i++) {
                    if (words.get(i, 0) == slot) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean inStacks(int slot) {
        for (int t = 1; t <= kernel.table.boot() + program.workqueues().size(); t++) {
            int base = kernel.tasks.base(t);
            int pc = kernel.tasks.pc(t);
            long live = base < 0 ? 0 : liveness.before(pc);
            while (base >= 0) {
                long words = live & references[routineAt[pc]];
                for (; words != 0; words &= words - 1) {
                    if (kernel.stacks.local(base, Long.numberOfTrailingZeros(words)) == slot) {
                        return true;
                    }
                }
                pc = kernel.stacks.callLine(base);
                live = pc < 0 ? 0 : liveness.during(pc);
                base = kernel.stacks.caller(base);
            }
        }
        return false;
    }
}
