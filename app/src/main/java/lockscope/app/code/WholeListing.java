package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;

/// A listing from its first line to its last, to be compared with another.
public final class WholeListing {
    private static final int CONTEXT = 2;

    private static final CodeRow LEFT_OUT = new CodeRow(
            Sign.SAME, new CodeLine(0, 0, List.of(new Span("\u22ef", Span.Kind.COMMENT, null))), 0, List.of());

    private WholeListing() {}

    /// What differs between two listings, each change with a few lines around it.
    public static CodePage difference(Source first, Source second) {
        CodePage all = CodePage.difference(text(first), text(second), List.of(first.name(), second.name()), List.of());
        List<CodeRow> near = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < all.rows().size(); i++) {
            if (!isNearChange(all.rows(), i)) {
                left = true;
                continue;
            }
            if (left && !near.isEmpty()) {
                near.add(LEFT_OUT);
            }
            near.add(all.rows().get(i));
            left = false;
        }
        return new CodePage(all.routine(), all.strategies(), near);
    }

    private static boolean isNearChange(List<CodeRow> rows, int row) {
        int from = Math.max(0, row - CONTEXT);
        int to = Math.min(rows.size(), row + CONTEXT + 1);
        return rows.subList(from, to).stream().anyMatch(near -> near.sign() != Sign.SAME);
    }

    private static RoutineText text(Source source) {
        List<String> names = Listing.of(source).routines().stream()
                .map(Listing.Lines::routine)
                .toList();
        LineReader reader = new LineReader(new TreeSet<>(names));
        List<CodeLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            String code = line.strip();
            lines.add(new CodeLine(number, line.indexOf(code), reader.read(code)));
        }
        return new RoutineText(source.name(), "", source.name(), "", lines);
    }
}
