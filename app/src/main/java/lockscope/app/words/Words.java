package lockscope.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import lockscope.engine.SimTime;

/// Sentences and labels by key, in one language; numbers and times are written the same in every language.
public final class Words {
    private static final Pattern UNIT = Pattern.compile("(\\d) (ns|us|ms|s)\\b");

    private final ResourceBundle bundle;
    private final Axis axis;

    /// With times as times.
    public Words(Locale locale) {
        this(new Bundles(locale), Axis.TIME);
    }

    private Words(ResourceBundle bundle, Axis axis) {
        this.bundle = bundle;
        this.axis = axis;
    }

    /// The same words for runs with that axis.
    public Words on(Axis other) {
        return other == axis ? this : new Words(bundle, other);
    }

    /// What [#span], [#rounded], [#brief] and [#point] speak of.
    public Axis axis() {
        return axis;
    }

    /// The bundle itself, for FXML.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The text of that key with its arguments filled in.
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }

    /// The text of `key.one` for 1, of `key.many` otherwise; the count is the first argument.
    public String count(String key, long count, Object... others) {
        Object[] arguments = new Object[others.length + 1];
        arguments[0] = count;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return say(key + (count == 1 ? ".one" : ".many"), arguments);
    }

    /// A text in which no line ends between a number and its unit.
    public static String unbroken(String text) {
        return UNIT.matcher(text).replaceAll("$1\u00a0$2");
    }

    /// A span for labels that stand beside each other: times always with one decimal, `12.0 ms`.
    public String span(long length) {
        return switch (axis) {
            case TIME -> withDecimal(SimTime.brief(length));
            case STEPS -> count("axis.steps", length);
        };
    }

    /// A span in whole units, rounded, where there is little room: `12 ms`.
    public String rounded(long length) {
        return switch (axis) {
            case TIME -> {
                String[] parts = SimTime.brief(length).split(" ", 2);
                yield new BigDecimal(parts[0]).setScale(0, RoundingMode.HALF_UP) + " " + parts[1];
            }
            case STEPS -> count("axis.steps", length);
        };
    }

    private static String withDecimal(String text) {
        int unit = text.indexOf(' ');
        boolean whole = text.indexOf('.') < 0 && !text.endsWith(" ns");
        return whole ? text.substring(0, unit) + ".0" + text.substring(unit) : text;
    }

    /// A span for sentences, `12 ms`.
    public String brief(long length) {
        return switch (axis) {
            case TIME -> SimTime.brief(length);
            case STEPS -> count("axis.steps", length);
        };
    }

    /// A point on the axis, `13.480 ms`.
    public String point(long place) {
        return switch (axis) {
            case TIME -> SimTime.text(place);
            case STEPS -> say("axis.step", place);
        };
    }
}
