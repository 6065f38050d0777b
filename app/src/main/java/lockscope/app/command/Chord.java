package lockscope.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that are pressed together.
public sealed interface Chord {
    /// Reads a chord such as `Ctrl+Shift+P`, `Space`, `Page Down`; a single character that is neither a letter nor a
    /// digit stands for itself, on whatever key a keyboard has it.
    ///
    /// @throws IllegalArgumentException when there is no such key
    static Chord of(String text) {
        if (text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0))) {
            return new Typed(text.charAt(0));
        }
        List<String> parts = Arrays.asList(text.split("\\+"));
        List<String> held = parts.subList(0, parts.size() - 1);
        for (String modifier : held) {
            if (!List.of("Ctrl", "Shift", "Alt").contains(modifier)) {
                throw new IllegalArgumentException("no modifier: " + modifier);
            }
        }
        return new Pressed(
                Names.code(parts.getLast()), held.contains("Ctrl"), held.contains("Shift"), held.contains("Alt"));
    }

    boolean matches(KeyEvent event);

    /// As keyboards and menus write it.
    String text();

    /// A key with what is held down; Ctrl is the command key where a platform has one.
    record Pressed(KeyCode code, boolean ctrl, boolean shift, boolean alt) implements Chord {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED
                    && event.getCode() == code
                    && event.isShortcutDown() == ctrl
                    && event.isShiftDown() == shift
                    && event.isAltDown() == alt;
        }

        @Override
        public String text() {
            return (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + Names.of(code);
        }
    }

    /// A character, whatever keys it takes.
    record Typed(char character) implements Chord {
        @Override
        public boolean matches(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && !event.isShortcutDown()
                    && event.getCharacter().equals(String.valueOf(character));
        }

        @Override
        public String text() {
            return String.valueOf(character);
        }
    }

    /// How keys are written.
    final class Names {
        private static final Map<KeyCode, String> SIGNS = Map.of(
                KeyCode.LEFT, "\u2190",
                KeyCode.RIGHT, "\u2192",
                KeyCode.UP, "\u2191",
                KeyCode.DOWN, "\u2193",
                KeyCode.ESCAPE, "Esc",
                KeyCode.PLUS, "+",
                KeyCode.ADD, "+",
                KeyCode.SUBTRACT, "\u2212",
                KeyCode.MINUS, "\u2212",
                KeyCode.EQUALS, "=");

        private Names() {}

        static KeyCode code(String name) {
            if (name.length() == 1 && Character.isDigit(name.charAt(0))) {
                return KeyCode.valueOf("DIGIT" + name);
            }
            return KeyCode.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }

        static String of(KeyCode code) {
            String sign = SIGNS.get(code);
            if (sign != null) {
                return sign;
            }
            String name = code.name().startsWith("DIGIT") ? code.name().substring(5) : code.name();
            List<String> words = new ArrayList<>();
            for (String word : name.split("_")) {
                words.add(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
            }
            return String.join(" ", words);
        }
    }
}
