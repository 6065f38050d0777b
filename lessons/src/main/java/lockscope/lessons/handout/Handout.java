package lockscope.lessons.handout;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.SimTime;
import lockscope.engine.listing.Library;
import lockscope.lessons.Ask;
import lockscope.lessons.Block;
import lockscope.lessons.Lesson;
import lockscope.lessons.Question;
import lockscope.lessons.Segment;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.Unanswerable;

/// Puts a lesson on paper: the sheet holds nothing that a learner is still to find out; the key holds everything.
public final class Handout {
    private final Lesson lesson;
    private final Evaluator evaluator;
    private final Routines routines;
    private final Wording words;

    /// @param library the lesson's listings and those that ship
    public Handout(Lesson lesson, Evaluator evaluator, Library library, Wording words) {
        this.lesson = lesson;
        this.evaluator = evaluator;
        this.routines = new Routines(library);
        this.words = words;
    }

    /// For learners: the scene up to the first question, then the questions with room for answers, each with the words
    /// that lead to it. What is said of a run after it has been seen is left out.
    public Paper sheet() throws Unanswerable {
        List<Part> parts = head("handout.sheet");
        Exercise exercise = new Exercise(routines, words);
        boolean told = false;
        for (Segment segment : lesson.segments()) {
            List<Part> inside = new ArrayList<>();
            boolean leads = segment.blocks().stream().anyMatch(Block.Asks.class::isInstance);
            for (Block block : segment.blocks()) {
                switch (block) {
                    case Block.Text(var prose) -> {
                        if (!told || leads) {
                            inside.add(new Part.Prose(evaluator.text(prose)));
                        }
                    }
                    case Block.Listing(String strategy, String routine, var _) ->
                        routines.of(strategy, routine).ifPresent(inside::add);
                    case Block.Asks(Question question) -> {
                        if (question.ask().role() != Ask.Role.AGAIN) {
                            told = true;
                            leads = false;
                            inside.add(exercise.of(new Sheets(evaluator).of(question)));
                        }
                    }
                    case Block.Show show -> {
                        leads = false;
                        if (!told) {
                            show(inside, show);
                        }
                    }
                    case Block.Look _, Block.Signs _, Block.Notes _ -> {}
                }
            }
            if (!inside.isEmpty()) {
                parts.add(new Part.Heading(2, segment.title()));
                parts.addAll(inside);
            }
        }
        return new Paper(lesson.title(), parts);
    }

    /// For whoever marks: everything, with figures and answers.
    public Paper key() throws Unanswerable {
        List<Part> parts = head("handout.key");
        Solution solution = new Solution(words);
        for (Segment segment : lesson.segments()) {
            parts.add(new Part.Heading(2, segment.title()));
            for (Block block : segment.blocks()) {
                switch (block) {
                    case Block.Text(var prose) -> parts.add(new Part.Prose(evaluator.text(prose)));
                    case Block.Listing(String strategy, String routine, var _) ->
                        routines.of(strategy, routine).ifPresent(parts::add);
                    case Block.Show show -> show(parts, show);
                    case Block.Asks(Question question) ->
                        parts.add(solution.of(
                                new Sheets(evaluator).of(question),
                                question.ask().role()));
                    case Block.Look _, Block.Signs _, Block.Notes _ -> {}
                }
            }
        }
        parts.add(new Part.Heading(2, words.say("handout.leaves-out")));
        parts.add(new Part.Prose(evaluator.text(lesson.leavesOut())));
        return new Paper(lesson.title(), parts);
    }

    /// For whoever teaches.
    public Paper notes() throws Unanswerable {
        List<Part> parts = head("handout.notes");
        for (Segment segment : lesson.segments()) {
            for (Block block : segment.blocks()) {
                if (block instanceof Block.Notes notes) {
                    parts.add(new Part.Heading(2, words.say("handout.minutes", segment.title(), notes.minutes())));
                    parts.add(new Part.Frame(List.of(
                            said("handout.say", evaluator.text(notes.say())),
                            said("handout.ask", evaluator.text(notes.ask())),
                            said("handout.expect", evaluator.text(notes.answers())),
                            said("handout.split", evaluator.text(notes.split())))));
                }
            }
        }
        return new Paper(lesson.title(), parts);
    }

    private Part said(String key, String markdown) {
        return new Part.Prose("**" + words.say(key) + "** " + markdown);
    }

    private List<Part> head(String kind) throws Unanswerable {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Heading(1, lesson.number() + ". " + lesson.title()));
        parts.add(new Part.Small(words.say("handout.about", words.say(kind), lesson.minutes())));
        parts.add(new Part.Prose(evaluator.text(lesson.goal())));
        return parts;
    }

    private void show(List<Part> parts, Block.Show show) throws Unanswerable {
        long from = evaluator.nanos(show.from());
        long to = evaluator.nanos(show.to());
        for (String run : show.runs()) {
            parts.add(new Part.Picture(run, from, to));
        }
        for (Block.Pause pause : show.pauses()) {
            parts.add(new Part.Prose("* "
                    + words.say("handout.at", SimTime.brief(evaluator.nanos(pause.at())))
                    + " " + evaluator.text(pause.words()).strip()));
        }
    }
}
