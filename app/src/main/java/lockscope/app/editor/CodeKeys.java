package lockscope.app.editor;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of code: Enter keeps the indentation, Tab and Shift+Tab change it, a closing brace moves out.
final class CodeKeys {
    private static final String STEP = "    ";

    private final TextArea text;

    CodeKeys(TextArea text) {
        this.text = text;
    }

    void attach() {
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.TAB && plain) {
            indent(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && plain && !event.isShiftDown()) {
            newLine();
            event.consume();
        } else if (event.getCode() == KeyCode.Y && event.isShortcutDown() && !event.isShiftDown()) {
            text.redo();
            event.consume();
        }
    }

    private int lineStart(int offset) {
        return text.getText().lastIndexOf('\n', offset - 1) + 1;
    }

    private void newLine() {
        int caret = text.getSelection().getStart();
        String before = text.getText().substring(lineStart(caret), caret);
        String indent =
                before.substring(0, before.length() - before.stripLeading().length());
        boolean opens = before.stripTrailing().endsWith("{");
        text.replaceSelection("\n" + indent + (opens ? STEP : ""));
    }

    /// All lines of the selection, or what is before the caret.
    private void indent(boolean outwards) {
        int from = text.getSelection().getStart();
        int to = text.getSelection().getEnd();
        boolean several = text.getSelectedText().contains("\n");
        if (!several && !outwards) {
            int column = from - lineStart(from);
            text.replaceSelection(STEP.substring(column % STEP.length()));
            return;
        }
        int start = lineStart(from);
        String block = text.getText().substring(start, to);
        String changed = outwards ? block.replaceAll("(?m)^ {1,4}", "") : block.replaceAll("(?m)^(?=.)", STEP);
        if (!changed.equals(block)) {
            text.replaceText(start, to, changed);
            text.selectRange(
                    several ? start : Math.max(start, to + changed.length() - block.length()),
                    start + changed.length());
            if (!several) {
                text.deselect();
            }
        }
    }

    private void typed(KeyEvent event) {
        if (!event.getCharacter().equals("}") || !text.getSelectedText().isEmpty()) {
            return;
        }
        int caret = text.getCaretPosition();
        String before = text.getText().substring(lineStart(caret), caret);
        if (before.isBlank() && before.length() >= STEP.length()) {
            text.replaceText(caret - STEP.length(), caret, "}");
            event.consume();
        }
    }
}
