package lockscope.engine.explore;

import java.util.List;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Method;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.program.Target;
import org.jspecify.annotations.Nullable;

/// The calls of kernel primitives as Promela; what they do stands in `kernel.pml`.
final class PromelaPrimitives {
    private static final String ADVANCE = "end_wait(ME); ";

    private final PromelaShape shape;
    private final Program program;
    private final PromelaExpressions expressions;
    private final int live;
    private final int liveLink;

    PromelaPrimitives(PromelaShape shape, PromelaExpressions expressions) {
        this.shape = shape;
        this.expressions = expressions;
        program = shape.program;
        live = program.list("net_namespace_list");
        liveLink = live < 0 ? -1 : program.lists().get(live).link();
    }

    private boolean isNets(int link) {
        return program.links().get(link).of() == ObjectType.NET;
    }

    /// Reads a link of an element or a head.
    String get(int link, String code, String direction) {
        return (isNets(link) ? "NET_LINK(" : "OPS_LINK(") + code + ", " + shape.kernel.linkPosition(link) + ", "
                + direction + ")";
    }

    private String set(int link, String code, String direction, String value) {
        return (isNets(link) ? "set_net_link(" : "set_ops_link(") + code + ", " + shape.kernel.linkPosition(link) + ", "
                + direction + ", " + value + "); ";
    }

    /// What must hold of an element, unless it is a head.
    String element(int link, String code) {
        return "assert(IS_HEAD(" + code + ") || " + (isNets(link) ? "IS_NET(" : "IS_OP(") + code + ")); ";
    }

    /// What a primitive's line can do.
    ///
    /// @param next the line after it
    /// @param goOn what comes after its effect there
    List<PromelaStep> steps(int pc, Instr.Prim prim, int next, String goOn) {
        return switch (prim.primitive()) {
            case MUTEX_LOCK -> takes("mutex_lock", "GETS_MUTEX", prim, false, pc, next, goOn);
            case MUTEX_LOCK_KILLABLE -> takes("mutex_lock", "GETS_MUTEX", prim, true, pc, next, goOn);
            case DOWN_READ -> takes("down_read", "GETS_TO_READ", prim, false, pc, next, goOn);
            case DOWN_READ_KILLABLE -> takes("down_read", "GETS_TO_READ", prim, true, pc, next, goOn);
            case DOWN_WRITE -> takes("down_write", "GETS_TO_WRITE", prim, false, pc, next, goOn);
            case DOWN_WRITE_KILLABLE -> takes("down_write", "GETS_TO_WRITE", prim, true, pc, next, goOn);
            case SPIN_LOCK -> {
                String spins = "spin_lock(ME, " + lock(prim) + "); ";
                String gets = "GETS_SPINLOCK(ME, " + lock(prim) + ")";
                yield List.of(
                        new PromelaStep(gets, spins + ADVANCE + goOn, next), new PromelaStep("!" + gets, spins, pc));
            }
            case SYNCHRONIZE_RCU ->
                waitsForRcu(
                        program.machine().rcuExpedited()
                                ? "wait_for_rcu(ME, FOR_EXPEDITED)"
                                : "wait_for_rcu(ME, FOR_GRACE_PERIOD)",
                        "(status[ME] == BLOCKED)",
                        pc,
                        next,
                        goOn);
            case SYNCHRONIZE_RCU_EXPEDITED ->
                waitsForRcu("wait_for_rcu(ME, FOR_EXPEDITED)", "(status[ME] == BLOCKED)", pc, next, goOn);
            case RCU_BARRIER ->
                waitsForRcu("rcu_barrier(ME)", "(status[ME] == BLOCKED || callbacks == 0)", pc, next, goOn);
            case FLUSH_WORK -> {
                int work = PromelaShape.constant(prim.arguments().getFirst());
                int queue = program.works().get(work).workqueue();
                String flush = "flush_work(ME, " + work + ", " + queue + "); ";
                String busy = "(pending[" + work + "] || work_running[" + queue + "] == " + (work + 1) + ")";
                yield List.of(
                        new PromelaStep("!" + busy, flush + ADVANCE + goOn, next),
                        new PromelaStep(busy, flush + "status[ME] = BLOCKED; ", pc));
            }
            default -> List.of(new PromelaStep("true", effect(prim) + goOn, next));
        };
    }

    private List<PromelaStep> takes(
            String call, String gets, Instr.Prim prim, boolean killable, int pc, int next, String goOn) {
        String takes = call + "(ME, " + lock(prim) + ", " + killable + "); ";
        String condition = "(" + (killable ? "GIVES_UP(ME, true) || " : "") + gets + "(ME, " + lock(prim) + "))";
        String result = store(prim.result(), "(out == INTERRUPTED -> 0 - 4 : 0)");
        return List.of(
                new PromelaStep(condition, takes + ADVANCE + result + goOn, next),
                new PromelaStep(
                        "!" + condition,
                        takes + "assert(spinlocks[ME] == 0 && nesting[ME] == 0); status[ME] = BLOCKED; ",
                        pc));
    }

