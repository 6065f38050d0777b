package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockscope.engine.program.Code;
import lockscope.engine.program.Instr;
import lockscope.engine.program.Place;

/// Lines in the making. Ways out of a line stay open until the line after it is known.
final class CodeBuilder {
    /// More lines are refused.
    static final int MOST_LINES = 1 << 18;

    private final List<Instr> instructions = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int[] next = new int[256];
    private int[] otherwise = new int[256];
    private long[] costs = new long[256];
    private List<Exit> open = new ArrayList<>();

    /// A way out of a line: to its successor, or the one that it carries itself.
    record Exit(int line, boolean otherwise) {}

    int size() {
        return instructions.size();
    }

    /// The lines from `first` to `end - 1`, their ways out still open.
    List<Instr> lines(int first, int end) {
        return instructions.subList(first, end);
    }

    /// Whether a line emitted now can be reached.
    boolean isReachable() {
        return !open.isEmpty();
    }

    /// Begins a routine: its first line is reached by calls.
    void begin() {
        open = new ArrayList<>();
        open.add(new Exit(-1, false));
    }

    /// Appends a line; every open way leads to it, and its own way on is open.
    int emit(Instr instruction, Place place, long costNanos) {
        int line = size();
        if (line == next.length) {
            next = Arrays.copyOf(next, 2 * line);
            otherwise = Arrays.copyOf(otherwise, 2 * line);
            costs = Arrays.copyOf(costs, 2 * line);
        }
        instructions.add(instruction);
        places.add(place);
        next[line] = line;
        otherwise[line] = line;
        costs[line] = costNanos;
        lead(open, line);
        open = new ArrayList<>();
        if (!(instruction instanceof Instr.Return)) {
            open.add(new Exit(line, false));
        }
        return line;
    }

    /// Leads ways that were taken off to a line.
    void lead(List<Exit> exits, int line) {
        for (Exit exit : exits) {
            if (exit.line() >= 0) {
                (exit.otherwise() ? otherwise : next)[exit.line()] = line;
            }
        }
    }

    /// Takes the open ways off; the next line is not reached unless some are joined again.
    List<Exit> take() {
        List<Exit> taken = open;
        open = new ArrayList<>();
        return taken;
    }

    void join(List<Exit> exits) {
        open.addAll(exits);
    }

    /// Opens the second way out of a line that decides.
    void joinOtherwise(int line) {
        open.add(new Exit(line, true));
    }

    void addCost(int line, long costNanos) {
        costs[line] = Math.addExact(costs[line], costNanos);
    }

    Code finish() {
        Instr[] finished = new Instr[size()];
        for (int line = 0; line < finished.length; line++) {
            finished[line] = withOtherwise(instructions.get(line), otherwise[line]);
        }
        return new Code(
                finished, Arrays.copyOf(next, size()), places.toArray(Place[]::new), Arrays.copyOf(costs, size()));
    }

    private static Instr withOtherwise(Instr instruction, int otherwise) {
        return switch (instruction) {
            case Instr.Branch(var condition, var none) -> new Instr.Branch(condition, otherwise);
            case Instr.RepeatHead(var counter, var none) -> new Instr.RepeatHead(counter, otherwise);
            case Instr.LoopHead(var kind, var list, var link, var words, var none) ->
                new Instr.LoopHead(kind, list, link, words, otherwise);
            case Instr.Assign assign -> assign;
            case Instr.RepeatInit init -> init;
            case Instr.LoopInit init -> init;
            case Instr.Call call -> call;
            case Instr.CallMethod call -> call;
            case Instr.Prim primitive -> primitive;
            case Instr.Return end -> end;
        };
    }
}
