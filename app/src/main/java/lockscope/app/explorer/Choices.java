package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import org.jspecify.annotations.Nullable;

/// A walk around one of its steps, and who could have moved instead: what is left of the picture of the states where
/// there are too many to draw.
///
/// @param actors a row each, in the order in which they are listed everywhere
/// @param columns the steps that are looked at, one after the other
/// @param steps how many the whole walk has
public record Choices(List<String> actors, List<Column> columns, int steps) {
    /// Nothing to show.
    public static final Choices NONE = new Choices(List.of(), List.of(), 0);

    private static final int BEFORE = 13;
    private static final int AFTER = 8;

    public Choices {
        actors = List.copyOf(actors);
        columns = List.copyOf(columns);
    }

    /// A moment of the walk.
    ///
    /// @param after how many steps were made before it
    /// @param moved who moved then, null where the walk ends
    /// @param line where whoever moved stood
    /// @param cells one for each actor
    public record Column(int after, @Nullable String moved, String line, List<Cell> cells) {
        public Column {
            cells = List.copyOf(cells);
        }
    }

    /// What somebody could do at a moment.
    ///
    /// @param possible whether he could move
    /// @param breaks the rule that his move would break, or the standstill it would lead to; empty for none
    /// @param about the line he stood on, or why he could not move
    public record Cell(boolean possible, String breaks, String about) {}

    /// Looks around a step of a walk. May take a moment: each column is stepped to anew.
    ///
    /// @param wanted whether anybody still waits for it; [#NONE] when nobody does
    static Choices around(Replay walk, int step, BooleanSupplier wanted) {
        int steps = walk.length();
        int from = Math.max(0, Math.min(step - BEFORE, steps - BEFORE - AFTER));
        int to = Math.min(steps, from + BEFORE + AFTER);
        List<List<Replay.Turn>> turns = new ArrayList<>();
        Set<String> actors = new LinkedHashSet<>();
        for (int after = from; after <= to && wanted.getAsBoolean(); after++) {
            List<Replay.Turn> now = walk.branch(after).turns();
            turns.add(now);
            now.forEach(turn -> actors.add(turn.actor()));
        }
        List<String> rows = List.copyOf(actors);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < turns.size() && wanted.getAsBoolean(); i++) {
            columns.add(column(walk, from + i, turns.get(i), rows));
        }
        return wanted.getAsBoolean() ? new Choices(rows, columns, steps) : NONE;
    }

    private static Column column(Replay walk, int after, List<Replay.Turn> turns, List<String> rows) {
        Schedule.Step made = after < walk.length() ? walk.steps().get(after) : null;
        List<Cell> cells = new ArrayList<>();
        for (String actor : rows) {
            cells.add(turns.stream()
                    .filter(turn -> turn.actor().equals(actor))
                    .findFirst()
                    .map(turn -> cell(walk, after, turn))
                    .orElse(new Cell(false, "", "")));
        }
        return new Column(after, made == null ? null : made.actor(), made == null ? "" : made.line(), cells);
    }

    private static Cell cell(Replay walk, int after, Replay.Turn turn) {
        if (!turn.isPossible()) {
            return new Cell(false, "", turn.refusal());
        }
        Replay next = walk.branch(after);
        next.step(turn.actor(), 0);
        var violation = next.violation();
        return new Cell(true, violation == null ? "" : violation.id(), turn.line());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /// The column after so many steps; null when it is not looked at.
    @Nullable
    Column at(int after) {
        return columns.stream()
                .filter(column -> column.after() == after)
                .findFirst()
                .orElse(null);
    }
}
