package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.engine.listing.TokenStream.Unreadable;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.ListingFile;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.ValueType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program.LockKind;
import lockscope.engine.program.Property;
import org.jspecify.annotations.Nullable;

/// Reads a file: its head and its items. Every mistake is reported, and reading goes on behind it.
final class Parser {
    /// Longer files are refused.
    private static final int LONGEST = 1 << 20;

    private static final List<String> ITEM_WORDS = List.of(
            "include",
            "leaves_out",
            "models",
            "about",
            "waives",
            "mutex",
            "rwsem",
            "spinlock",
            "list",
            "llist",
            "workqueue",
            "work",
            "fields",
            "int",
            "bool",
            "net",
            "ops",
            "task",
            "void",
            "machine",
            "costs",
            "param",
            "kill",
            "expects",
            "compare",
            "until",
            "always",
            "never",
            "possible",
            "eventually");

    private final TokenStream tokens;
    private final DeclarationParser declarations;
    private final ScenarioParser scenarios;
    private final ExpressionParser expressions;
    private final Source source;

    private Parser(Source source, Problems problems) {
        this.source = source;
        this.tokens = new TokenStream(source, problems);
        this.expressions = new ExpressionParser(tokens);
        StatementParser statements = new StatementParser(tokens, expressions, problems);
        this.declarations = new DeclarationParser(tokens, expressions, statements);
        this.scenarios = new ScenarioParser(tokens, expressions, statements);
    }

    /// Parses a whole file; what could not be read is missing in the result and reported.
    static ListingFile parse(Source source, Problems problems) {
        problems.addSource(source);
        if (source.text().length() > LONGEST) {
            Place start = new Place(source.name(), 1, 1);
            problems.error(start, "a listing of more than 1 MB; split it or take what is generated out");
            return new ListingFile(ListingFile.Kind.COMMON, new Name("", start), "", List.of());
        }
        return new Parser(source, problems).file();
    }

    /// Parses one value, such as that of a setting given on the command line; null when it cannot be read.
    static lockscope.engine.listing.ast.@Nullable Expression value(Source source, Problems problems) {
        problems.addSource(source);
        Parser parser = new Parser(source, problems);
        try {
            lockscope.engine.listing.ast.Expression value = parser.expressions.expression();
            parser.tokens.accept("%");
            if (!parser.tokens.isEnd()) {
                throw parser.tokens.unexpected("the end of the value");
            }
            return value;
        } catch (Unreadable e) {
            return null;
        }
    }

    private ListingFile file() {
        Place start = new Place(source.name(), 1, 1);
        ListingFile.Kind kind = ListingFile.Kind.COMMON;
        Name name = new Name(source.name(), start);
        String title = "";
        try {
            kind = kind();
            name = tokens.fileName("the name of the listing");
            title = tokens.text("its title in quotes");
            tokens.expectSemicolon();
        } catch (Unreadable e) {
            skipItem();
        }
        List<Item> items = new ArrayList<>();
        while (!tokens.isEnd()) {
            int before = tokens.peek().start();
            try {
                items.add(item());
            } catch (Unreadable e) {
                skipItem();
            }
            if (tokens.peek().start() == before) {
                tokens.next();
            }
        }
        return new ListingFile(kind, name, title, List.copyOf(items));
    }

