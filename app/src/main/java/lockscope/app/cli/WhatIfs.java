package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.whatif.WhatIf;
import lockscope.engine.whatif.WhatIfReader;
import picocli.CommandLine.Option;

/// The option that changes the world of a run, from its beginning or from a moment on.
final class WhatIfs {
    @Option(
            names = "--what-if",
            paramLabel = "TEXT",
            description = "What would have happened otherwise; may be given several times. TEXT is one of "
                    + "set KEY VALUE, kill TASK, TASK leaves (its RCU read section), add task NAME, "
                    + "without task NAME, strategy S; with a moment before it: 'at 4ms: reader leaves'.")
    List<String> texts = new ArrayList<>();

    /// @throws Loading.BadInput for what cannot be read
    List<WhatIf> all() {
        List<WhatIf> all = new ArrayList<>();
        for (String text : texts) {
            WhatIfReader.Reading reading = WhatIfReader.read(text);
            if (reading.failed()) {
                throw new Loading.BadInput(Loading.rendered(reading.diagnostics()));
            }
            all.addAll(reading.whatIfs());
        }
        return List.copyOf(all);
    }

    /// Says under a heading what is different from the scenario, and what of it changed nothing.
    static void print(Console console, Runner.Ran ran) {
        for (WhatIf whatIf : ran.plan().all()) {
            String note = whatIf.isTimed() && whatIf.edit().runsAgain()
                    ? "  (run from its start: the state cannot be carried over)"
                    : "";
            String idle = ran.plan().idle(ran.run()).contains(whatIf) ? "  (changes nothing at that moment)" : "";
            console.say("  what if " + whatIf.text() + console.faint(note + idle));
        }
    }

    static void write(Json json, Runner.Ran ran) {
        if (ran.plan().all().isEmpty()) {
            return;
        }
        json.beginArray("what_if");
        for (WhatIf whatIf : ran.plan().all()) {
            json.beginObject()
                    .field("text", whatIf.text())
                    .field("changes_nothing", ran.plan().idle(ran.run()).contains(whatIf))
                    .endObject();
        }
        json.endArray();
    }
}
