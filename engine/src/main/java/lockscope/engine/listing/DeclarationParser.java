package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.Parameter;
import lockscope.engine.listing.ast.ValueType;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program.LockKind;

/// Reads what a strategy declares: locks, words, lists, work and routines.
final class DeclarationParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;

    DeclarationParser(TokenStream tokens, ExpressionParser expressions, StatementParser statements) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.statements = statements;
    }

    Item lock(LockKind kind) {
        tokens.next();
        Name name = tokens.name("the name of the lock");
        int generation = 0;
        if (kind == LockKind.RWSEM) {
            generation = 503;
            if (tokens.acceptWord("kind")) {
                generation = generation();
            }
        }
        tokens.expectSemicolon();
        return new Item.Lock(name, kind, generation);
    }

    private int generation() {
        Token token = tokens.peek();
        int generation = switch (token.text()) {
            case "4.16" -> 416;
            case "5.3" -> 503;
            default -> throw tokens.unexpected("'4.16' or '5.3'");
        };
        tokens.next();
        return generation;
    }

    Item.Variable variable(ValueType type) {
        Token token = tokens.next();
        if (type == ValueType.VOID) {
            throw tokens.failed(token, "found 'void', expected the type of a variable: int, bool, net, ops or task");
        }
        Name name = tokens.name("the name of the variable");
        Expression initial = tokens.accept("=") ? expressions.expression() : null;
        tokens.expectSemicolon();
        return new Item.Variable(type, name, initial);
    }

    Item list(boolean lockless) {
        tokens.next();
        Name name = tokens.name("the name of the list");
        ObjectType of = statements.elementType();
        Name link = statements.link();
        tokens.expectSemicolon();
        return new Item.ListHead(name, of, link, lockless);
    }

    Item workqueue() {
        tokens.next();
        Name name = tokens.name("the name of the workqueue");
        if (!tokens.acceptWord("ordered")) {
            throw tokens.unexpected("'ordered' (the only kind of workqueue)");
        }
        tokens.expectSemicolon();
        return new Item.Workqueue(name);
    }

    Item work() {
        tokens.next();
        Name name = tokens.name("the name of the work item");
        if (!tokens.acceptWord("runs")) {
            throw tokens.unexpected("'runs' and a routine");
        }
        Name routine = tokens.name("the routine that does the work");
        if (!tokens.acceptWord("on")) {
            throw tokens.unexpected("'on' and a workqueue");
        }
        Name workqueue = tokens.name("the name of a workqueue");
        tokens.expectSemicolon();
        return new Item.Work(name, routine, workqueue);
    }

    Item fields() {
        Place place = tokens.next().place();
        ObjectType of;
        if (tokens.acceptWord("net")) {
            of = ObjectType.NET;
        } else if (tokens.acceptWord("ops")) {
            of = ObjectType.OPS;
        } else {
            throw tokens.unexpected("'net' or 'ops'");
        }
        tokens.expect("{", "to open the fields");
        List<Item.Variable> fields = new ArrayList<>();
        while (!tokens.is("}")) {
            ValueType type = ValueType.of(tokens.peek().text());
            if (type == null) {
                throw tokens.unexpected("the type of a field or '}'");
            }
            fields.add(variable(type));
        }
        tokens.next();
        return new Item.Fields(of, fields, place);
    }

    Item routine(ValueType type) {
        tokens.next();
        Name name = tokens.name("the name of the routine");
        tokens.expect("(", "after the name of the routine");
        List<Parameter> parameters = new ArrayList<>();
        if (!tokens.is(")") && !(tokens.isWord("void") && tokens.peek(1).is(")"))) {
            do {
                parameters.add(parameter());
            } while (tokens.accept(","));
        }
        tokens.acceptWord("void");
        tokens.expect(")", "after the parameters");
        return new Item.Routine(type, name, parameters, statements.block("the routine"));
    }

    private Parameter parameter() {
        if (tokens.acceptWord("list")) {
            Name name = tokens.name("the name of the list");
            return new Parameter.ListHead(name, statements.elementType(), statements.link());
        }
        ValueType type = ValueType.of(tokens.peek().text());
        if (type == null || type == ValueType.VOID) {
            throw tokens.unexpected("the type of a parameter: int, bool, net, ops, task or list");
        }
        tokens.next();
        return new Parameter.Value(type, tokens.name("the name of the parameter"));
    }
}
