package lockscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.engine.program.Primitive;

/// Takes a line of a listing apart by what its words are.
final class Syntax {
    /// What a word is.
    enum Kind {
        PLAIN,
        KEYWORD,
        PRIMITIVE,
        SLEEPER,
        TEXT,
        COMMENT
    }

    /// @param column from 0
    record Word(int column, String text, Kind kind) {}

    static final Set<String> KEYWORDS = Set.of(
            "strategy",
            "scenario",
            "common",
            "include",
            "models",
            "leaves_out",
            "waives",
            "about",
            "compare",
            "expects",
            "violation",
            "until",
            "with",
            "mutex",
            "rwsem",
            "spinlock",
            "list",
            "llist",
            "of",
            "via",
            "workqueue",
            "ordered",
            "work",
            "runs",
            "on",
            "fields",
            "void",
            "int",
            "bool",
            "net",
            "ops",
            "task",
            "if",
            "else",
            "while",
            "repeat",
            "in",
            "before",
            "break",
            "return",
            "machine",
            "costs",
            "param",
            "kill",
            "at",
            "every",
            "background",
            "true",
            "false",
            "null",
            "current",
            "list_for_each",
            "list_for_each_safe",
            "list_for_each_rcu",
            "list_for_each_reverse",
            "list_for_each_continue_reverse",
            "llist_for_each");

    private static final Pattern WORDS =
            Pattern.compile("//.*|/\\*.*?(?:\\*/|$)|\"[^\"]*\"?|[A-Za-z_][A-Za-z0-9_]*|[^A-Za-z_\"/]+|/");

    /// Words that are names as well: a type only in front of a name.
    private static final Set<String> TYPES = Set.of("net", "ops", "task", "list", "work", "with", "on", "at");

    private static final Pattern NAMED = Pattern.compile("\\s+(?!in\\b)[A-Za-z0-9_]");

    private Syntax() {}

    /// @param inComment whether the line begins inside of a comment
    static List<Word> of(String line, boolean inComment) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        if (inComment) {
            int close = line.indexOf("*/");
            from = close < 0 ? line.length() : close + 2;
            words.add(new Word(0, line.substring(0, from), Kind.COMMENT));
        }
        Matcher matcher = WORDS.matcher(line);
        for (int at = from; at < line.length() && matcher.find(at); at = matcher.end()) {
            words.add(new Word(matcher.start(), matcher.group(), kind(matcher.group(), line.substring(matcher.end()))));
        }
        return words;
    }

    /// Whether the next line begins inside of a comment.
    static boolean endsInComment(String line, boolean inComment) {
        int open = inComment ? 0 : openComment(line);
        return open >= 0 && line.indexOf("*/", inComment ? 0 : open + 2) < 0;
    }

    private static int openComment(String line) {
        int open = line.indexOf("/*");
        int rest = line.indexOf("//");
        return rest >= 0 && rest < open ? -1 : open;
    }

    private static Kind kind(String word, String after) {
        if (TYPES.contains(word)) {
            return NAMED.matcher(after).lookingAt() ? Kind.KEYWORD : Kind.PLAIN;
        }
        return kind(word);
    }

    private static Kind kind(String word) {
        if (word.startsWith("//") || word.startsWith("/*")) {
            return Kind.COMMENT;
        }
        if (word.startsWith("\"")) {
            return Kind.TEXT;
        }
        if (KEYWORDS.contains(word)) {
            return Kind.KEYWORD;
        }
        Primitive primitive = Primitives.of(word);
        return primitive == null ? Kind.PLAIN : primitive.maySleep() ? Kind.SLEEPER : Kind.PRIMITIVE;
    }
}
