package lockscope.lessons.expression;

import java.util.ArrayList;
import java.util.List;

/// The words of an expression, with their places.
final class Tokens {
    /// Beyond this an expression is refused, so that any input is read in bounded time.
    static final int LONGEST = 2_000;

    /// @param kind what it is
    record Token(Kind kind, String text, int offset) {
        int length() {
            return Math.max(1, text.length());
        }

        String shown() {
            return kind == Kind.END ? "the end" : "'" + text + "'";
        }
    }

    enum Kind {
        NAME,
        NUMBER,
        QUOTED,
        SIGN,
        END
    }

    private static final List<String> SIGNS =
            List.of("==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", ",");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws Malformed {
        if (text.length() > LONGEST) {
            throw new Malformed(0, 1, "found an expression of more than " + LONGEST + " characters");
        }
        Tokens tokens = new Tokens(text);
        tokens.read();
        return tokens.tokens;
    }

    private void read() throws Malformed {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                quoted();
            } else if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                name();
            } else {
                sign();
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    private void quoted() throws Malformed {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new Malformed(at, 1, "found a quotation mark without its partner");
        }
        tokens.add(new Token(Kind.QUOTED, text.substring(at + 1, end), at));
        at = end + 1;
    }

    private void number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || isPoint())) {
            at++;
        }
        while (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '%')) {
            at++;
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start));
    }

    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /// Names may hold `/ : . -` between letters or digits: `ns/3`, `kworker/0:1`, `net.dead`, `three-creators`.
    private void name() {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean joint = "/:.-".indexOf(c) >= 0
                    && at + 1 < text.length()
                    && (isLetter(text.charAt(at + 1)) || isDigit(text.charAt(at + 1)));
            if (!isLetter(c) && !isDigit(c) && !joint) {
                break;
            }
            at++;
        }
        tokens.add(new Token(Kind.NAME, text.substring(start, at), start));
    }

    private void sign() throws Malformed {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Kind.SIGN, sign, at));
                at += sign.length();
                return;
            }
        }
        throw new Malformed(at, 1, "found '" + text.charAt(at) + "', which no expression has");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
