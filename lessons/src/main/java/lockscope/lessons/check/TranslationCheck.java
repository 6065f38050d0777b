package lockscope.lessons.check;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import lockscope.lessons.Block;
import lockscope.lessons.Expectation;
import lockscope.lessons.Lesson;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.RunPlan;
import lockscope.lessons.Segment;
import lockscope.lessons.Variant;
import lockscope.lessons.reader.Findings;

/// Whether a lesson in another language is built as the original is: the same blocks with other prose, which say the same
/// facts.
public final class TranslationCheck {
    private final Findings findings;

    /// A block, with what makes it the same as another.
    ///
    /// @param name the kind and the name, as messages have it
    /// @param texts what is read in it
    private record Part(String name, List<Texts.Labelled> texts, Place place) {}

    private TranslationCheck(Findings findings) {
        this.findings = findings;
    }

    /// Adds what differs, at places of the translation.
    ///
    /// @param findings of the translation's file
    public static void find(Lesson original, Lesson translation, Findings findings) {
        TranslationCheck check = new TranslationCheck(findings);
        check.parts(frame(original), frame(translation), translation.place());
        List<Segment> segments = translation.segments();
        for (int i = 0; i < original.segments().size(); i++) {
            Segment segment = original.segments().get(i);
            if (i >= segments.size()) {
                Place last = segments.isEmpty()
                        ? translation.place()
                        : segments.getLast().place();
                findings.error(
                        last,
                        1,
                        "found no segment for '" + segment.title() + "' after this, which stands"
                                + at(segment.place()));
            } else {
                check.parts(
                        parts(segment), parts(segments.get(i)), segments.get(i).place());
            }
        }
        for (int i = original.segments().size(); i < segments.size(); i++) {
            Segment more = segments.get(i);
            findings.error(more.place(), 1, "found a segment '" + more.title() + "' that the original does not have");
        }
    }

    // ---------------------------------------------------------------- what there is

    private static List<Part> frame(Lesson lesson) {
        List<Part> parts = new ArrayList<>();
        for (RunPlan run : lesson.runs()) {
            String name = "run '" + run.name() + "' of " + run.scenario() + " with " + run.strategy();
            parts.add(new Part(name, List.of(), run.place()));
        }
        for (Source scenario : lesson.scenarios()) {
            parts.add(new Part("scenario '" + scenario.name() + "'", List.of(), lesson.place()));
        }
        for (Variant variant : lesson.variants()) {
            parts.add(new Part("strategy '" + variant.name() + "'", List.of(), variant.place()));
        }
        for (Expectation expectation : lesson.expectations()) {
            String name = "expectation '" + one(expectation.fact().source()) + "'";
            parts.add(new Part(name, List.of(), expectation.place()));
        }
        return parts;
    }

    private static List<Part> parts(Segment segment) {
        List<Part> parts = new ArrayList<>();
        for (Block block : segment.blocks()) {
            parts.add(new Part(name(block), Texts.of(block), block.place()));
        }
        return parts;
    }

    private static String name(Block block) {
        return switch (block) {
            case Block.Text _ -> "text";
            case Block.Listing listing -> "listing of " + listing.routine() + " in " + listing.strategy();
            case Block.Look look -> "look at " + look.spot().text();
            case Block.Signs _ -> "signs";
            case Block.Show show ->
                "show of " + String.join(", ", show.runs()) + " from "
                        + one(show.from().source()) + " to " + one(show.to().source());
            case Block.Asks(Question question) ->
                "question '" + question.ask().id() + "' (" + question.kind() + " "
                        + question.ask().role().text() + ")";
            case Block.Notes _ -> "notes";
        };
    }

    // ---------------------------------------------------------------- comparing

    /// @param begin where parts are missing that nothing follows
    private void parts(List<Part> original, List<Part> translation, Place begin) {
        int next = 0;
        for (Part part : original) {
            int found = next;
            while (found < translation.size() && !translation.get(found).name().equals(part.name())) {
                found++;
            }
            if (found < translation.size()) {
                translation.subList(next, found).forEach(this::more);
                texts(part, translation.get(found));
                next = found + 1;
            } else {
                Place place = next < translation.size()
                        ? translation.get(next).place()
                        : next > 0 ? translation.get(next - 1).place() : begin;
                String where = next < translation.size() ? " before this" : next > 0 ? " after this" : " here";
                findings.error(place, 1, "found no " + part.name() + where + ", which stands" + at(part.place()));
            }
        }
        translation.subList(next, translation.size()).forEach(this::more);
    }

    private void more(Part part) {
        findings.error(part.place(), 1, "found " + part.name() + ", which the original does not have here");
    }

    private void texts(Part original, Part translation) {
        List<String> wanted = labels(original);
        List<String> found = labels(translation);
        for (String label : wanted.stream().distinct().toList()) {
            long many = wanted.stream().filter(label::equals).count();
            long there = found.stream().filter(label::equals).count();
            if (many != there) {
                String what = there + " of " + many + " texts of the kind '" + label + "'";
                findings.error(
                        translation.place(),
                        1,
                        "found " + what + " in this " + translation.name() + ", which stands" + at(original.place()));
            }
        }
        if (wanted.equals(found)) {
            for (int i = 0; i < wanted.size(); i++) {
                facts(original.texts().get(i), translation.texts().get(i));
            }
        }
    }

    private static List<String> labels(Part part) {
        return part.texts().stream().map(Texts.Labelled::what).toList();
    }

    private void facts(Texts.Labelled original, Texts.Labelled translation) {
        List<String> wanted = asked(original.prose());
        List<String> found = asked(translation.prose());
        for (String fact :
                wanted.stream().distinct().filter(fact -> !found.contains(fact)).toList()) {
            findings.error(
                    translation.prose().place(),
                    1,
                    "found no {{" + fact + "}} in this " + translation.what() + ", as"
                            + at(original.prose().place()));
        }
        for (Prose.Piece.Fact fact : translation.prose().facts()) {
            if (!wanted.contains(asked(fact))) {
                String source = fact.gap().source();
                findings.error(
                        fact.place(),
                        source.length() + 4,
                        "found {{" + source + "}}, which the original does not say"
                                + at(original.prose().place()));
            }
        }
    }

    private static List<String> asked(Prose prose) {
        return prose.facts().stream().map(TranslationCheck::asked).toList();
    }

    /// What is asked of a run: the words of a claim are prose.
    private static String asked(Prose.Piece.Fact fact) {
        String source = one(fact.gap().source());
        return fact.gap().isClaim() ? source.replaceFirst("^\"[^\"]*\"\\s*", "") : source;
    }

    private static String one(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String at(Place place) {
        return " at " + place.file() + ":" + place.line();
    }
}
