package lockscope.lessons.exercise;

import java.util.ArrayList;
import java.util.List;

/// A step of somebody, as schedules name it.
///
/// @param actor a task's name, or `callback` or `signal` and which
/// @param choice 1 when a time that the step asks for has passed, else 0
public record Move(String actor, int choice) {
    private static final String LATE = " late";
    private static final int MOST = 10_000;

    /// Moves in one line: `12 ns; 1 reader/1; 3 kworker/0:1`, and `2 ns late`.
    public static String write(List<Move> moves) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < moves.size(); ) {
            Move move = moves.get(i);
            int count = 1;
            while (i + count < moves.size() && moves.get(i + count).equals(move)) {
                count++;
            }
            text.append(text.isEmpty() ? "" : "; ").append(count).append(' ').append(move);
            i += count;
        }
        return text.toString();
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException for anything else, and for more than 10,000 moves
    public static List<Move> read(String text) {
        List<Move> moves = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(";", -1)) {
            String[] words = part.strip().split(" ", 2);
            int count = Integer.parseInt(words[0]);
            if (words.length < 2 || words[1].isBlank() || count < 1 || count > MOST - moves.size()) {
                throw new IllegalArgumentException("found '" + part.strip() + "', expected a number and who moves");
            }
            boolean late = words[1].endsWith(LATE);
            String actor = late ? words[1].substring(0, words[1].length() - LATE.length()) : words[1];
            for (int i = 0; i < count; i++) {
                moves.add(new Move(actor, late ? 1 : 0));
            }
        }
        return List.copyOf(moves);
    }

    @Override
    public String toString() {
        return actor + (choice == 1 ? LATE : "");
    }
}
