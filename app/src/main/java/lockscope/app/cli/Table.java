package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of texts in aligned columns: the first to the left, those of numbers to the right.
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> head;
    private final boolean[] left;

    /// @param head the titles; one that begins with `<` is a column of words, aligned to the left
    Table(String... head) {
        List<String> titles = new ArrayList<>();
        left = new boolean[head.length];
        for (int i = 0; i < head.length; i++) {
            left[i] = i == 0 || head[i].startsWith("<");
            titles.add(head[i].startsWith("<") ? head[i].substring(1) : head[i]);
        }
        this.head = titles;
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Prints the table, each line after `indent`; no titles when all are empty.
    void print(Console console, String indent) {
        int[] width = new int[head.size()];
        measure(width, head);
        rows.forEach(row -> measure(width, row));
        if (head.stream().anyMatch(title -> !title.isEmpty())) {
            console.say(console.faint(line(indent, width, head)));
        }
        for (List<String> row : rows) {
            console.say(line(indent, width, row));
        }
    }

    private static void measure(int[] width, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            width[i] = Math.max(width[i], row.get(i).length());
        }
    }

    private String line(String indent, int[] width, List<String> row) {
        StringBuilder text = new StringBuilder(indent);
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String blanks = " ".repeat(width[i] - cell.length());
            text.append(i == 0 ? "" : GAP).append(left[i] ? cell + blanks : blanks + cell);
        }
        return text.toString().stripTrailing();
    }
}
