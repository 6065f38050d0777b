package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Token.Kind;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.program.Expr.Operator;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// Reads expressions, from `||` down to names and numbers. Calls are read anywhere; the linker says where they may not
/// stand.
final class ExpressionParser {
    /// More operators in one expression are refused.
    private static final int MOST_OPERATORS = 64;

    private final TokenStream tokens;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Expression expression() {
        return binary(0);
    }

    /// An argument: an expression or a range of durations.
    Expression argument() {
        Expression from = expression();
        return tokens.acceptWord("to") ? new Expression.Range(from, expression()) : from;
    }

    /// One term of the cost of a method, before a `+`.
    Expression costTerm() {
        return unary();
    }

    private Expression binary(int level) {
        if (level == LEVELS.length) {
            return unary();
        }
        Expression left = binary(level + 1);
        int count = 0;
        for (Operator operator = operator(level); operator != null; operator = operator(level)) {
            Token sign = tokens.next();
            if (++count > MOST_OPERATORS) {
                throw tokens.failed(
                        sign, "more than " + MOST_OPERATORS + " operators in one expression; use a variable");
            }
            left = new Expression.Binary(operator, left, binary(level + 1), sign.place());
        }
        return left;
    }

    private static final Operator[][] LEVELS = {
        {Operator.OR},
        {Operator.AND},
        {Operator.EQ, Operator.NE},
        {Operator.LT, Operator.LE, Operator.GT, Operator.GE},
        {Operator.ADD, Operator.SUB},
    };

    private @Nullable Operator operator(int level) {
        for (Operator operator : LEVELS[level]) {
            if (tokens.is(sign(operator))) {
                return operator;
            }
        }
        return null;
    }

    static String sign(Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUB -> "-";
            case EQ -> "==";
            case NE -> "!=";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
            case AND -> "&&";
            case OR -> "||";
        };
    }

    private Expression unary() {
        Place place = tokens.place();
        boolean negative = tokens.is("-");
        if (!negative && !tokens.is("!")) {
            return postfix(primary());
        }
        tokens.next();
        tokens.enter();
        Expression value = unary();
        tokens.leave();
        return negative ? new Expression.Negative(value, place) : new Expression.Not(value, place);
    }

    private Expression postfix(Expression start) {
        Expression object = start;
        int count = 0;
        while (tokens.is(".") || tokens.is("->")) {
            Token sign = tokens.peek();
            if (sign.is("->")) {
                throw tokens.failed(sign, "found '->', expected '.': listings have no pointers, write net.count");
            }
            if (++count > MOST_OPERATORS) {
                throw tokens.failed(sign, "more than " + MOST_OPERATORS + " members in a row");
            }
            tokens.next();
            Name member = tokens.name("the name of a field or method after '.'");
            object = tokens.is("(")
                    ? new Expression.Call(object, member, arguments())
                    : new Expression.Member(object, member);
        }
        return object;
    }

    private Expression primary() {
        Token token = tokens.peek();
        if (tokens.accept("(")) {
            tokens.enter();
            Expression inner = expression();
            tokens.leave();
            tokens.expect(")", "to close the '(' of line " + token.place().line());
            return inner;
        }
        return switch (token.kind()) {
            case INTEGER, DURATION -> {
                tokens.next();
                yield new Expression.Literal(token.value(), token.kind() == Kind.DURATION, token.place());
            }
            case NAME -> named();
            case DECIMAL, STRING, SIGN, BAD, END -> throw tokens.unexpected(expectation(token));
        };
    }

    private static String expectation(Token token) {
        return switch (token.text()) {
            case "&", "*" -> "a value (listings have no pointers: write the name alone)";
            case "=" -> "a value ('==' compares)";
            default -> "a value";
        };
    }

    private Expression named() {
        Token token = tokens.next();
        Name name = new Name(token.text(), token.place());
        if (tokens.is("(")) {
            return new Expression.Call(null, name, arguments());
        }
        if (tokens.is("/") && tokens.peek(1).kind() == Kind.INTEGER) {
            tokens.next();
            return new Expression.Instance(name, tokens.next().value());
        }
        return switch (token.text()) {
            case "true", "false" -> new Expression.Truth(token.isWord("true"), token.place());
            case "null" -> new Expression.Null(token.place());
            default -> new Expression.Named(name);
        };
    }

    private List<Expression> arguments() {
        Token open = tokens.next();
        List<Expression> arguments = new ArrayList<>();
        tokens.enter();
        if (!tokens.is(")")) {
            do {
                arguments.add(argument());
            } while (tokens.accept(","));
        }
        tokens.leave();
        if (!tokens.accept(")")) {
            throw tokens.unexpected(
                    "',' or ')' to close the '(' of line " + open.place().line());
        }
        return arguments;
    }
}
