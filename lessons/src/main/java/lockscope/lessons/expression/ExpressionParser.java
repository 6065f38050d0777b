package lockscope.lessons.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lockscope.engine.listing.Nearest;
import lockscope.lessons.expression.Expression.Function;
import lockscope.lessons.expression.Expression.Operator;
import lockscope.lessons.expression.Measure.Word;
import lockscope.lessons.expression.Tokens.Kind;
import lockscope.lessons.expression.Tokens.Token;
import org.jspecify.annotations.Nullable;

/// Reads expressions and what stands in double braces: `wait.max of net_mutex in before as ms`.
public final class ExpressionParser {
    private static final int DEEPEST = 40;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(String text) throws Malformed {
        this.tokens = Tokens.of(text);
    }

    /// An expression and nothing after it.
    public static Expression expression(String text) throws Malformed {
        ExpressionParser parser = new ExpressionParser(text);
        Expression expression = parser.binary(0);
        parser.end();
        return expression;
    }

    /// What stands in double braces: an expression with or without a format, or `"words" if EXPRESSION`.
    public static Gap gap(String text) throws Malformed {
        ExpressionParser parser = new ExpressionParser(text);
        if (parser.peek().kind() == Kind.QUOTED && parser.isName(1, "if")) {
            String words = parser.next().text();
            parser.next();
            Expression claim = parser.binary(0);
            parser.end();
            return new Gap(text.strip(), claim, words, Format.PLAIN);
        }
        Expression expression = parser.binary(0);
        Format format = Format.PLAIN;
        if (parser.isName(0, "as")) {
            parser.next();
            format = parser.format();
        }
        parser.end();
        return new Gap(text.strip(), expression, null, format);
    }

    private Format format() throws Malformed {
        Token word = next();
        Format format = Format.named(word.text());
        if (format == null) {
            throw expected(word, "a format", Arrays.stream(Format.values()).map(Format::text));
        }
        return format;
    }

    private void end() throws Malformed {
        if (peek().kind() != Kind.END) {
            throw found(peek(), "an operator or the end");
        }
    }

    private Expression binary(int weakest) throws Malformed {
        if (++depth > DEEPEST) {
            throw new Malformed(peek().offset(), 1, "found an expression nested more than " + DEEPEST + " deep");
        }
        Expression left = operand();
        for (Operator operator = operator(); operator != null && operator.strength() >= weakest; ) {
            next();
            left = new Expression.Binary(operator, left, binary(operator.strength() + 1));
            operator = operator();
        }
        depth--;
        return left;
    }

    private @Nullable Operator operator() {
        Token token = peek();
        for (Operator operator : Operator.values()) {
            if (token.kind() != Kind.QUOTED && operator.text().equals(token.text())) {
                return operator;
            }
        }
        return null;
    }

