package lockscope.app.plate;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Type;

/// Breaks a text into lines between its words.
final class Wrapping {
    private Wrapping() {}

    static List<String> of(String text, Type type, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && type.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
