package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The difference of one routine in two strategies: comments and empty lines are left out, and a line that only
/// changed its place is not a change.
public final class CodeDiff {
    /// A line of either listing, or of both.
    ///
    /// @param first in the first listing, null when only the second has it
    /// @param second in the second listing, null when only the first has it
    public record Line(
            Sign sign, @Nullable CodeLine first, @Nullable CodeLine second) {}

    private final List<CodeLine> first;
    private final List<CodeLine> second;
    private final List<String> firstCode;
    private final List<String> secondCode;
    private final List<Line> lines = new ArrayList<>();

    private CodeDiff(List<CodeLine> first, List<CodeLine> second) {
        this.first = first;
        this.second = second;
        firstCode = first.stream().map(CodeLine::code).toList();
        secondCode = second.stream().map(CodeLine::code).toList();
    }

    public static List<Line> of(List<CodeLine> first, List<CodeLine> second) {
        CodeDiff diff = new CodeDiff(statements(first), statements(second));
        diff.align();
        diff.findMoved();
        return List.copyOf(diff.lines);
    }

    /// The lines with code, without their comments.
    static List<CodeLine> statements(List<CodeLine> lines) {
        return lines.stream()
                .filter(line -> !line.code().isEmpty())
                .map(CodeLine::withoutComment)
                .toList();
    }

    private boolean same(int i, int j) {
        return firstCode.get(i).equals(secondCode.get(j));
    }

    /// The longest common subsequence keeps its lines; of what lies between, the first's come before the second's.
    private void align() {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && same(i, j)) {
                lines.addAll(added);
                added.clear();
                lines.add(new Line(Sign.SAME, first.get(i++), second.get(j++)));
            } else if (j == second.size() || (i < first.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Sign.REMOVED, first.get(i++), null));
            } else {
                added.add(new Line(Sign.ADDED, null, second.get(j++)));
            }
        }
        lines.addAll(added);
    }

    /// A line that was removed in one place and added in another has moved; a lone brace has not.
    private void findMoved() {
        for (int i = 0; i < lines.size(); i++) {
            CodeLine old = lines.get(i).first();
            if (lines.get(i).sign() != Sign.REMOVED || old == null || old.code().length() < 2) {
                continue;
            }
            int now = added(old.code());
            CodeLine there = now < 0 ? null : lines.get(now).second();
            if (there != null) {
                lines.set(i, new Line(Sign.MOVED_FROM, old, there));
                lines.set(now, new Line(Sign.MOVED_TO, old, there));
            }
        }
    }

    private int added(String code) {
        for (int i = 0; i < lines.size(); i++) {
            CodeLine line = lines.get(i).second();
            if (lines.get(i).sign() == Sign.ADDED && line != null && line.code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
