package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lockscope.engine.program.Place;
import lockscope.lessons.Fact;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.Refutation;
import lockscope.lessons.Wrong;
import org.jspecify.annotations.Nullable;

/// Reads what a question says to wrong answers.
final class Wrongs {
    private final Entries entries;
    private final Place place;
    private final Findings findings;

    Wrongs(Entries entries, Place place, Findings findings) {
        this.entries = entries;
        this.place = place;
        this.findings = findings;
    }

    /// The fact by which an option is right or wrong, null for none.
    @Nullable
    Fact holds(int index) {
        Entry entry = follower(index, "holds");
        return entry == null ? null : entry.text().fact(findings);
    }

    /// The entry of that key that belongs to an option, reason or slip.
    private @Nullable Entry follower(int index, String key) {
        List<Entry> all = entries.all();
        for (int i = index + 1; i < all.size(); i++) {
            String other = all.get(i).key();
            if (other.equals(key)) {
                return all.get(i);
            }
            if (!other.equals("feedback") && !other.equals("refute") && !other.equals("holds")) {
                return null;
            }
        }
        return null;
    }

    /// What follows an answer that is wrong; its argument is the misconception, `slip` for none.
    Wrong wrong(Entry entry, int index) {
        Entry feedback = follower(index, "feedback");
        Entry refute = follower(index, "refute");
        if (feedback == null || feedback.text().isEmpty()) {
            findings.error(entry.place(), entry.length(), "found no 'feedback' after this wrong answer");
        }
        String idea = entry.argument();
        if (idea.isEmpty()) {
            findings.error(entry.place(), entry.length(), "found no misconception, expected its name or 'slip'");
        }
        return new Wrong(
                idea.equals("slip") ? null : idea,
                feedback == null ? Prose.none(entry.place()) : feedback.text().prose(findings),
                refute == null ? null : refutation(refute),
                entry.place());
    }

    /// `RUN from A to B shows C`.
    private @Nullable Refutation refutation(Entry entry) {
        String text = entry.text().text();
        int from = text.indexOf(" from ");
        int to = text.indexOf(" to ", Math.max(0, from));
        int shows = text.indexOf(" shows ", Math.max(0, to));
        if (from < 0 || to < from || shows < to) {
            findings.error(entry.place(), entry.length(), "found no 'RUN from MOMENT to MOMENT shows FACT'");
            return null;
        }
        return new Refutation(
                text.substring(0, from).strip(),
                entry.text().fact(text.substring(from + 6, to), from + 6, findings),
                entry.text().fact(text.substring(to + 4, shows), to + 4, findings),
                entry.text().fact(text.substring(shows + 7), shows + 7, findings),
                entry.place());
    }

    /// Wrong answers that were foreseen as values: `wrong IDEA: VALUES`.
    List<Question.Slip> values() {
        return slips((entry, wrong) -> new Question.Slip(facts(entry.text()), List.of(), wrong));
    }

    /// As lists of names: `wrong IDEA: a, b`.
    List<Question.Slip> names() {
        return slips((entry, wrong) -> new Question.Slip(List.of(), entries.names(entry.text()), wrong));
    }

    /// As one line each: `wrong IDEA: LINE`.
    List<Question.Slip> lines() {
        return slips((entry, wrong) ->
                new Question.Slip(List.of(), List.of(entry.text().flat()), wrong));
    }

    private List<Question.Slip> slips(BiFunction<Entry, Wrong, Question.Slip> slip) {
        List<Question.Slip> slips = new ArrayList<>();
        List<Entry> all = entries.all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals("wrong")) {
                slips.add(slip.apply(all.get(i), wrong(all.get(i), i)));
            }
        }
        return slips;
    }

    /// Expressions between semicolons.
    List<Fact> facts(Passage text) {
        List<Fact> facts = new ArrayList<>();
        int offset = 0;
        for (String part : text.text().split(";", -1)) {
            facts.add(text.fact(part, offset, findings));
            offset += part.length() + 1;
        }
        return facts;
    }

    /// What is said to all wrong answers that nobody foresaw.
    Wrong otherwise() {
        Entry entry = entries.first("otherwise");
        Prose feedback =
                entry == null ? entries.prose("otherwise") : entry.text().prose(findings);
        Entry refute = entry == null ? null : follower(entries.all().indexOf(entry), "refute");
        return new Wrong(
                entry == null || entry.argument().isEmpty() ? null : entry.argument(),
                feedback,
                refute == null ? null : refutation(refute),
                entry == null ? place : entry.place());
    }
}
