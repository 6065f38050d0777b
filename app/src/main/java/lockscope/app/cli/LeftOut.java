package lockscope.app.cli;

import java.util.List;

/// Says what a model does not model, beside its numbers.
final class LeftOut {
    private LeftOut() {}

    static void print(Console console, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        console.say("");
        console.say("  " + console.faint("not modelled:"));
        texts.forEach(text -> console.say("    " + console.faint(text)));
    }
}
