package lockscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Type;
import lockscope.app.ink.CanvasInk;
import lockscope.engine.listing.Diagnostic;
import org.jspecify.annotations.Nullable;

/// A text to write code in: line numbers, colours by what a word is, findings marked where they are.
///
/// The text itself, its caret, selection, clipboard, undo and input methods are those of a text area, whose letters are
/// transparent; what one sees is drawn above it with the ink of all pictures.
public final class CodeArea extends Region {
    static final Type TYPE = Type.code(13);
    private static final double PAD_LEFT = 8;
    private static final double PAD_TOP = 6;

    private final TextArea text = new TextArea();
    private final Canvas gutter = new Canvas();
    private final Canvas code = new Canvas();
    private double lineHeight = 17;
    private double ascent = 13;
    private @Nullable CanvasInk ink;
    /// Whether the line of the caret was in view before the height changed: then it stays so, as when a list of errors
    /// comes below.
    private boolean caretWasSeen;
    private List<Diagnostic> findings = List.of();
    private Set<Integer> changed = Set.of();

    /// An empty one, which draws nothing before it has an ink.
    public CodeArea() {
        getStyleClass().add("code-area");
        text.getStyleClass().add("code-text");
        text.setWrapText(false);
        code.setMouseTransparent(true);
        for (Node part : List.of(gutter, text, code)) {
            part.setManaged(false);
            getChildren().add(part);
        }
        new CodeKeys(text).attach();
        text.textProperty().subscribe(_ -> {
            requestLayout();
            draw();
        });
        text.caretPositionProperty().subscribe(_ -> draw());
        text.scrollTopProperty().subscribe(_ -> draw());
        text.scrollLeftProperty().subscribe(_ -> draw());
        text.focusedProperty().subscribe(_ -> draw());
        heightProperty().subscribe((before, _) -> caretWasSeen = isSeen(caretLine(), before.doubleValue()));
    }

    /// What is typed into.
    public TextArea text() {
        return text;
    }

    /// Draws with that ink from now on.
    public void setInk(CanvasInk other) {
        ink = other;
        requestLayout();
        draw();
    }

    /// Marks these findings; those of other files are left out before.
    public void setFindings(List<Diagnostic> found) {
        findings = List.copyOf(found);
        draw();
    }

    /// Marks the lines that are not as in the original, counted from 1.
    public void setChanged(Set<Integer> lines) {
        changed = Set.copyOf(lines);
        draw();
    }

    /// Takes the height of a line from the text area's own text: it need not be that of other texts in the same font.
    private void measure() {
        for (Node node : text.lookupAll(".text")) {
            if (node instanceof Text own
                    && own.getText().equals(text.getText())
                    && !own.getText().isEmpty()) {
                lineHeight = own.getLayoutBounds().getHeight() / lines();
                ascent = own.getBaselineOffset();
            }
        }
    }

    private double gutterWidth() {
        int digits = Math.max(2, Integer.toString(lines()).length());
        return Math.ceil(digits * TYPE.width("0") + 30);
    }

    private int lines() {
        return (int) text.getText().chars().filter(c -> c == '\n').count() + 1;
    }

    @Override
    protected void layoutChildren() {
        double left = gutterWidth();
        size(gutter, left, getHeight());
        text.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
        text.layout();
        measure();
        if (caretWasSeen) {
            caretWasSeen = false;
            reveal(caretLine());
        }
        code.relocate(left, 0);
        Node view = text.lookup(".viewport");
        Bounds seen = view == null ? text.getLayoutBounds() : view.getLayoutBounds();
        size(code, Math.max(0, seen.getWidth()), Math.max(0, seen.getHeight()));
        draw();
    }

    /// A canvas has as many pixels as the window is enlarged to, and is drawn smaller by as much.
    private void size(Canvas canvas, double width, double height) {
        double density = ink == null ? 1 : ink.density();
        canvas.setWidth(Math.rint(width * density));
        canvas.setHeight(Math.rint(height * density));
        canvas.getTransforms().setAll(new Scale(1 / density, 1 / density));
    }

    private void paint(Canvas canvas, CanvasInk pen, Figure figure) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(pen.density(), 0, 0, pen.density(), 0, 0);
        pen.draw(figure, g);
    }

    /// Goes to a place of the text, which is then in view.
    ///
    /// @param line counted from 1
    /// @param column counted from 1
    public void goTo(int line, int column) {
        int offset = offset(line, column);
        text.requestFocus();
        text.positionCaret(offset);
        reveal(line);
    }

    /// Selects a part of the text, which is then in view; the focus stays where it is.
    void select(int from, int to) {
        text.selectRange(from, to);
        reveal(caretLine());
    }

    private void reveal(int line) {
        if (!isSeen(line, getHeight())) {
            text.setScrollTop(Math.max(0, (line - 1) * lineHeight - getHeight() / 3));
        }
    }

    /// Whether a line is well inside a region of that height.
    private boolean isSeen(int line, double height) {
        double at = (line - 1) * lineHeight - text.getScrollTop();
        return at >= lineHeight && at <= height - 3 * lineHeight;
    }

    private int offset(int line, int column) {
        String all = text.getText();
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = all.indexOf('\n', at);
            if (next < 0) {
                return all.length();
            }
            at = next + 1;
        }
        int end = all.indexOf('\n', at);
        return Math.min(at + column - 1, end < 0 ? all.length() : end);
    }

    /// The line of the caret, counted from 1.
    int caretLine() {
        String before = text.getText().substring(0, Math.min(text.getCaretPosition(), text.getLength()));
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    /// Where the bottom of the caret is, in this region.
    double[] caretAt() {
        int caret = text.getCaretPosition();
        int lineStart = text.getText().lastIndexOf('\n', caret - 1) + 1;
        double x = gutterWidth() + PAD_LEFT - text.getScrollLeft() + (caret - lineStart) * TYPE.width("m");
        return new double[] {x, PAD_TOP - text.getScrollTop() + caretLine() * lineHeight};
    }

    /// The line at a height of this region, counted from 1.
    public int lineAt(double y) {
        return (int) Math.floor((y - PAD_TOP + text.getScrollTop()) / lineHeight) + 1;
    }

    private void draw() {
        CanvasInk pen = ink;
        if (pen == null || code.getHeight() < 1) {
            return;
        }
        List<String> all = new ArrayList<>(List.of(text.getText().split("\n", -1)));
        double top = PAD_TOP - text.getScrollTop();
        CodePicture picture = new CodePicture(all, findings, changed, lineHeight, ascent, top);
        double density = pen.density();
        double height = code.getHeight() / density;
        paint(gutter, pen, picture.gutter(gutter.getWidth() / density, gutter.getHeight() / density, caretLine()));
        paint(code, pen, picture.code(code.getWidth() / density, height, PAD_LEFT - text.getScrollLeft()));
    }
}
