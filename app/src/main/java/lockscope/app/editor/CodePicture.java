package lockscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Face;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.engine.listing.Diagnostic;

/// Draws the lines of a text that can be seen, and the numbers beside them.
///
/// @param top where the first line begins, which may be far above the picture
record CodePicture(
        List<String> lines,
        List<Diagnostic> findings,
        Set<Integer> changed,
        double lineHeight,
        double ascent,
        double top) {
    private static final Type NUMBER = Type.code(11.5);
    private static final Type SIGN = Type.codeBold(12);
    private static final Type STRONG = new Type(Face.CODE_BOLD, CodeArea.TYPE.size());
    private static final double WAVE = 2;

    private int first() {
        return (int) Math.clamp(Math.floor(-top / lineHeight), 0, Math.max(0, lines.size() - 1));
    }

    private int after(double height) {
        return (int) Math.clamp(Math.ceil((height - top) / lineHeight), 0, lines.size());
    }

    /// Line numbers, the line of the caret in strong letters, a sign where something was found.
    Figure gutter(double width, double height, int caretLine) {
        Sketch sketch = new Sketch();
        for (int i = first(); i < after(height); i++) {
            int line = i + 1;
            double y = top + i * lineHeight;
            if (changed.contains(line)) {
                sketch.box(Tag.NONE, width - 4, y, 3, lineHeight, 0, Skin.filled(Paint.ink(Role.ADDED)));
            }
            Paint paint = line == caretLine ? Paint.TEXT : Paint.FAINT;
            sketch.ending(width - 9, NUMBER.baseline(y, lineHeight), Integer.toString(line), NUMBER, paint);
            findings.stream()
                    .filter(finding -> finding.place().line() == line)
                    .findFirst()
                    .ifPresent(finding -> sketch.text(
                            5, SIGN.baseline(y, lineHeight), finding.isError() ? "\u00d7" : "!", SIGN, paint(finding)));
        }
        return sketch.figure(width, height);
    }

    private static Paint paint(Diagnostic finding) {
        return finding.isError() ? Paint.ink(Role.REMOVED) : Paint.ink(Role.WAITS_FOR_LOCK);
    }

    /// The text, each word in the form of what it is; findings are underlined.
    Figure code(double width, double height, double left) {
        Sketch sketch = new Sketch();
        boolean inComment = false;
        for (int i = 0; i < after(height); i++) {
            String line = lines.get(i);
            if (i >= first()) {
                double y = top + i * lineHeight;
                words(sketch, Syntax.of(line, inComment), left, y);
                marks(sketch, i + 1, line, left, y);
            }
            inComment = Syntax.endsInComment(line, inComment);
        }
        return sketch.figure(width, height);
    }

    private void words(Sketch sketch, List<Syntax.Word> words, double left, double y) {
        double wide = CodeArea.TYPE.width("m");
        for (Syntax.Word word : words) {
            double x = left + word.column() * wide;
            Type type = word.kind() == Syntax.Kind.KEYWORD ? STRONG : CodeArea.TYPE;
            Paint paint = switch (word.kind()) {
                case PLAIN, KEYWORD -> Paint.TEXT;
                case PRIMITIVE, SLEEPER -> Paint.ink(Role.ACCENT);
                case TEXT, COMMENT -> Paint.FAINT;
            };
            sketch.text(x, y + ascent, word.text(), type, paint);
            if (word.kind() == Syntax.Kind.SLEEPER) {
                List<Point> line = List.of(
                        new Point(x, y + lineHeight - 2),
                        new Point(x + word.text().length() * wide, y + lineHeight - 2));
                sketch.add(new Stroke(Tag.NONE, line, Paint.edge(Role.FAINT), 1, true));
            }
        }
    }

    private void marks(Sketch sketch, int line, String text, double left, double y) {
        double wide = CodeArea.TYPE.width("m");
        for (Diagnostic finding : findings) {
            if (finding.place().line() == line) {
                int from = Math.min(finding.place().column() - 1, text.length());
                int length = finding.length() > 1
                        ? finding.length()
                        : Math.max(1, text.stripTrailing().length() - from);
                sketch.add(wave(left + from * wide, left + (from + length) * wide, y + lineHeight - 2, paint(finding)));
            }
        }
    }

    private static Stroke wave(double from, double to, double y, Paint paint) {
        List<Point> points = new ArrayList<>();
        int n = Math.max(2, (int) Math.ceil((to - from) / WAVE));
        for (int i = 0; i <= n; i++) {
            points.add(new Point(from + i * WAVE, y + (i % 2 == 0 ? 1 : -1)));
        }
        return new Stroke(Tag.NONE, points, paint, 1.3, false);
    }
}
