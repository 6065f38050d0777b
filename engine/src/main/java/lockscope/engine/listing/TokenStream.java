package lockscope.engine.listing;

import java.util.List;
import lockscope.engine.listing.Token.Kind;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.ValueType;
import lockscope.engine.program.Place;

/// The tokens of a file with a position, what the parsers expect there, and how they go on after a mistake.
final class TokenStream {
    /// Deeper nesting of braces or parentheses is refused.
    static final int DEEPEST = 100;

    private final Source source;
    private final List<Token> tokens;
    private final Problems problems;
    private int at;
    private int depth;

    /// Leaves a construct that cannot be read; whoever catches it skips to where the next one begins.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("syntax", null, false, false);
        }
    }

    TokenStream(Source source, Problems problems) {
        this.source = source;
        this.tokens = Lexer.tokens(source);
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    Place place() {
        return peek().place();
    }

    boolean is(String sign) {
        return peek().is(sign);
    }

    boolean isWord(String word) {
        return peek().isWord(word);
    }

    boolean isEnd() {
        return peek().kind() == Kind.END;
    }

    boolean accept(String sign) {
        boolean found = is(sign);
        if (found) {
            at++;
        }
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = isWord(word);
        if (found) {
            at++;
        }
        return found;
    }

    /// Whether a routine begins here: a type, a name, an opening parenthesis.
    boolean isRoutine() {
        return ValueType.of(peek().text()) != null && peek(1).kind() == Kind.NAME && peek(2).is("(");
    }

    void expect(String sign, String where) {
        if (!accept(sign)) {
            throw unexpected("'" + sign + "' " + where);
        }
    }

    /// A forgotten semicolon is reported behind the token before it, and reading goes on as if it were there.
    void expectSemicolon() {
        if (accept(";")) {
            return;
        }
        Token found = peek();
        Token before = tokens.get(Math.max(0, at - 1));
        boolean newLine = found.place().line() != before.place().line();
        if (newLine || found.is("}") || isEnd()) {
            Place place = before.place();
            Place behind = new Place(place.file(), place.line(), place.column() + before.length());
            problems.error(behind, "found " + found.spoken() + ", expected ';' after '" + written(before) + "'");
        } else {
            throw unexpected("';'");
        }
    }

    private String written(Token token) {
        return source.text().substring(token.start(), token.end());
    }

    Name name(String what) {
        Token token = peek();
        if (token.kind() != Kind.NAME) {
            throw unexpected(what);
        }
        at++;
        return new Name(token.text(), token.place());
    }

    /// The name of a listing, which may have `-`, `.` and `/` in it: everything up to a blank or another sign.
    Name fileName(String what) {
        Token first = peek();
        int end = first.start();
        while (end < source.text().length() && isFileNameCharacter(source.text().charAt(end))) {
            end++;
        }
        if (end == first.start()) {
            throw unexpected(what);
        }
        while (peek().start() < end && !isEnd()) {
            at++;
        }
        return new Name(source.text().substring(first.start(), end), first.place());
    }

    private static boolean isFileNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-./".indexOf(c) >= 0;
    }

    String text(String what) {
        Token token = peek();
        if (token.kind() != Kind.STRING) {
            throw unexpected(what);
        }
        at++;
        return token.text();
    }

    Unreadable unexpected(String expected) {
        return failed(peek(), "found " + peek().spoken() + ", expected " + expected);
    }

    Unreadable failed(Token token, String message) {
        problems.error(token.place(), token.length(), message);
        return new Unreadable();
    }

    void enter() {
        if (depth == DEEPEST) {
            throw failed(peek(), "nested more than " + DEEPEST + " deep; split this into routines");
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    /// Skips the rest of a statement: behind its semicolon or block, or before what closes the block around it.
    void skipStatement() {
        int open = 0;
        while (!isEnd()) {
            if (open == 0 && (is("}") || (isRoutine() && place().column() == 1))) {
                return;
            }
            Token token = next();
            if (token.is("{")) {
                open++;
            } else if (token.is("}")) {
                open--;
                if (open == 0) {
                    return;
                }
            } else if (token.is(";") && open == 0) {
                return;
            }
        }
    }
}