    private static List<PromelaStep> waitsForRcu(String call, String over, int pc, int next, String goOn) {
        return List.of(
                new PromelaStep(
                        over,
                        "assert(nesting[ME] == 0 && spinlocks[ME] == 0); status[ME] = RUNNABLE; " + ADVANCE + goOn,
                        next),
                new PromelaStep("!" + over, call + "; status[ME] = BLOCKED; ", pc));
    }

    /// What a primitive that never waits does.
    private String effect(Instr.Prim prim) {
        return switch (prim.primitive()) {
            case MUTEX_TRYLOCK -> tries("mutex_try", prim);
            case DOWN_READ_TRYLOCK -> tries("read_try", prim);
            case DOWN_WRITE_TRYLOCK -> tries("write_try", prim);
            case MUTEX_IS_LOCKED -> store(prim.result(), "(owner[" + lock(prim) + "] != 0)");
            case MUTEX_UNLOCK -> "mutex_unlock(ME, " + lock(prim) + "); " + zero(prim);
            case UP_READ -> "up_read(ME, " + lock(prim) + "); " + zero(prim);
            case UP_WRITE -> "up_write(ME, " + lock(prim) + "); " + zero(prim);
            case SPIN_UNLOCK -> "spin_unlock(ME, " + lock(prim) + "); " + zero(prim);
            case DOWNGRADE_WRITE -> "downgrade_write(ME, " + lock(prim) + "); " + zero(prim);
            case RCU_READ_LOCK -> "rcu_read_lock(ME); ";
            case RCU_READ_UNLOCK -> "rcu_read_unlock(ME); ";
            case CALL_RCU -> {
                String net = expressions.net(argument(prim, 0));
                yield expressions.checks() + "v = " + net + "; call_rcu(v); ";
            }
            case LIST_ADD,
                    LIST_ADD_RCU,
                    LIST_ADD_TAIL,
                    LIST_ADD_TAIL_RCU,
                    LIST_ADD_BEFORE,
                    LIST_DEL,
                    LIST_DEL_INIT,
                    LIST_DEL_RCU,
                    LIST_EMPTY,
                    LIST_FIRST,
                    LIST_LAST,
                    LIST_NEXT,
                    LIST_REPLACE_INIT,
                    LLIST_ADD,
                    LLIST_DEL_ALL -> list(prim);
            case QUEUE_WORK -> {
                int work = PromelaShape.constant(prim.arguments().getFirst());
                int queue = program.works().get(work).workqueue();
                yield "queue_work(" + work + ", " + queue + ", " + shape.worker(queue) + "); "
                        + store(prim.result(), "v");
            }
            case NET_ALLOC,
                    NET_FREE,
                    NET_GET,
                    NET_GET_UNLESS_ZERO,
                    NET_PUT_AND_TEST,
                    NET_COUNT_SET,
                    NET_HOLD_PASSIVE,
                    NET_DROP_PASSIVE,
                    NET_ASSIGN_DATA,
                    NET_FREE_DATA,
                    TOUCH,
                    TOUCH_NET -> net(prim);
            case CPU_WORK, USER_WORK, COND_RESCHED -> "";
            case SLEEP -> {
                String nanos = argument(prim, 0);
                yield expressions.checks() + "assert(" + nanos + " <= 0 || spinlocks[ME] == 0 && nesting[ME] == 0); ";
            }
            case KILL -> {
                String task = argument(prim, 0);
                yield expressions.checks() + "v = " + task + "; if :: v >= 1 && v <= "
                        + program.tasks().size() + " -> kill_task(v) :: else fi; ";
            }
            case CURRENT -> store(prim.result(), "ME");
            case ASSERT -> {
                String holds = argument(prim, 0);
                yield expressions.checks() + "assert(" + holds + " != 0); ";
            }
            case MUTEX_LOCK,
                    MUTEX_LOCK_KILLABLE,
                    DOWN_READ,
                    DOWN_READ_KILLABLE,
                    DOWN_WRITE,
                    DOWN_WRITE_KILLABLE,
                    SPIN_LOCK,
                    SYNCHRONIZE_RCU,
                    SYNCHRONIZE_RCU_EXPEDITED,
                    RCU_BARRIER,
                    FLUSH_WORK ->
                throw new IllegalArgumentException(prim.primitive().listingName());
        };
    }

    private String argument(Instr.Prim prim, int index) {
        return expressions.of(prim.arguments().get(index));
    }

