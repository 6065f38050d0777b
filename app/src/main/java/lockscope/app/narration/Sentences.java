package lockscope.app.narration;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Sentences by key, with named gaps: `{task} waits for {lock}`.
final class Sentences {
    private static final String BUNDLE = "lockscope.app.narration.narration";

    private final ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE);

    /// The sentence of that key for that depth; a key without depths is the same for all.
    ///
    /// @param gaps names and what to fill in, in turn
    String say(String key, Depth depth, Object... gaps) {
        String template = find(key + "." + depth.suffix());
        return fill(template == null ? bundle.getString(key) : template, gaps);
    }

    /// Whether there is such a sentence for that depth; what is left out at a depth has none.
    boolean has(String key, Depth depth) {
        return bundle.containsKey(key + "." + depth.suffix()) || bundle.containsKey(key);
    }

    private @Nullable String find(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static String fill(String template, Object... gaps) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(value(template.substring(open + 1, close), gaps));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    private static Object value(String name, Object... gaps) {
        for (int i = 0; i < gaps.length; i += 2) {
            if (gaps[i].equals(name)) {
                return gaps[i + 1];
            }
        }
        throw new IllegalArgumentException("no value for {" + name + "}");
    }
}
