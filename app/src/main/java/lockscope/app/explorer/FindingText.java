package lockscope.app.explorer;

import java.util.Locale;
import lockscope.app.words.Words;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Endless;
import lockscope.engine.explore.Explorer.Progress;
import lockscope.engine.trace.Violation;

/// Questions, verdicts and progress in plain words.
public final class FindingText {
    private static final long MEGABYTE = 1 << 20;

    private final Words words;

    public FindingText(Words words) {
        this.words = words;
    }

    /// What was asked.
    public String question(Question question) {
        String asked =
                words.say("explorer.question", question.scenario(), question.strategy(), property(question.property()));
        return question.cpus() == 0 ? asked : asked + ", " + cpus(question.cpus());
    }

    /// On how many CPUs.
    public String cpus(int count) {
        return count == 0 ? words.say("explorer.cpus.all") : words.count("explorer.cpus", count);
    }

    public String property(Property property) {
        if (property.isClaim()) {
            return property.claim();
        }
        if (property.invariant() >= Violation.FIRST_STARVATION) {
            return words.say("explorer.property.starvation", property.invariant() - Violation.FIRST_STARVATION);
        }
        return switch (property.invariant()) {
            case -1 -> words.say("explorer.property.all");
            case 0 -> words.say("explorer.property.assert");
            default -> words.say("explorer.property." + property.invariant());
        };
    }

    /// Whether it holds, as a sentence.
    public String verdict(Finding finding) {
        Answer answer = finding.answer();
        return switch (answer.verdict()) {
            case HOLDS -> words.say("explorer.holds", count(answer.states()), answer.depth()) + endless(answer);
            case VIOLATED -> {
                Violation violation = answer.violation();
                int steps =
                        finding.replay() == null ? 0 : finding.replay().steps().size();
                yield words.say("explorer.violated", steps, finding.rule(), violation == null ? "" : violation.text());
            }
            case UNDECIDED ->
                answer.states() == 0
                        ? words.say("explorer.beyond", reason(answer))
                        : words.say("explorer.undecided", reason(answer), count(answer.states()), answer.depth());
        };
    }

    /// The tasks that can go on for ever, a sentence each.
    private String endless(Answer answer) {
        StringBuilder sentences = new StringBuilder();
        for (Endless loop : answer.endless()) {
            String key = loop.alone() ? "explorer.endless.alone" : "explorer.endless";
            sentences
                    .append(' ')
                    .append(words.say(key, loop.task(), loop.place().line()));
        }
        return sentences.toString();
    }

    private String reason(Answer answer) {
        return switch (answer.reason()) {
            case "cancelled" -> words.say("explorer.reason.cancelled");
            case "stopped" -> words.say("explorer.reason.stopped");
            case "memory is full" -> words.say("explorer.reason.memory");
            default -> answer.reason();
        };
    }

    /// One word for a list: a sign and the verdict.
    public String brief(Finding finding) {
        return switch (finding.answer().verdict()) {
            case HOLDS -> words.say("explorer.brief.holds");
            case VIOLATED -> words.say("explorer.brief.violated", finding.rule());
            case UNDECIDED -> words.say("explorer.brief.undecided");
        };
    }

    public String took(long millis) {
        return words.say("explorer.took", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
    }

    /// How far an exploration is.
    public String progress(Progress progress, long millis) {
        long rate = millis < 1 ? 0 : progress.states() * 1000 / millis;
        return words.say(
                "explorer.progress",
                count(progress.states()),
                progress.depth(),
                count(rate),
                count(progress.bytes() / MEGABYTE));
    }

    /// The same without the rate.
    public String brief(Progress progress) {
        return words.say(
                "explorer.progress.brief",
                count(progress.states()),
                progress.depth(),
                count(progress.bytes() / MEGABYTE));
    }

    /// A number with its thousands apart.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