    private static int lock(Instr.Prim prim) {
        return PromelaShape.constant(prim.arguments().getFirst());
    }

    private String store(@Nullable Target target, String value) {
        return target == null ? "" : expressions.store(target, value);
    }

    private String zero(Instr.Prim prim) {
        return store(prim.result(), "0");
    }

    private String tries(String call, Instr.Prim prim) {
        return call + "(ME, " + lock(prim) + "); " + store(prim.result(), "(out == ACQUIRED)");
    }

    // ---------------------------------------------------------------- lists

    private String list(Instr.Prim prim) {
        int link = prim.link();
        int k = link < 0 ? -1 : shape.kernel.linkPosition(link);
        String get = link >= 0 && isNets(link) ? "NET_LINK" : "OPS_LINK";
        String set = link >= 0 && isNets(link) ? "set_net_link" : "set_ops_link";
        return switch (prim.primitive()) {
            case LIST_ADD, LIST_ADD_RCU -> insert(prim, get, set, "p, " + get + "(p, " + k + ", NEXT)", false);
            case LIST_ADD_TAIL, LIST_ADD_TAIL_RCU -> insert(prim, get, set, get + "(p, " + k + ", BEFORE), p", false);
            case LIST_ADD_BEFORE -> insert(prim, get, set, get + "(p, " + k + ", BEFORE), p", true);
            case LIST_DEL -> remove(prim, get, set, "POISON", "POISON");
            case LIST_DEL_INIT -> remove(prim, get, set, "0", "0");
            case LIST_DEL_RCU -> remove(prim, get, set, "", "POISON");
            case LIST_EMPTY -> {
                String head = argument(prim, 0);
                yield expressions.checks() + "p = " + head + "; "
                        + store(prim.result(), "(HEAD_WORD(p, NEXT) == p || HEAD_WORD(p, NEXT) == 0)");
            }
            case LIST_FIRST -> neighbour(prim, argument(prim, 0), "NEXT");
            case LIST_LAST -> neighbour(prim, argument(prim, 0), "BEFORE");
            case LIST_NEXT ->
                neighbour(
                        prim,
                        isNets(link) ? expressions.net(argument(prim, 0)) : expressions.op(argument(prim, 0)),
                        "NEXT");
            case LIST_REPLACE_INIT -> {
                String old = argument(prim, 0);
                String to = argument(prim, 1);
                yield expressions.checks() + "p = " + old + "; ln = " + to + "; replace_init(" + set + ", p, ln, " + k
                        + "); ";
            }
            case LLIST_ADD -> {
                String element = element(prim);
                String head = argument(prim, 1);
                yield expressions.checks() + "v = " + element + "; p = " + head + "; li = HEAD_WORD(p, NEXT); "
                        + set(link, "v", "NEXT", "li") + "set_head(p, NEXT, v); " + store(prim.result(), "(li == 0)");
            }
            case LLIST_DEL_ALL -> {
                String head = argument(prim, 0);
                yield expressions.checks() + "p = " + head + "; li = HEAD_WORD(p, NEXT); set_head(p, NEXT, 0); "
                        + store(prim.result(), "li");
            }
            default -> throw new IllegalArgumentException(prim.primitive().listingName());
        };
    }

    private String element(Instr.Prim prim) {
        String ref = argument(prim, 0);
        return isNets(prim.link()) ? expressions.net(ref) : expressions.op(ref);
    }

    private String insert(Instr.Prim prim, String get, String set, String neighbours, boolean before) {
        String element = element(prim);
        String at = argument(prim, 1);
        if (before) {
            at = isNets(prim.link()) ? expressions.net(at) : expressions.op(at);
        }
        int k = shape.kernel.linkPosition(prim.link());
        String text = expressions.checks() + "v = " + element + "; p = " + at + "; must_not_be_linked(" + get + ", v, "
                + k + "); insert(" + set + ", v, " + k + ", " + neighbours + "); ";
        if (live < 0 || !isNets(prim.link())) {
            return text + zero(prim);
        }
        boolean onlyOne = before && onlyListOf(prim.link()) == live;
        String listed = "net_state[v] = LIVE";
        String when = "if :: p == " + (PromelaShape.HEAD + live) + " -> " + listed + " :: else fi; ";
        return text + (before ? onlyOne ? listed + "; " : "" : when) + zero(prim);
    }

    private int onlyListOf(int link) {
        int only = -1;
        for (int i = 0; i < program.lists().size(); i++) {
            only = program.lists().get(i).link() == link ? i : only;
        }
        return only;
    }

