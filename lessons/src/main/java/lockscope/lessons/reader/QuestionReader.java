package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.engine.program.Place;
import lockscope.lessons.Ask;
import lockscope.lessons.Fact;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.exercise.Aim;
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
            "unit",
            "scenario",
            "keeps",
            "solution",
            "breaks",
            "goal",
            "illegal");

    private static final List<String> UNITS = List.of("ns", "us", "ms", "s");

    private final String id;
    private final Ask.Role role;
    private final Place place;
    private final Findings findings;
    private final Entries entries;
    private final Wrongs wrongs;

    QuestionReader(String id, Ask.Role role, Passage block, Place place, Findings findings) {
        this.id = id;
        this.role = role;
        this.place = place;
        this.findings = findings;
        this.entries = new Entries(block, place, findings, KNOWN);
        this.wrongs = new Wrongs(entries, place, findings);
    }

    @Nullable
    Question read(String kind) {
        return switch (kind) {
            case "choice" -> new Question.Choice(ask(), options());
            case "number" ->
                new Question.Numeric(
                        ask(), entries.fact("answer"), unit(), tolerance(), wrongs.values(), wrongs.otherwise());
            case "order" ->
                new Question.Order(
                        ask(),
                        entries.names(entries.required("items")),
                        entries.fact("answer"),
                        wrongs.names(),
                        wrongs.otherwise());
            case "draw" ->
                new Question.Draw(
                        ask(),
                        run(),
                        entries.fact("from"),
                        entries.fact("to"),
                        bars(),
                        marking(),
                        wrongs.values(),
                        wrongs.otherwise());
            case "point" -> point();
            case "blank" ->
                new Question.Blank(
                        ask(),
                        strategy(),
                        entries.required("routine").flat(),
                        entries.required("line").flat(),
                        entries.all("accept").stream().map(e -> e.text().flat()).toList(),
                        wrongs.lines(),
                        wrongs.otherwise());
            case "repair" -> repair();
            case "break" ->
                new Question.Break(
                        ask(),
                        strategy(),
                        scenario(),
                        rule(entries.required("breaks")),
                        wrongs.lines(),
                        wrongs.otherwise());
            case "schedule" ->
                new Question.Scheduling(
                        ask(),
                        strategy(),
                        scenario(),
                        entries.required("goal").flat(),
                        illegal(),
                        wrongs.lines(),
                        wrongs.otherwise());
            default -> {
                findings.error(
                        place,
                        3,
                        "found '" + kind
                                + "', expected choice, number, order, draw, point, blank, repair, break or schedule");
                yield null;
            }
        };
    }

    private Question point() {
        Fact first = entries.fact("answer");
        Fact last = entries.optional("last").isEmpty() ? first : entries.fact("last");
        return new Question.Point(
                ask(),
                run(),
                entries.fact("from"),
                entries.fact("to"),
                first,
                last,
                wrongs.values(),
                wrongs.otherwise());
    }

    private Question repair() {
        List<String> keeps = entries.names(entries.optional("keeps"));
        keeps.forEach(rule -> known(rule, entries.optional("keeps")));
        return new Question.Repair(
                ask(),
                strategy(),
                scenario(),
                entries.required("routine").flat(),
                keeps,
                entries.required("solution").flat(),
                wrongs.lines(),
                wrongs.otherwise());
    }

    private String strategy() {
        return entries.required("strategy").flat();
    }

    private String scenario() {
        return entries.required("scenario").flat();
    }

    private String rule(Passage text) {
        if (!text.isEmpty()) {
            known(text.flat(), text);
        }
        return text.flat();
    }

    private void known(String rule, Passage text) {
        if (!Aim.isRule(rule)) {
            findings.error(
                    text.placeOf(Math.max(0, text.text().indexOf(rule))),
                    Math.max(1, rule.length()),
                    "found '" + rule + "', expected I1 to I15, deadlock or assert");
        }
    }

    private int illegal() {
        Passage text = entries.optional("illegal");
        return text.isEmpty() ? Question.Scheduling.USUAL : Numbers.of(text, 100, findings);
    }

    private Ask ask() {
        List<Ask.Reason> reasons = new ArrayList<>();
        List<Prose> hints = new ArrayList<>();
        List<Entry> all = entries.all();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (entry.key().equals("reason")) {
                boolean right = entry.argument().isEmpty();
                reasons.add(new Ask.Reason(entry.text().prose(findings), right ? null : wrongs.wrong(entry, i)));
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
                options.add(new Question.Option(entry.text().prose(findings), wrongs.holds(i), null));
            } else if (entry.key().equals("wrong")) {
                options.add(new Question.Option(entry.text().prose(findings), wrongs.holds(i), wrongs.wrong(entry, i)));
            }
        }
        if (options.stream().filter(Question.Option::isRight).count() != 1 || options.size() < 2) {
            findings.error(
                    place, 3, "found " + options.size() + " options, expected one 'right' and at least one 'wrong'");
        }
        return options;
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
            List<Fact> facts = wrongs.facts(entry.text());
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
