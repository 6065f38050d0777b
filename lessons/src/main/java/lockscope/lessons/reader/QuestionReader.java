package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.engine.program.Place;
import lockscope.lessons.Ask;
import lockscope.lessons.Fact;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.Refutation;
import lockscope.lessons.Wrong;
import org.jspecify.annotations.Nullable;

/// Reads a block `question ID KIND ROLE`.
final class QuestionReader {
    private static final List<String> KNOWN = List.of(
            "ask",
            "right",
            "wrong",
            "holds",
            "feedback",
            "refute",
            "reason",
            "well",
            "hint",
            "again",
            "answer",
            "tolerance",
            "items",
            "otherwise",
            "run",
            "from",
            "to",
            "bar",
            "order",
            "overlap",
            "pass",
            "last",
            "strategy",
            "routine",
            "line",
            "accept",
            "unit");

    private static final List<String> UNITS = List.of("ns", "us", "ms", "s");

    private final String id;
    private final Ask.Role role;
    private final Place place;
    private final Findings findings;
    private final Entries entries;

    QuestionReader(String id, Ask.Role role, Passage block, Place place, Findings findings) {
        this.id = id;
        this.role = role;
        this.place = place;
        this.findings = findings;
        this.entries = new Entries(block, place, findings, KNOWN);
    }

    @Nullable
    Question read(String kind) {
        return switch (kind) {
            case "choice" -> new Question.Choice(ask(), options());
            case "number" ->
                new Question.Numeric(ask(), entries.fact("answer"), unit(), tolerance(), slips(true), otherwise());
            case "order" ->
                new Question.Order(
                        ask(),
                        entries.names(entries.required("items")),
                        entries.fact("answer"),
                        slips(false),
                        otherwise());
            case "draw" ->
                new Question.Draw(
                        ask(),
                        run(),
                        entries.fact("from"),
                        entries.fact("to"),
                        bars(),
                        marking(),
                        slips(true),
                        otherwise());
            case "point" -> point();
            case "blank" ->
                new Question.Blank(
                        ask(),
                        entries.required("strategy").flat(),
                        entries.required("routine").flat(),
                        entries.required("line").flat(),
                        entries.all("accept").stream().map(e -> e.text().flat()).toList(),
                        slips(false),
                        otherwise());
            default -> {
                findings.error(place, 3, "found '" + kind + "', expected choice, number, order, draw, point or blank");
                yield null;
            }
        };
    }

    private Question point() {
        Fact first = entries.fact("answer");
        Fact last = entries.optional("last").isEmpty() ? first : entries.fact("last");
        return new Question.Point(
                ask(), run(), entries.fact("from"), entries.fact("to"), first, last, slips(true), otherwise());
    }

    private Ask ask() {
        List<Ask.Reason> reasons = new ArrayList<>();
        List<Prose> hints = new ArrayList<>();
        List<Entry> all = entries.all();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (entry.key().equals("reason")) {
                boolean right = entry.argument().isEmpty();
                reasons.add(new Ask.Reason(entry.text().prose(findings), right ? null : wrong(entry, i)));
            } else if (entry.key().equals("hint")) {
                hints.add(entry.text().prose(findings));
            }
        }
        Entry again = entries.first("again");
        return new Ask(
                id,
                role,
                entries.prose("ask"),
                reasons,
                entries.prose("well"),
                hints,
                again == null ? null : again.text().flat(),
                place);
    }

    private List<Question.Option> options() {
        List<Question.Option> options = new ArrayList<>();
        List<Entry> all = entries.all();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (entry.key().equals("right")) {
                options.add(new Question.Option(entry.text().prose(findings), holds(i), null));
            } else if (entry.key().equals("wrong")) {
                options.add(new Question.Option(entry.text().prose(findings), holds(i), wrong(entry, i)));
            }
        }
        if (options.stream().filter(Question.Option::isRight).count() != 1 || options.size() < 2) {
            findings.error(
                    place, 3, "found " + options.size() + " options, expected one 'right' and at least one 'wrong'");
        }
        return options;
    }

    private @Nullable Fact holds(int index) {
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
    private Wrong wrong(Entry entry, int index) {
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

    /// Wrong answers that were foreseen: `wrong IDEA: VALUES`.
    private List<Question.Slip> slips(boolean values) {
        List<Question.Slip> slips = new ArrayList<>();
        List<Entry> all = entries.all();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (!entry.key().equals("wrong")) {
                continue;
            }
            if (values) {
                slips.add(new Question.Slip(facts(entry.text()), List.of(), wrong(entry, i)));
            } else {
                slips.add(new Question.Slip(List.of(), words(entry.text()), wrong(entry, i)));
            }
        }
        return slips;
    }

    private List<String> words(Passage text) {
        return entries.first("line") == null ? entries.names(text) : List.of(text.flat());
    }

    /// Expressions between semicolons.
    private List<Fact> facts(Passage text) {
        List<Fact> facts = new ArrayList<>();
        int offset = 0;
        for (String part : text.text().split(";", -1)) {
            facts.add(text.fact(part, offset, findings));
            offset += part.length() + 1;
        }
        return facts;
    }

    private Wrong otherwise() {
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

    private String unit() {
        String unit = entries.optional("unit").flat();
        if (!unit.isEmpty() && !UNITS.contains(unit)) {
            findings.error(place, 3, "found the unit '" + unit + "', expected one of " + String.join(", ", UNITS));
        }
        return UNITS.contains(unit) ? unit : Question.Numeric.USUAL_UNIT;
    }

    private double tolerance() {
        Passage text = entries.required("tolerance");
        return text.isEmpty() ? 0 : Numbers.of(text, 100, findings) / 100.0;
    }

    private String run() {
        return entries.required("run").flat();
    }

    /// `bar LANE: BEGIN; END`.
    private List<Question.Bar> bars() {
        List<Question.Bar> bars = new ArrayList<>();
        for (Entry entry : entries.all("bar")) {
            List<Fact> facts = facts(entry.text());
            if (facts.size() != 2 || entry.argument().isEmpty()) {
                findings.error(entry.place(), entry.length(), "found no 'bar LANE: BEGIN; END'");
            } else {
                bars.add(new Question.Bar(entry.argument(), facts.getFirst(), facts.getLast()));
            }
        }
        if (bars.isEmpty()) {
            findings.error(place, 3, "found no 'bar LANE: BEGIN; END'");
        }
        return bars;
    }

    private Question.Marking marking() {
        Question.Marking usual = Question.Marking.USUAL;
        int order = mark("order", usual.order());
        int overlap = mark("overlap", usual.overlap());
        if (order + overlap != 100) {
            findings.error(
                    place, 3, "found marks of " + (order + overlap) + " %, expected order and overlap to give 100");
        }
        return new Question.Marking(order, overlap, mark("pass", usual.pass()));
    }

    private int mark(String key, int usual) {
        Passage text = entries.optional(key);
        return text.isEmpty() ? usual : Numbers.of(text, 100, findings);
    }

    static Ask.@Nullable Role role(String word) {
        for (Ask.Role role : Ask.Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        return null;
    }
}
