package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Token.Kind;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// Cuts a listing into tokens; what cannot be one becomes a [Kind#BAD] token that says why.
final class Lexer {
    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "->", "++", "--", "+=", "-=", "{", "}", "(", ")", ";", ",", ".", "=",
            "<", ">", "!", "+", "-", "*", "/", "%", "&", "[", "]", ":", "?");

    private final String file;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(Source source) {
        this.file = source.name();
        this.text = source.text();
    }

    /// The tokens of a file; the last one is [Kind#END].
    static List<Token> tokens(Source source) {
        Lexer lexer = new Lexer(source);
        while (lexer.at < lexer.text.length()) {
            lexer.readOne();
        }
        lexer.add(Kind.END, "", 0, lexer.at, lexer.place(lexer.at));
        return lexer.tokens;
    }

    private Place place(int offset) {
        return new Place(file, line, offset - lineStart + 1);
    }

    private void add(Kind kind, String spelling, long value, int start, Place place) {
        tokens.add(new Token(kind, spelling, value, place, start, at));
    }

    private void readOne() {
        char c = text.charAt(at);
        if (c == '\n') {
            newLine();
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\uFEFF') {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (isLetter(c)) {
            int start = at;
            at = endOfWord(at);
            add(Kind.NAME, text.substring(start, at), 0, start, place(start));
        } else if (isDigit(c)) {
            number();
        } else if (c == '"') {
            string();
        } else {
            sign();
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void comment() {
        int start = at;
        Place place = place(start);
        int end = text.indexOf("*/", at + 2);
        int stop = end < 0 ? text.length() : end + 2;
        while (at < stop) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
        if (end < 0) {
            add(Kind.BAD, "a comment that is never closed by '*/'", 0, start, place);
        }
    }

    private void string() {
        int start = at;
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '"';
        at = closed ? end + 1 : end;
        if (closed) {
            add(Kind.STRING, text.substring(start + 1, end), 0, start, place(start));
        } else {
            add(Kind.BAD, "a text whose closing '\"' is missing on its line", 0, start, place(start));
        }
    }

    private void number() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        boolean decimal = at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
        if (decimal) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        String digits = text.substring(start, at);
        int unitStart = at;
        at = endOfWord(at);
        String unit = text.substring(unitStart, at);
        String spelling = text.substring(start, at);
        if (unit.isEmpty() && decimal) {
            add(Kind.DECIMAL, spelling, 0, start, place(start));
            return;
        }
        Numeral numeral = unit.isEmpty() ? Numeral.integer(digits) : Numeral.duration(digits, unit);
        @Nullable String wrong = numeral.wrong();
        if (wrong != null) {
            add(Kind.BAD, wrong, 0, start, place(start));
        } else {
            add(unit.isEmpty() ? Kind.INTEGER : Kind.DURATION, spelling, numeral.value(), start, place(start));
        }
    }

    private void sign() {
        int start = at;
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                add(Kind.SIGN, sign, 0, start, place(start));
                return;
            }
        }
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        String shown = Character.isISOControl(codePoint)
                ? "a control character (code " + codePoint + ")"
                : "the character '" + Character.toString(codePoint) + "', which listings do not use";
        add(Kind.BAD, shown, 0, start, place(start));
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