    private ListingFile.Kind kind() {
        for (ListingFile.Kind kind : ListingFile.Kind.values()) {
            if (tokens.acceptWord(kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        String hint = Nearest.hint(tokens.peek().text(), List.of("strategy", "scenario", "common"));
        throw tokens.unexpected("'strategy', 'scenario' or 'common', then a name and a title" + hint);
    }

    private Item item() {
        Token word = tokens.peek();
        Place place = word.place();
        ValueType type = word.kind() == Token.Kind.NAME ? ValueType.of(word.text()) : null;
        if (tokens.isRoutine() && type != null && !isOpsOrTaskBlock()) {
            return declarations.routine(type);
        }
        if (word.kind() != Token.Kind.NAME) {
            throw tokens.unexpected("a declaration" + (word.is("}") ? ": no '{' is open here" : ""));
        }
        return switch (word.text()) {
            case "include" -> {
                tokens.next();
                Name name = tokens.fileName("the name of a common file");
                tokens.expectSemicolon();
                yield new Item.Include(name);
            }
            case "leaves_out" -> new Item.LeavesOut(quoted("what is left out"), place);
            case "models" -> new Item.Models(quoted("what is modelled"), place);
            case "about" -> new Item.About(quoted("what to watch for"), place);
            case "waives" -> {
                tokens.next();
                Name invariant = tokens.name("an invariant such as I13");
                String reason = tokens.text("the reason in quotes");
                tokens.expectSemicolon();
                yield new Item.Waives(invariant, reason);
            }
            case "mutex" -> declarations.lock(LockKind.MUTEX);
            case "rwsem" -> declarations.lock(LockKind.RWSEM);
            case "spinlock" -> declarations.lock(LockKind.SPINLOCK);
            case "list" -> declarations.list(false);
            case "llist" -> declarations.list(true);
            case "workqueue" -> declarations.workqueue();
            case "work" -> declarations.work();
            case "fields" -> declarations.fields();
            case "ops" -> isOpsOrTaskBlock() ? scenarios.ops() : declarations.variable(ValueType.OPS);
            case "task" -> isOpsOrTaskBlock() ? scenarios.task() : declarations.variable(ValueType.TASK);
            case "machine" -> new Item.Machine(scenarios.entries("machine"), place);
            case "costs" -> new Item.Costs(scenarios.entries("costs"), place);
            case "param" -> scenarios.param();
            case "kill" -> scenarios.kill();
            case "expects" -> scenarios.expects();
            case "compare" -> scenarios.compare();
            case "until" -> scenarios.until();
            case "always" -> scenarios.claim(Property.Kind.ALWAYS);
            case "never" -> scenarios.claim(Property.Kind.NEVER);
            case "possible" -> scenarios.claim(Property.Kind.POSSIBLE);
            case "eventually" -> scenarios.claim(Property.Kind.EVENTUALLY);
            default -> {
                if (type != null) {
                    yield declarations.variable(type);
                }
                throw tokens.unexpected("a declaration or a routine" + Nearest.hint(word.text(), ITEM_WORDS));
            }
        };
    }

    /// `ops NAME {`, `ops NAME(46) {`, `task NAME at ...` begin blocks of a scenario; `ops NAME;`, `ops NAME = null;` and
    /// `ops find(int x)` do not.
    private boolean isOpsOrTaskBlock() {
        Token word = tokens.peek();
        Token third = tokens.peek(2);
        if (!word.isWord("ops") && !word.isWord("task")) {
            return false;
        }
        if (third.is("(")) {
            Token inside = tokens.peek(3);
            boolean parameters = inside.is(")") || inside.isWord("list") || ValueType.of(inside.text()) != null;
            return !parameters;
        }
        return third.is("{") || third.kind() == Token.Kind.NAME;
    }

    private String quoted(String what) {
        tokens.next();
        String text = tokens.text("a text in quotes that says " + what);
        tokens.expectSemicolon();
        return text;
    }

    /// Skips behind the semicolon or the closing brace of an item that cannot be read, or to what begins the next one.
    private void skipItem() {
        int open = 0;
        boolean first = true;
        while (!tokens.isEnd()) {
            Token token = tokens.peek();
            boolean begins = token.place().column() == 1 && ITEM_WORDS.contains(token.text());
            if (begins && !first) {
                return;
            }
            first = false;
            tokens.next();
            if (token.is("{")) {
                open++;
            } else if (token.is("}")) {
                open--;
                if (open <= 0) {
                    return;
                }
            } else if (token.is(";") && open == 0) {
                return;
            }
        }
    }
}
