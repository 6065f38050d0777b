package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lockscope.engine.program.Instr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Primitive;
import lockscope.engine.program.Program;
import lockscope.engine.state.Stacks;

/// The processes of a Promela model: one for each task and worker, and those that let signals arrive and callbacks run.
final class PromelaProcesses {
    private final PromelaShape shape;
    private final Program program;
    private final PromelaLines lines;
    private final StringBuilder text = new StringBuilder();

    PromelaProcesses(PromelaShape shape) {
        this.shape = shape;
        program = shape.program;
        lines = new PromelaLines(shape);
    }

    String text() {
        allocation();
        for (int t = 1; t <= shape.tasks; ) {
            int last = t;
            while (shape.isUser(t)
                    && last < program.tasks().size()
                    && shape.roots(last + 1).equals(shape.roots(t))) {
                last++;
            }
            process(t, last);
            t = last + 1;
        }
        callbacks();
        signals();
        return text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    // ---------------------------------------------------------------- allocation

    /// A slot is used again when nothing refers to it any more.
    private void allocation() {
        SlotReferences references = new SlotReferences(shape.kernel, shape.liveness);
        line("/* Whether anything still refers to a slot. */");
        line("inline look_for(n) {");
        line("    found = false;");
        for (int i = 0; i < program.globals().size(); i++) {
            if (program.globals().get(i).refersTo() == ObjectType.NET) {
                found("globals[" + i + "]");
            }
        }
        for (int i = 0; i < program.lists().size(); i++) {
            if (program.lists().get(i).of() == ObjectType.NET) {
                found("heads[" + 2 * i + "]");
                found("heads[" + (2 * i + 1) + "]");
            }
        }
        line("    nj = 1;");
        line("    do");
        line("    :: nj <= SLOTS ->");
        for (int link = 0; link < shape.links(ObjectType.NET); link++) {
            found("net_links[nj * NET_LINKS + " + link + "]");
        }
        fields(ObjectType.NET, "net_fields[nj * NET_FIELDS + ");
        line("        nj++");
        line("    :: else -> break");
        line("    od;");
        line("    nj = 1;");
        line("    do");
        line("    :: nj <= OPS ->");
        fields(ObjectType.OPS, "op_fields[nj * OPS_FIELDS + ");
        line("        nj++");
        line("    :: else -> break");
        line("    od;");
        for (int i = 0; i < shape.callbacks; i++) {
            found("cb_net[" + i + "]");
        }
        line("    nj = 1;");
        line("    do");
        line("    :: nj <= TASKS ->");
        line("        nx = base[nj];");
        line("        np = pc[nj];");
        line("        do");
        line("        :: nx == 0 -> break");
        line("        :: else ->");
        line("            if");
        for (Program.Routine routine : program.routines()) {
            int first = shape.line(routine.entry());
            if (first > 0) {
                StringBuilder any = new StringBuilder();
                for (long left = references.references(routine); left != 0; left &= left - 1) {
                    int word = Stacks.HEADER + Long.numberOfTrailingZeros(left) - 1;
                    any.append(" || w[nx + ").append(word).append("] == n");
                }
                int last = shape.line(routine.last() - 1);
                if (!any.isEmpty()) {
                    line("            :: np >= " + first + " && np <= " + last + " -> found = found" + any);
                }
            }
        }
        line("            :: else");
        line("            fi;");
        line("            np = w[nx - 1];");
        line("            nx = w[nx]");
        line("        od;");
        line("        nj++");
        line("    :: else -> break");
        line("    od;");
        line("    nj = 0; np = 0");
        line("}");
        line("");
        line("/* The first slot that is free and that nothing refers to, in v; 0 when memory is full. */");
        line("inline net_alloc() {");
        line("    v = 0;");
        line("    if");
        line("    :: alive < " + (program.machine().nets() + 1) + " ->");
        line("        ni = 1;");
        line("        do");
        line("        :: ni > SLOTS -> assert(false) /* the model has too few slots */");
        line("        :: else ->");
        line("            if");
        line("            :: net_state[ni] == 0 -> look_for(ni)");
        line("            :: else -> found = true");
        line("            fi;");
        line("            if");
        line("            :: !found -> break");
        line("            :: else -> ni++");
        line("            fi");
        line("        od;");
        line("        v = ni;");
        line("        net_state[v] = ALLOCATED;");
        line("        net_passive[v] = 1;");
        for (int f = 0; f < program.fields().size(); f++) {
            Program.Field field = program.fields().get(f);
            if (field.of() == ObjectType.NET && field.initial() != 0) {
                line("        net_fields[v * NET_FIELDS + " + shape.kernel.fieldPosition(f) + "] = " + field.initial()
                        + ";");
            }
        }
        line("        alive = alive + 1");
        line("    :: else");
        line("    fi");
        line("}");
        line("");
    }

    private void found(String word) {
        line("    found = found || " + word + " == n;");
    }

    private void fields(ObjectType of, String words) {
        for (int f = 0; f < program.fields().size(); f++) {
            Program.Field field = program.fields().get(f);
            if (field.of() == of && field.refersTo() == ObjectType.NET) {
                found(words + shape.kernel.fieldPosition(f) + "]");
            }
        }
    }

    // ---------------------------------------------------------------- tasks

    private void process(int first, int last) {
        String name = name(first);
        String end = "end_" + name;
        boolean user = shape.isUser(first);
        line("/* "
                + (user
                        ? "task " + program.tasks().get(first - 1).group()
                        : "the worker of "
                                + program.workqueues()
                                        .get(first - 1 - program.tasks().size())
                                        .name())
                + " */");
        line("#define ME (_pid + 1)");
        line("#define B (base[ME] - 1)");
        line("#define BEGIN (" + shape.begin(first) + " + (_pid - " + (first - 1) + ") * "
                + (shape.begin(first + 1) - shape.begin(first)) + ")");
        boolean mayDie = user && shape.signals;
        if (mayDie) {
            line("#define DYING (killed[ME] && phase[ME] == FRESH && base[ME] == BEGIN + 1 \\");
            line("        && held[ME * MOST_HELD] == 0 && nesting[ME] == 0)");
            line("#define OWNS (" + owns(first) + ")");
        }
        line("active [" + (last - first + 1) + "] proctype " + name + "() {");
        if (!user) {
            takesWork(end, first - 1 - program.tasks().size());
        }
        List<Integer> roots = shape.roots(first);
        SortedSet<Integer> within = shape.reachable(first);
        TreeSet<Integer> rest = new TreeSet<>(within);
        roots.forEach(rest::remove);
        for (int root : roots) {
            routine(root, within, first, end);
        }
        for (int routine : rest) {
            routine(routine, within, first, end);
        }
        if (user) {
            line(end + ": false");
        } else {
            text.setLength(text.length() - 2);
            line("");
        }
        line("}");
        for (String macro : mayDie ? List.of("ME", "B", "BEGIN", "DYING", "OWNS") : List.of("ME", "B", "BEGIN")) {
            line("#undef " + macro);
        }
        line("");
    }

    /// A worker without work takes the next item.
    private void takesWork(String end, int queue) {
        line(end + ":");
        line("    if");
        for (int work = 0; work < program.works().size(); work++) {
            if (program.works().get(work).workqueue() == queue) {
                Program.Routine routine =
                        program.routines().get(program.works().get(work).routine());
                line("    :: d_step { status[ME] == RUNNABLE && work_first[" + queue + "] == " + (work + 1) + " ->");
                line("        take_work(" + queue + ", ME); qk = 0;");
                line("        base[ME] = BEGIN + 1; phase[ME] = FRESH; pc[ME] = " + shape.line(routine.entry()) + "; "
                        + lines.heads("B", program.works().get(work).routine()));
                line("    }; goto " + label(routine.entry()));
            }
        }
        line("    fi;");
    }

    private String name(int task) {
        String group = shape.isUser(task)
                ? program.tasks().get(task - 1).group()
                : program.workqueues().get(task - 1 - program.tasks().size()).name();
        return "p" + task + "_" + group.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private String label(int pc) {
        return "L" + shape.line(pc);
    }

    private void routine(int routine, SortedSet<Integer> within, int task, String end) {
        Program.Routine of = program.routines().get(routine);
        line("    /* " + of.name() + " */");
        for (int pc = of.entry(); pc < of.last(); pc++) {
            place(pc, within, task, end);
        }
    }

    /// A line: a label, and a step for each way in which it can go.
    private void place(int pc, SortedSet<Integer> within, int task, String end) {
        boolean root = shape.roots(task).contains(program.routineAt(pc));
        boolean mayDie = root && shape.isUser(task) && shape.signals;
        Instr instr = program.code().instructions()[pc];
        boolean last = root && instr instanceof Instr.Return;
        line(label(pc) + ": /* " + source(pc) + " */");
        line("    if");
        String may = "MAY_STEP(ME)" + (mayDie ? " && !DYING" : "");
        for (PromelaStep step : lines.steps(pc, within)) {
            step(
                    step.condition().equals("true") ? may : may + " && " + step.condition(),
                    step.effect(),
                    label(step.next()));
        }
        if (last) {
            step(may + " && w[B] == 0", lines.last(pc) + ended(task), end);
        }
        if (mayDie) {
            int put = program.routine("put_net");
            if (put >= 0 && !ownNets(task).isEmpty()) {
                step(
                        "MAY_STEP(ME) && DYING && OWNS",
                        dies(task, pc),
                        label(program.routines().get(put).entry()));
            }
            step("MAY_STEP(ME) && DYING && !OWNS", lines.clearAll(program.routineAt(pc)) + ended(task), end);
        }
        if (instr instanceof Instr.Prim prim && mayAsk(prim)) {
            step("MAY_ASK(ME)", "ask(ME); ", label(pc));
        }
        line("    fi;");
    }

    private boolean mayAsk(Instr.Prim prim) {
        boolean writes = prim.primitive() == Primitive.DOWN_WRITE || prim.primitive() == Primitive.DOWN_WRITE_KILLABLE;
        return writes
                && program.locks()
                                .get(PromelaShape.constant(prim.arguments().getFirst()))
                                .generation()
                        == 503;
    }

    private void step(String guard, String effect, String label) {
        String body = effect.strip();
        line("    :: d_step { " + guard + " -> " + body.substring(0, body.length() - 1) + " }; goto " + label);
    }

    private String ended(int task) {
        String end = "base[ME] = 0; pc[ME] = 0; phase[ME] = FRESH; ";
        return shape.isUser(task)
                ? end + "status[ME] = DONE; "
                : end + "end_work(" + (task - 1 - program.tasks().size()) + ", ME); ";
    }

    /// The words of a task's program that may hold a namespace.
    private List<String> ownNets(int task) {
        List<String> words = new ArrayList<>();
        Program.Routine root = program.routines().get(shape.roots(task).getFirst());
        for (int slot = 0; slot < root.words(); slot++) {
            if (root.localRefs().get(slot) == ObjectType.NET) {
                words.add("w[base[ME] + " + (Stacks.HEADER + slot - 1) + "]");
            }
        }
        return words;
    }

    /// Whether a task that dies still has a namespace to give back.
    private String owns(int task) {
        StringBuilder owns = new StringBuilder("false");
        if (shape.signals && shape.isUser(task) && program.routine("put_net") >= 0) {
            for (String word : ownNets(task)) {
                owns.append(" || (IS_NET(" + word + ") && net_count[" + word + "] > 0)");
            }
        }
        return owns.toString();
    }

    /// A killed task gives its namespaces back, one call at a time.
    private String dies(int task, int pc) {
        int put = program.routine("put_net");
        StringBuilder dies = new StringBuilder("v = 0; ");
        for (String word : ownNets(task)) {
            dies.append("if :: v == 0 && " + word + " > 0 -> p = " + word + "; " + word + " = 0; "
                    + "if :: IS_NET(p) && net_count[p] > 0 -> v = p :: else fi :: else fi; ");
        }
        int frame = shape.frame(shape.roots(task).getFirst());
        return dies + "w[B + " + (frame + Stacks.HEADER) + "] = v; " + lines.enter(pc, put);
    }

    private String source(int pc) {
        Place place = program.code().places()[pc];
        String line = program.sources().stream()
                .filter(source -> source.name().equals(place.file()))
                .flatMap(source -> source.text().lines().skip(place.line() - 1L).limit(1))
                .findFirst()
                .orElse("");
        String code = line.replaceFirst("//.*", "").strip().replace("*/", "").replace("/*", "");
        return shape.line(pc) + ": " + place.file() + ":" + place.line() + " " + code;
    }

    // ---------------------------------------------------------------- callbacks and signals

    private void callbacks() {
        line("active proctype rcu() {");
        line("end_rcu:");
        line("    do");
        for (int i = 0; i < shape.callbacks; i++) {
            line("    :: d_step { IS_READY(" + i + ") -> invoke(" + i + ") }");
        }
        line("    od");
        line("}");
    }

    private void signals() {
        if (program.kills().isEmpty()) {
            return;
        }
        line("");
        line("active proctype signals() {");
        line("end_signals:");
        line("    do");
        List<Integer> seen = new ArrayList<>();
        for (Program.Kill kill : program.kills()) {
            if (!seen.contains(kill.task())) {
                seen.add(kill.task());
                line("    :: d_step { !killed[" + kill.task() + "] && status[" + kill.task() + "] != DONE -> kill_task("
                        + kill.task() + ") }");
            }
        }
        line("    od");
        line("}");
    }
}