    private Expression operand() throws Malformed {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Constant(number(token));
            case QUOTED -> new Expression.Constant(new Value.Text(token.text()));
            case NAME -> named(token);
            case SIGN -> {
                if (!token.text().equals("(")) {
                    throw found(token, "a measure, a number or a quoted word");
                }
                Expression inner = binary(0);
                sign(")");
                yield inner;
            }
            case END -> throw found(token, "a measure, a number or a quoted word");
        };
    }

    private Expression named(Token token) throws Malformed {
        if (token.text().equals("not")) {
            return new Expression.Not(binary(2));
        }
        if (peek().text().equals("(") && peek().kind() == Kind.SIGN) {
            return call(token);
        }
        return measured(token);
    }

    private Expression call(Token name) throws Malformed {
        Function function = Function.named(name.text());
        if (function == null) {
            throw expected(name, "a function", Arrays.stream(Function.values()).map(Function::text));
        }
        sign("(");
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < function.arguments(); i++) {
            if (i > 0) {
                sign(",");
            }
            arguments.add(binary(0));
        }
        sign(")");
        return new Expression.Call(function, arguments);
    }

    private Expression measured(Token name) throws Malformed {
        String text = name.text();
        Measure measure = Measure.named(text);
        Statistic statistic = null;
        int dot = text.lastIndexOf('.');
        if (measure == null && dot > 0) {
            statistic = Statistic.named(text.substring(dot + 1));
            measure = statistic == null ? null : Measure.named(text.substring(0, dot));
        }
        if (measure == null) {
            throw expected(name, "a measure", Arrays.stream(Measure.values()).map(ExpressionParser::example));
        }
        if ((measure.shape() == Measure.Shape.SPANS) != (statistic != null)) {
            throw found(
                    name,
                    statistic == null
                            ? "a statistic after it, such as '" + text + ".max'"
                            : "'" + measure.text() + "' without a statistic");
        }
        return qualified(measure, statistic);
    }

    private static String example(Measure measure) {
        return measure.shape() == Measure.Shape.SPANS ? measure.text() + ".max" : measure.text();
    }

    private Expression qualified(Measure measure, @Nullable Statistic statistic) throws Malformed {
        String of = null;
        String by = null;
        String within = null;
        String run = null;
        Expression moment = null;
        int nth = 0;
        for (Word word = word(); word != null; word = word()) {
            Token token = next();
            if (!measure.takes(word)) {
                throw found(token, "no '" + token.text() + "' after '" + measure.text() + "'");
            }
            switch (word) {
                case OF -> of = name();
                case BY -> by = name();
                case WITHIN -> within = name();
                case IN -> run = name();
                case NTH -> nth = count();
                case AT -> moment = binary(3);
            }
        }
        if (measure.takes(Word.AT) && moment == null) {
            throw found(peek(), "'at' and a moment, which '" + measure.text() + "' needs");
        }
        return new Expression.Measured(measure, statistic, of, by, within, nth, moment, run);
    }

    private @Nullable Word word() {
        for (Word word : Word.values()) {
            if (isName(0, word.text())) {
                return word;
            }
        }
        return null;
    }

    private String name() throws Malformed {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw found(token, "a name");
        }
        return token.text();
    }

    private int count() throws Malformed {
        Token token = next();
        if (token.kind() != Kind.NUMBER
                || token.text().length() > 6
                || !token.text().matches("[1-9][0-9]*")) {
            throw found(token, "a number from 1");
        }
        return Integer.parseInt(token.text());
    }

    private static Value number(Token token) throws Malformed {
        String text = token.text();
        int unit = 0;
        while (unit < text.length() && (Character.isDigit(text.charAt(unit)) || text.charAt(unit) == '.')) {
            unit++;
        }
        if (unit > 15) {
            throw found(token, "a number of at most 15 digits");
        }
        BigDecimal digits;
        try {
            digits = new BigDecimal(text.substring(0, unit));
        } catch (NumberFormatException e) {
            throw found(token, "a number");
        }
        return switch (text.substring(unit)) {
            case "" -> new Value.Quantity(digits.doubleValue());
            case "%" -> new Value.Quantity(digits.doubleValue() / 100);
            case "ns" -> time(digits, 0);
            case "us" -> time(digits, 3);
            case "ms" -> time(digits, 6);
            case "s" -> time(digits, 9);
            default -> throw found(token, "a number, or a duration in ns, us, ms or s");
        };
    }

    private static Value time(BigDecimal digits, int places) {
        return new Value.Time(digits.movePointRight(places).longValue());
    }

    private void sign(String sign) throws Malformed {
        Token token = next();
        if (token.kind() != Kind.SIGN || !token.text().equals(sign)) {
            throw found(token, "'" + sign + "'");
        }
    }

    private boolean isName(int ahead, String text) {
        int index = Math.min(at + ahead, tokens.size() - 1);
        return tokens.get(index).kind() == Kind.NAME && tokens.get(index).text().equals(text);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private static Malformed found(Token token, String expected) {
        return new Malformed(token.offset(), token.length(), "found " + token.shown() + ", expected " + expected);
    }

    private static Malformed expected(Token token, String what, java.util.stream.Stream<String> known) {
        List<String> names = known.collect(Collectors.toList());
        return new Malformed(
                token.offset(),
                token.length(),
                "found " + token.shown() + ", expected " + what + Nearest.hint(token.text(), names));
    }
}
