package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown of a routine: its lines in one strategy, or its difference in two.
///
/// @param strategies one, or the two that differ
public record CodePage(String routine, List<String> strategies, List<CodeRow> rows) {
    public static final CodePage EMPTY = new CodePage("", List.of(), List.of());

    public CodePage {
        strategies = List.copyOf(strategies);
        rows = List.copyOf(rows);
    }

    /// The routine in one strategy, comments and all.
    public static CodePage of(RoutineText text, String strategy, List<Standing> standings) {
        List<CodeRow> rows = new ArrayList<>();
        for (CodeLine line : text.lines()) {
            rows.add(new CodeRow(Sign.SAME, line, 0, on(text, line, standings)));
        }
        return new CodePage(text.name(), List.of(strategy), rows);
    }

    /// The difference of the routine in two strategies.
    ///
    /// @param standings of both runs
    public static CodePage difference(
            RoutineText first, RoutineText second, List<String> strategies, List<Standing> standings) {
        return difference(first, second, CodeDiff.of(first.lines(), second.lines()), strategies, standings);
    }

    /// The same, for listings that have been compared before.
    ///
    /// @param lines what they have in common and in what they differ
    /// @param standings of both runs
    static CodePage difference(
            RoutineText first,
            RoutineText second,
            List<CodeDiff.Line> lines,
            List<String> strategies,
            List<Standing> standings) {
        List<CodeRow> rows = new ArrayList<>();
        List<Standing> ofFirst =
                standings.stream().filter(standing -> standing.run() == 0).toList();
        List<Standing> ofSecond =
                standings.stream().filter(standing -> standing.run() == 1).toList();
        for (CodeDiff.Line line : lines) {
            boolean isHere = line.sign() == Sign.ADDED || line.sign() == Sign.MOVED_TO;
            CodeLine shown = isHere || line.first() == null ? line.second() : line.first();
            if (shown == null) {
                continue;
            }
            List<Standing> here = new ArrayList<>();
            if (line.sign() != Sign.MOVED_TO) {
                here.addAll(on(first, line.first(), ofFirst));
            }
            if (line.sign() != Sign.MOVED_FROM) {
                here.addAll(on(second, line.second(), ofSecond));
            }
            rows.add(new CodeRow(line.sign(), shown, other(line), here));
        }
        return new CodePage(first.name(), strategies, rows);
    }

    private static int other(CodeDiff.Line line) {
        CodeLine first = line.first();
        CodeLine second = line.second();
        return switch (line.sign()) {
            case SAME, REMOVED, ADDED -> 0;
            case MOVED_FROM -> second == null ? 0 : second.number();
            case MOVED_TO -> first == null ? 0 : first.number();
        };
    }

    private static List<Standing> on(RoutineText text, @Nullable CodeLine line, List<Standing> standings) {
        if (line == null) {
            return List.of();
        }
        return standings.stream()
                .filter(standing -> standing.place().line() == line.number()
                        && standing.place().file().equals(text.file()))
                .toList();
    }

    public boolean isDifference() {
        return strategies.size() > 1;
    }

    /// The first row on which a task stands, -1 for none.
    public int firstStanding() {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).standings().isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
