package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Block;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.OpsPart;
import lockscope.engine.program.Method;
import lockscope.engine.program.Place;
import lockscope.engine.program.Property;
import org.jspecify.annotations.Nullable;

/// Reads what only scenarios have: the machine, its costs, operations, tasks and expectations.
final class ScenarioParser {
    private static final List<String> OPS_WORDS = List.of(
            "init",
            "pre_exit",
            "exit",
            "exit_batch",
            "exit_rtnl",
            "callbacks",
            "fails",
            "data",
            "device",
            "sync",
            "async",
            "module");

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    ScenarioParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.statements = statements;
    }

    /// The lines `key value;` of a `machine` or `costs` block.
    List<Item.Entry> entries(String what) {
        tokens.next();
        tokens.expect("{", "to open '" + what + "'");
        List<Item.Entry> entries = new ArrayList<>();
        while (!tokens.is("}")) {
            Name key = tokens.name("the name of a setting or '}'");
            Expression value = expressions.expression();
            tokens.accept("%");
            tokens.expectSemicolon();
            entries.add(new Item.Entry(key, value));
        }
        tokens.next();
        return entries;
    }

    Item param() {
        tokens.next();
        Name name = tokens.name("the name of the parameter");
        tokens.expect("=", "and its value");
        Expression value = expressions.expression();
        String meaning = tokens.text("a text in quotes that says what it is");
        tokens.expectSemicolon();
        return new Item.Param(name, value, meaning);
    }

    Item ops() {
        tokens.next();
        Name name = tokens.name("the name of the operation");
        Expression count = count();
        tokens.expect("{", "to open the operation");
        List<OpsPart> parts = new ArrayList<>();
        while (!tokens.is("}")) {
            parts.add(part());
        }
        tokens.next();
        return new Item.Ops(name, count, parts);
    }

    private @Nullable Expression count() {
        if (!tokens.accept("(")) {
            return null;
        }
        Expression count = expressions.expression();
        tokens.expect(")", "after the number of instances");
        return count;
    }

    private OpsPart part() {
        Name word = tokens.name("a method, a property or '}'");
        for (Method method : Method.values()) {
            if (method.listingName().equals(word.text())) {
                return body(method, word.place());
            }
        }
        OpsPart part = switch (word.text()) {
            case "callbacks" -> new OpsPart.Callbacks(expressions.expression(), word.place());
            case "fails" -> fails(word.place());
            case "data" -> new OpsPart.Flag(OpsPart.Kind.DATA, word.place());
            case "device" -> new OpsPart.Flag(OpsPart.Kind.DEVICE, word.place());
            case "sync" -> new OpsPart.Flag(OpsPart.Kind.SYNC, word.place());
            case "async" -> new OpsPart.Flag(OpsPart.Kind.ASYNC, word.place());
            case "module" -> new OpsPart.Flag(OpsPart.Kind.MODULE, word.place());
            default -> fieldValue(word);
        };
        tokens.expectSemicolon();
        return part;
    }

    private OpsPart fieldValue(Name field) {
        if (!tokens.accept("=")) {
            String expected = "'=' and the value of a field of the strategy" + Nearest.hint(field.text(), OPS_WORDS);
            throw tokens.unexpected(expected + " in place of '" + field.text() + "'");
        }
        return new OpsPart.FieldValue(field, expressions.expression());
    }

    private OpsPart fails(Place place) {
        Expression call = expressions.expression();
        Expression error = tokens.acceptWord("with") ? expressions.expression() : null;
        return new OpsPart.Fails(call, error, place);
    }

    private OpsPart body(Method method, Place place) {
        Expression cost = null;
        Expression perNet = null;
        if (!tokens.is("(") && !tokens.is("{")) {
            cost = expressions.costTerm();
            if (tokens.accept("+")) {
                perNet = expressions.costTerm();
                perNet();
            } else if (tokens.isWord("per")) {
                perNet();
                perNet = cost;
                cost = null;
            }
        }
        Name parameter = null;
        if (tokens.accept("(")) {
            parameter = tokens.name("the name of the method's parameter");
            tokens.expect(")", "after the method's parameter");
        }
        Block block = null;
        if (tokens.is("{")) {
            block = statements.block("the method");
            tokens.accept(";");
        } else {
            tokens.expectSemicolon();
        }
        return new OpsPart.Body(method, place, cost, perNet, parameter, block);
    }

    private void perNet() {
        if (!tokens.acceptWord("per") || !tokens.acceptWord("net")) {
            throw tokens.unexpected("'per net'");
        }
    }

    Item task() {
        tokens.next();
        Name name = tokens.name("the name of the task");
        Expression count = count();
        Expression at = null;
        Expression every = null;
        Expression cpu = null;
        boolean background = false;
        while (!tokens.is("{")) {
            Token word = tokens.peek();
            if (tokens.acceptWord("at")) {
                at = expressions.expression();
            } else if (tokens.acceptWord("every")) {
                every = expressions.expression();
            } else if (tokens.acceptWord("background")) {
                background = true;
            } else if (tokens.acceptWord("on")) {
                if (!tokens.acceptWord("cpu")) {
                    throw tokens.unexpected("'cpu' and its number");
                }
                cpu = expressions.expression();
            } else {
                throw tokens.failed(
                        word, "found " + word.spoken() + ", expected '{' or 'at', 'every', 'on cpu', 'background'");
            }
        }
        return new Item.Task(name, count, at, every, cpu, background, statements.block("the task"));
    }

    Item kill() {
        Place place = tokens.next().place();
        Expression task = expressions.expression();
        if (!tokens.acceptWord("at")) {
            throw tokens.unexpected("'at' and a time");
        }
        Expression at = expressions.expression();
        tokens.expectSemicolon();
        return new Item.Kill(task, at, place);
    }

    Item expects() {
        tokens.next();
        if (!tokens.acceptWord("violation")) {
            throw tokens.unexpected("'violation' and an invariant such as I12");
        }
        Name invariant = tokens.name("an invariant such as I12");
        List<Name> strategies = tokens.acceptWord("with") ? strategyNames() : List.of();
        tokens.expectSemicolon();
        return new Item.Expects(invariant, strategies);
    }

    Item compare() {
        Place place = tokens.next().place();
        List<Name> strategies = strategyNames();
        tokens.expectSemicolon();
        return new Item.Compare(strategies, place);
    }

    private List<Name> strategyNames() {
        List<Name> names = new ArrayList<>();
        do {
            names.add(tokens.fileName("the name of a strategy"));
        } while (tokens.accept(","));
        return names;
    }

    Item until() {
        Place place = tokens.next().place();
        Expression time = expressions.expression();
        tokens.expectSemicolon();
        return new Item.Until(time, place);
    }

    Item claim(Property.Kind kind) {
        Place place = tokens.next().place();
        Expression condition = expressions.expression();
        tokens.expectSemicolon();
        return new Item.Claim(kind, condition, place);
    }
}
