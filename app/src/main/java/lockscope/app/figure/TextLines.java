package lockscope.app.figure;

import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines between its words.
public final class TextLines {
    private TextLines() {}

    /// At least one line; a word that is wider than the width stands alone and is cut.
    public static List<String> of(String text, Type type, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && type.width(line + " " + word) > width) {
                lines.add(type.fit(line.toString(), width));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(type.fit(line.toString(), width));
        return lines;
    }
}
