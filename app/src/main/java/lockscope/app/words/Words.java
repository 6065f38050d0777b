package lockscope.app.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import lockscope.engine.SimTime;

/// Sentences and labels by key, in one language; numbers and times are written the same in every language.
public final class Words {
    private static final Pattern UNIT = Pattern.compile("(\\d) (ns|us|ms|s)\\b");

    private final ResourceBundle bundle;

    public Words(Locale locale) {
        this.bundle = new Bundles(locale);
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

    /// A span of simulated time for labels that stand beside each other: always one decimal, `12.0 ms`.
    public static String span(long nanos) {
        String text = SimTime.brief(nanos);
        int unit = text.indexOf(' ');
        boolean whole = text.indexOf('.') < 0 && !text.endsWith(" ns");
        return whole ? text.substring(0, unit) + ".0" + text.substring(unit) : text;
    }
}
