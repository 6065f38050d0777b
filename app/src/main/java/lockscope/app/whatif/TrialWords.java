package lockscope.app.whatif;

import java.util.List;
import lockscope.app.narration.Depth;
import lockscope.app.narration.Names;
import lockscope.app.narration.WhyWords;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.run.Snapshot;
import lockscope.engine.whatif.Trial;
import lockscope.engine.why.Chain;
import lockscope.engine.why.Chains;

/// What came of counterfactuals, in words: `2.3 ms instead of 16.3 ms`, or that nothing changes, and why not.
public final class TrialWords {
    private final Words words;
    private final Depth depth;

    public TrialWords(Words words, Depth depth) {
        this.words = words;
        this.depth = depth;
    }

    /// One line, to stand behind the text of the what-if.
    ///
    /// @param task who was asked about, by its number in the run that was different
    public String of(Trial trial, int task) {
        boolean none = trial.effect() == Trial.Effect.SHORTER && trial.after() == 0;
        String key = "trial." + trial.effect() + (none ? ".none" : "") + (trial.whole() ? "" : ".far");
        String line = words.say(key, SimTime.brief(trial.after()), SimTime.brief(trial.before()));
        return switch (trial.effect()) {
            case SAME, IDLE, LONGER -> line + because(trial, task);
            case SHORTER, NOT_DONE -> line;
        };
    }

    /// What it still comes down to at the moment of the question.
    private String because(Trial trial, int task) {
        Snapshot otherwise = trial.otherwise();
        if (otherwise == null || task > otherwise.tasks()) {
            return "";
        }
        Chain chain = new Chains(otherwise).of(task);
        if (chain.steps().isEmpty()) {
            return "";
        }
        Names names = new Names(otherwise.program(), otherwise::taskName);
        List<String> lines = new WhyWords(names, depth).lines(chain, otherwise.time());
        return words.say("trial.because", lines.getLast());
    }
}
