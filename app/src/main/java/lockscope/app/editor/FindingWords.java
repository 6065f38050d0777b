package lockscope.app.editor;

import lockscope.app.words.Words;
import lockscope.engine.listing.Diagnostic;

/// Findings in words: what, where, and by which way.
final class FindingWords {
    private final Words words;

    FindingWords(Words words) {
        this.words = words;
    }

    /// @param file the listing that is being read; findings elsewhere say where
    String line(Diagnostic finding, String file) {
        boolean here = finding.place().file().equals(file);
        String where = here
                ? words.say("editor.line", finding.place().line())
                : words.say(
                        "editor.line.of",
                        finding.place().line(),
                        finding.place().file());
        return words.say(finding.isError() ? "editor.error" : "editor.warning", where, finding.message());
    }

    String step(Diagnostic.Step step) {
        return words.say("editor.step", step.place().line(), step.words());
    }
}