    private String remove(Instr.Prim prim, String get, String set, String forward, String back) {
        String element = element(prim);
        int k = shape.kernel.linkPosition(prim.link());
        String text = expressions.checks() + "v = " + element + "; unlink(" + get + ", " + set + ", v, " + k + "); "
                + (forward.isEmpty() ? "" : set(prim.link(), "v", "NEXT", forward))
                + set(prim.link(), "v", "BEFORE", back);
        boolean unlists = isNets(prim.link()) && prim.link() == liveLink;
        return text + (unlists ? "net_state[v] = UNLISTED; " : "") + zero(prim);
    }

    private String neighbour(Instr.Prim prim, String of, String direction) {
        return expressions.checks() + "p = " + of + "; v = " + get(prim.link(), "p", direction) + "; "
                + store(prim.result(), "(IS_HEAD(v) || v == POISON -> 0 : v)");
    }

    // ---------------------------------------------------------------- namespaces

    private String net(Instr.Prim prim) {
        if (prim.primitive() == Primitive.NET_ALLOC) {
            return "net_alloc(); " + store(prim.result(), "v");
        }
        String net = expressions.net(argument(prim, 0));
        String begin = expressions.checks() + "v = " + net + "; ";
        return switch (prim.primitive()) {
            case NET_FREE -> begin + "net_free(v); " + zero(prim);
            case NET_GET -> begin + "assert(net_count[v] != 0); net_count[v] = net_count[v] + 1; " + zero(prim);
            case NET_GET_UNLESS_ZERO ->
                begin + "yes = (net_count[v] > 0); if :: yes -> net_count[v] = net_count[v] + 1 :: else fi; "
                        + store(prim.result(), "yes");
            case NET_PUT_AND_TEST ->
                begin + "assert(net_count[v] > 0); net_count[v] = net_count[v] - 1; yes = (net_count[v] == 0); "
                        + "if :: yes -> net_state[v] = DEAD :: else fi; " + store(prim.result(), "yes");
            case NET_COUNT_SET -> {
                String to = argument(prim, 1);
                yield begin + expressions.checks() + "net_count[v] = " + to + "; " + zero(prim);
            }
            case NET_HOLD_PASSIVE -> begin + "net_passive[v] = net_passive[v] + 1; " + zero(prim);
            case NET_DROP_PASSIVE ->
                begin + "net_passive[v] = net_passive[v] - 1; if :: net_passive[v] <= 0 -> net_free(v) :: else fi; "
                        + zero(prim);
            case NET_ASSIGN_DATA ->
                begin + op(prim) + "if :: net_state[v] == ALLOCATED -> net_state[v] = INIT :: else fi; "
                        + "net_data[v] = net_data[v] | (1 << p); " + zero(prim);
            case NET_FREE_DATA -> begin + op(prim) + "net_data[v] = net_data[v] & (ALL_OPS - (1 << p)); " + zero(prim);
            case TOUCH -> begin + op(prim) + "assert((net_data[v] & (1 << p)) != 0); " + zero(prim);
            case TOUCH_NET -> begin + zero(prim);
            default -> throw new IllegalArgumentException(prim.primitive().listingName());
        };
    }

    private String op(Instr.Prim prim) {
        String op = expressions.op(argument(prim, 1));
        return expressions.checks() + "p = " + op + "; ";
    }

    /// What the end of an operation's method changes; the value that it returns is in `v`.
    String endMethod(Program.Routine routine) {
        if (routine.op() == 0) {
            return "";
        }
        Program.Op op = program.ops().get(routine.op() - 1);
        String argument = PromelaExpressions.local(0);
        String bit = "(1 << " + routine.op() + ")";
        return switch (Method.of(routine.method())) {
            case INIT -> {
                String fails = op.failInitOn() == 0
                        ? ""
                        : "op_inits[" + routine.op() + "] = op_inits[" + routine.op() + "] + 1; if :: op_inits["
                                + routine.op() + "] == " + op.failInitOn() + " -> v = 0 - " + -op.error()
                                + " :: else fi; ";
                yield fails + "p = " + argument + "; if :: v == 0 && IS_NET(p) -> net_inited[p] = net_inited[p] | "
                        + bit + " :: else fi; ";
            }
            case EXIT ->
                op.bodies()[Method.EXIT_BATCH.ordinal()] >= 0
                        ? ""
                        : "p = " + argument + "; if :: IS_NET(p) -> net_inited[p] = net_inited[p] & (ALL_OPS - " + bit
                                + ") :: else fi; ";
            case EXIT_BATCH -> {
                int link = program.links().indexOf(new Program.Link("exit", ObjectType.NET));
                String next = "p = " + get(link, "p", "NEXT") + "; ";
                yield "p = " + argument + "; " + next + "do :: IS_NET(p) -> net_inited[p] = net_inited[p] & (ALL_OPS - "
                        + bit + "); " + next + ":: else -> break od; ";
            }
            case PRE_EXIT, EXIT_RTNL -> "";
        };
    }
}
