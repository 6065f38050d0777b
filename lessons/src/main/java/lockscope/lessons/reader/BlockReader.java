package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.engine.program.Place;
import lockscope.lessons.Block;
import lockscope.lessons.Expectation;
import lockscope.lessons.RunPlan;
import lockscope.lessons.Variant;
import org.jspecify.annotations.Nullable;

/// Reads the fenced blocks that are not questions.
final class BlockReader {
    private static final Pattern RUN = Pattern.compile("(\\S+) = (\\S+) with ([^,\\s]+)((?:,[^,]+)*)");
    private static final Pattern SETTING = Pattern.compile("set (\\S+) (\\S+)");
    private static final Pattern EXPECTED = Pattern.compile("(?:over (\\S+) (.+))?");

    private final Findings findings;

    BlockReader(Findings findings) {
        this.findings = findings;
    }

    /// `NAME = SCENARIO with STRATEGY, set KEY VALUE, checked`, one a line.
    List<RunPlan> runs(Passage block) {
        List<RunPlan> runs = new ArrayList<>();
        for (Passage.Line line : block.lines()) {
            Matcher matcher = RUN.matcher(line.text().strip());
            if (line.text().isBlank()) {
                continue;
            }
            if (!matcher.matches()) {
                findings.error(line.place(), line.text().length(), "found no 'NAME = SCENARIO with STRATEGY'");
                continue;
            }
            Map<String, String> settings = new TreeMap<>();
            boolean checked = false;
            for (String part : matcher.group(4).split(",")) {
                Matcher setting = SETTING.matcher(part.strip());
                if (setting.matches()) {
                    settings.put(setting.group(1), setting.group(2));
                } else if (part.strip().equals("checked")) {
                    checked = true;
                } else if (!part.isBlank()) {
                    findings.error(
                            line.place(),
                            line.text().length(),
                            "found '" + part.strip() + "', expected 'set KEY VALUE' or 'checked'");
                }
            }
            runs.add(
                    new RunPlan(matcher.group(1), matcher.group(2), matcher.group(3), settings, checked, line.place()));
        }
        return runs;
    }

    /// `always over KEY VALUES: FACT`.
    List<Expectation> expectations(Passage block) {
        List<Expectation> list = new ArrayList<>();
        Entries entries = new Entries(block, block.place(), findings, List.of("always", "possible", "never"));
        for (Entry entry : entries.all()) {
            Matcher matcher = EXPECTED.matcher(entry.argument());
            if (!matcher.matches() || entry.text().isEmpty()) {
                findings.error(entry.place(), entry.length(), "found no 'always over KEY VALUES: FACT'");
                continue;
            }
            for (Expectation.Kind kind : Expectation.Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(entry.key())) {
                    String values = matcher.group(2);
                    list.add(new Expectation(
                            kind,
                            entry.text().fact(findings),
                            matcher.group(1) == null ? "" : matcher.group(1),
                            values == null ? List.of() : List.of(values.strip().split("\\s+")),
                            entry.place()));
                }
            }
        }
        return list;
    }

    /// `strategy NAME from BASE`: `title: ..`, then `in ROUTINE`, lines with `-` and lines with `+`.
    Variant variant(String name, String base, Passage block, Place place) {
        String title = name.replace('_', ' ');
        List<Variant.Edit> edits = new ArrayList<>();
        String routine = "";
        List<String> old = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        Place begin = place;
        for (Passage.Line line : block.lines()) {
            String text = line.text();
            boolean removes = text.startsWith("-");
            if ((!text.startsWith("+") && !removes) || (removes && !fresh.isEmpty())) {
                finish(routine, old, fresh, begin, edits);
            }
            if (removes) {
                begin = old.isEmpty() ? line.place() : begin;
                old.add(text.substring(1));
            } else if (text.startsWith("+")) {
                fresh.add(text.substring(1));
            } else if (text.startsWith("in ")) {
                routine = text.substring(3).strip();
            } else if (text.startsWith("title: ")) {
                title = text.substring(7).strip();
            } else if (!text.isBlank()) {
                findings.error(
                        line.place(), text.length(), "found a line that is neither 'in ROUTINE', '- old' nor '+ new'");
            }
        }
        finish(routine, old, fresh, begin, edits);
        return new Variant(name, base, title, edits, place);
    }

    private void finish(String routine, List<String> old, List<String> fresh, Place place, List<Variant.Edit> edits) {
        if (old.isEmpty() && fresh.isEmpty()) {
            return;
        }
        if (old.isEmpty() || routine.isEmpty()) {
            findings.error(
                    place, 1, "found new lines with nothing that they replace, expected 'in ROUTINE' and '- old'");
        } else {
            edits.add(new Variant.Edit(routine, old, fresh, place));
        }
        old.clear();
        fresh.clear();
    }

    Block.Show show(Passage block, Place place) {
        Entries entries =
                new Entries(block, place, findings, List.of("runs", "from", "to", "play", "pause", "lanes", "code"));
        List<Block.Pause> pauses = new ArrayList<>();
        for (Entry pause : entries.all("pause")) {
            Passage at = new Passage(List.of(new Passage.Line(pause.argument(), pause.place())), pause.place());
            pauses.add(new Block.Pause(at.fact(findings), pause.text().prose(findings)));
        }
        String routine = entries.optional("code").flat();
        return new Block.Show(
                entries.names(entries.required("runs")),
                entries.fact("from"),
                entries.fact("to"),
                Numbers.of(entries.required("play"), 600, findings),
                pauses,
                entries.names(entries.optional("lanes")),
                routine.isEmpty() ? null : routine,
                place);
    }

    Block.Notes notes(Passage block, Place place) {
        Entries entries = new Entries(block, place, findings, List.of("say", "ask", "answers", "split", "minutes"));
        return new Block.Notes(
                entries.prose("say"),
                entries.optionalProse("ask"),
                entries.optionalProse("answers"),
                entries.optionalProse("split"),
                Numbers.of(entries.required("minutes"), 60, findings),
                place);
    }

    /// `listing STRATEGY ROUTINE`, said in the fence itself.
    Block.@Nullable Listing listing(String[] words, Place place) {
        if (words.length != 3) {
            findings.error(place, 3, "found no 'listing STRATEGY ROUTINE'");
            return null;
        }
        return new Block.Listing(words[1], words[2], place);
    }

    /// `look SPOT`, said in the fence itself.
    Block.@Nullable Look look(String[] words, Place place) {
        List<String> known = new ArrayList<>();
        for (Block.Spot spot : Block.Spot.values()) {
            if (words.length == 2 && words[1].equals(spot.text())) {
                return new Block.Look(spot, place);
            }
            known.add(spot.text());
        }
        findings.error(place, 3, "found no 'look SPOT', where SPOT is one of " + String.join(", ", known));
        return null;
    }
}
