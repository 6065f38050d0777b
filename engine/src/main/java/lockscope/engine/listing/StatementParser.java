package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.TokenStream.Unreadable;
import lockscope.engine.listing.ast.Block;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.Statement;
import lockscope.engine.listing.ast.ValueType;
import lockscope.engine.program.Instr.LoopKind;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// Reads the statements of routines, of task blocks and of the bodies of operations.
final class StatementParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Problems problems;

    StatementParser(TokenStream tokens, ExpressionParser expressions, Problems problems) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.problems = problems;
    }

    /// Statements in braces; a missing closing brace is noticed at the next routine or at the end of the file.
    Block block(String of) {
        Token open = tokens.peek();
        tokens.expect("{", "to open " + of);
        tokens.enter();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.is("}")
                && !tokens.isEnd()
                && !(tokens.isRoutine() && tokens.place().column() == 1)) {
            statement(statements);
        }
        tokens.leave();
        Place end = tokens.place();
        if (!tokens.accept("}")) {
            Token found = tokens.peek();
            String message = "found " + found.spoken() + ", expected '}' to close the '{' of line "
                    + open.place().line();
            problems.error(found.place(), found.length(), message);
        }
        return new Block(statements, end);
    }

    private void statement(List<Statement> into) {
        int before = tokens.peek().start();
        try {
            Statement statement = statement();
            if (statement != null) {
                into.add(statement);
            }
        } catch (Unreadable e) {
            tokens.skipStatement();
        }
        if (tokens.peek().start() == before && !tokens.is("}")) {
            tokens.next();
        }
    }

    private @Nullable Statement statement() {
        Token token = tokens.peek();
        Place place = token.place();
        if (tokens.accept(";")) {
            return null;
        }
        if (token.isWord("list") && tokens.peek(1).kind() == Token.Kind.NAME) {
            return localList();
        }
        LoopKind loop = loopKind(token);
        if (loop != null && tokens.peek(1).is("(")) {
            return forEach(loop);
        }
        return switch (token.kind() == Token.Kind.NAME ? token.text() : "") {
            case "if" -> conditional();
            case "while" -> {
                tokens.next();
                yield new Statement.While(place, condition("while"), block("the body of 'while'"));
            }
            case "repeat" -> {
                tokens.next();
                yield new Statement.Repeat(place, expressions.expression(), block("the body of 'repeat'"));
            }
            case "break" -> {
                tokens.next();
                tokens.expectSemicolon();
                yield new Statement.Break(place);
            }
            case "return" -> {
                tokens.next();
                Expression value = tokens.is(";") || tokens.is("}") ? null : expressions.expression();
                tokens.expectSemicolon();
                yield new Statement.Return(place, value);
            }
            case "else" -> throw tokens.failed(token, "found 'else', expected a statement: there is no 'if' before it");
            case "for", "do", "goto", "switch", "continue", "struct" -> throw tokens.failed(token, unsupported(token));
            default -> simple();
        };
    }

    private static String unsupported(Token token) {
        String instead = switch (token.text()) {
            case "for", "do" -> "use while, repeat or list_for_each";
            case "goto" -> "put the common ending into a routine, or into if and else";
            case "continue" -> "put the rest of the loop into an if";
            case "struct" -> "write net, ops or task alone";
            default -> "use if and else if";
        };
        return "found '" + token.text() + "', which listings do not have; " + instead;
    }

    private static @Nullable LoopKind loopKind(Token token) {
        return switch (token.text()) {
            case "list_for_each" -> LoopKind.FORWARD;
            case "list_for_each_rcu" -> LoopKind.RCU;
            case "list_for_each_safe" -> LoopKind.SAFE;
            case "list_for_each_reverse" -> LoopKind.REVERSE;
            case "list_for_each_continue_reverse" -> LoopKind.CONTINUE_REVERSE;
            case "llist_for_each" -> LoopKind.LLIST;
            default -> null;
        };
    }

    private Statement localList() {
        tokens.next();
        Name name = tokens.name("the name of the list");
        ObjectType of = elementType();
        Name link = link();
        tokens.expectSemicolon();
        return new Statement.LocalList(name, of, link);
    }

    ObjectType elementType() {
        if (!tokens.acceptWord("of")) {
            throw tokens.unexpected("'of net' or 'of ops'");
        }
        Token token = tokens.peek();
        for (ObjectType type : List.of(ObjectType.NET, ObjectType.OPS)) {
            if (tokens.acceptWord(type.listingName())) {
                return type;
            }
        }
        throw tokens.failed(token, "found " + token.spoken() + ", expected 'net' or 'ops'");
    }

    /// `via NAME`; without it the link is `list`.
    Name link() {
        Place place = tokens.place();
        return tokens.acceptWord("via") ? tokens.name("the name of the link after 'via'") : new Name("list", place);
    }

    private Statement forEach(LoopKind kind) {
        Place place = tokens.next().place();
        tokens.next();
        Name variable = tokens.name("the loop's variable");
        if (!tokens.acceptWord("in")) {
            throw tokens.unexpected("'in' and a list");
        }
        Expression list = expressions.expression();
        Expression before = null;
        if (kind == LoopKind.CONTINUE_REVERSE) {
            if (!tokens.acceptWord("before")) {
                throw tokens.unexpected("'before' and the element to start from");
            }
            before = expressions.expression();
        }
        tokens.expect(")", "after the list of the loop");
        return new Statement.ForEach(place, kind, variable, list, before, block("the body of the loop"));
    }

    private Statement conditional() {
        List<Statement.Arm> arms = new ArrayList<>();
        Block otherwise = null;
        while (otherwise == null) {
            Place place = tokens.next().place();
            arms.add(new Statement.Arm(place, condition("if"), block("the body of 'if'")));
            if (!tokens.acceptWord("else")) {
                break;
            }
            if (!tokens.isWord("if")) {
                otherwise = block("the body of 'else'");
            }
        }
        return new Statement.If(arms, otherwise);
    }

    private Expression condition(String of) {
        tokens.expect("(", "after '" + of + "'");
        Expression condition = expressions.expression();
        if (tokens.is("=")) {
            throw tokens.failed(
                    tokens.peek(), "found '=', expected ')': '==' compares, and '=' is a statement of its own");
        }
        tokens.expect(")", "after the condition of '" + of + "'");
        return condition;
    }

    /// An assignment or a call.
    private @Nullable Statement simple() {
        Token first = tokens.peek();
        if (ValueType.of(first.text()) != null && tokens.peek(1).kind() == Token.Kind.NAME) {
            String name = tokens.peek(1).text();
            String message = "found '" + first.text() + " " + name
                    + "', expected a statement: a variable comes into being by its first assignment, write '" + name
                    + " = ...;'";
            throw tokens.failed(first, message);
        }
        Expression left = expressions.expression();
        if (tokens.is("++") || tokens.is("--") || tokens.is("+=") || tokens.is("-=")) {
            Token sign = tokens.peek();
            String operator = sign.text().substring(0, 1);
            throw tokens.failed(sign, "found '" + sign.text() + "', expected '=': write 'n = n " + operator + " 1;'");
        }
        if (tokens.accept("=")) {
            Expression value = expressions.expression();
            tokens.expectSemicolon();
            return new Statement.Assign(left, value);
        }
        if (left instanceof Expression.Call call) {
            if (tokens.is("{")) {
                String name = call.callee().text();
                String message =
                        "found a call of '" + name + "' before '{', expected ';' or a word such as if and while";
                throw tokens.failed(first, message + Nearest.hint(name, KEYWORDS));
            }
            tokens.expectSemicolon();
            return new Statement.Call(call);
        }
        if (tokens.peek().kind() == Token.Kind.NAME || tokens.is(";") || tokens.is("}")) {
            String hint = left instanceof Expression.Named named
                    ? Nearest.hint(named.name().text(), KEYWORDS)
                    : left instanceof Expression.Binary ? "; '=' assigns, '==' compares" : "";
            throw tokens.failed(
                    first, "found an expression that does nothing, expected an assignment or a call" + hint);
        }
        throw tokens.unexpected("'=' or '('");
    }

    private static final List<String> KEYWORDS = List.of(
            "if",
            "else",
            "while",
            "repeat",
            "break",
            "return",
            "list_for_each",
            "list_for_each_rcu",
            "list_for_each_safe",
            "list_for_each_reverse",
            "list_for_each_continue_reverse",
            "llist_for_each");
}
