package lockscope.lessons.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Nearest;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import lockscope.lessons.Ask;
import lockscope.lessons.Block;
import lockscope.lessons.Lesson;
import lockscope.lessons.Question;
import lockscope.lessons.RunPlan;
import lockscope.lessons.Segment;
import lockscope.lessons.Wrong;
import lockscope.lessons.answer.Explored;
import lockscope.lessons.course.Course;
import lockscope.lessons.exercise.Excerpt;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.reader.Findings;
import org.jspecify.annotations.Nullable;

/// What can be found in a lesson without running it: its shape, its links, numbers typed by hand, terms without a card.
public final class LessonLint {
    private static final int LONGEST_SEGMENT = 60;

    private final Lesson lesson;
    private final Library library;
    private final Course course;
    private final Findings findings;

    private LessonLint(Lesson lesson, Library shipped, Course course, Findings findings) {
        this.lesson = lesson;
        this.library = new LessonLibrary(shipped, lesson);
        this.course = course;
        this.findings = findings;
    }

    /// Adds what is found to the findings.
    public static void find(Lesson lesson, Library shipped, Course course, Findings findings) {
        LessonLint lint = new LessonLint(lesson, shipped, course, findings);
        lint.shape();
        lint.questions();
        lesson.segments().forEach(lint::segment);
        Texts.of(lesson).forEach(text -> Digits.find(text.prose(), findings));
        new Terms(course.glossary(), lint.ownNames(), findings).find(lesson);
    }

    private Set<String> ownNames() {
        Set<String> names = new TreeSet<>(library.strategies());
        for (RunPlan run : lesson.runs()) {
            names.add(run.name());
            Source scenario = library.scenario(run.scenario());
            if (scenario != null) {
                for (String line : scenario.text().lines().toList()) {
                    String[] words = line.strip().split("[\\s(;{]+");
                    if (words.length > 1 && Set.of("task", "ops", "param").contains(words[0])) {
                        names.add(words[1]);
                    }
                }
            }
        }
        return names;
    }

    private void warn(Place place, String message) {
        findings.warning(place, 3, message);
    }

    private void shape() {
        if (lesson.segments().isEmpty()) {
            warn(lesson.place(), "found no '## TITLE', expected at least three segments");
            return;
        }
        List<Segment> told =
                lesson.segments().stream().filter(segment -> !isTour(segment)).toList();
        if (told.stream().limit(2).allMatch(segment -> count(segment, Ask.Role.PREDICT) == 0)) {
            warn(lesson.place(), "found no prediction in the first two segments, with which a lesson opens");
        }
        if (lesson.questions().stream().noneMatch(q -> q.ask().role() == Ask.Role.TRANSFER)) {
            warn(lesson.place(), "found no transfer question, with which a lesson ends");
        }
        if (lesson.leavesOut().isEmpty()) {
            warn(lesson.place(), "found no block 'leaves_out', expected what the model leaves out");
        }
        if (lesson.minutes() < 5 || lesson.minutes() > 12) {
            warn(lesson.place(), "found a lesson of " + lesson.minutes() + " minutes, expected 5 to 12");
        }
    }

    /// Whether it shows a part of the window.
    private static boolean isTour(Segment segment) {
        return segment.blocks().stream().anyMatch(Block.Look.class::isInstance);
    }

    private static long count(Segment segment, Ask.Role role) {
        return segment.blocks().stream()
                .filter(block -> block instanceof Block.Asks(Question question)
                        && question.ask().role() == role)
                .count();
    }

    private void segment(Segment segment) {
        if (segment.seconds() > LONGEST_SEGMENT) {
            warn(
                    segment.place(),
                    "found a segment of " + segment.seconds() + " s, expected at most " + LONGEST_SEGMENT);
        }
        if (segment.blocks().stream().noneMatch(Block.Notes.class::isInstance)) {
            warn(segment.place(), "found no speaker notes in this segment");
        }
        for (Block block : segment.blocks()) {
            if (block instanceof Block.Show show) {
                show.runs().forEach(run -> run(run, show.place()));
                if (show.runs().isEmpty() || show.runs().size() > 3) {
                    warn(show.place(), "found " + show.runs().size() + " runs, expected one to three");
                }
            } else if (block instanceof Block.Listing(String strategy, String routine, Place place)) {
                routine(strategy, routine, place);
            }
        }
    }

    private void run(String name, Place place) {
        if (lesson.run(name) == null) {
            findings.error(place, 3, "found no run '" + name + "' in this lesson");
        }
    }

    private void routine(String strategy, String routine, Place place) {
        Source source = library.strategy(strategy);
        if (source == null) {
            findings.error(place, 3, "found no strategy '" + strategy + "'");
        } else if (Listing.withIncluded(library, source).stream()
                .noneMatch(part -> Listing.of(part).routines().stream()
                        .anyMatch(lines -> lines.routine().equals(routine)))) {
            findings.error(place, 3, "found no routine '" + routine + "' in " + strategy);
        }
    }

    private void questions() {
        Set<String> ids = new TreeSet<>();
        for (Question question : lesson.questions()) {
            if (!ids.add(question.ask().id())) {
                findings.error(
                        question.ask().place(),
                        3,
                        "found a second question '" + question.ask().id() + "'");
            }
            ask(question);
            wrongs(question);
        }
    }

    private void ask(Question question) {
        Ask ask = question.ask();
        String again = ask.again();
        if (again != null) {
            Question second = lesson.question(again);
            if (second == null) {
                findings.error(ask.place(), 3, "found no question '" + again + "' to ask again");
            } else if (!second.kind().equals(question.kind()) || second.ask().role() != Ask.Role.AGAIN) {
                warn(ask.place(), "found '" + again + "', expected a question '" + question.kind() + " again'");
            }
        } else if (ask.role() != Ask.Role.AGAIN) {
            warn(ask.place(), "found no 'again', expected a second question of the same kind");
        }
        int reasons = ask.reasons().size();
        if (ask.role() == Ask.Role.PREDICT && (reasons < 3 || reasons > 4)) {
            warn(ask.place(), "found " + reasons + " reasons, expected three or four for a prediction");
        }
        if (reasons > 0 && ask.reasons().stream().filter(Ask.Reason::isRight).count() != 1) {
            findings.error(ask.place(), 3, "found no reason that is right, or more than one");
        }
    }

    private void wrongs(Question question) {
        List<String> texts = new ArrayList<>();
        for (Wrong wrong : Texts.allWrongs(question)) {
            String idea = wrong.misconception();
            if (idea != null && course.misconception(idea) == null) {
                findings.error(wrong.place(), 3, "found no misconception '" + idea + "' in the course");
            }
            if (texts.contains(wrong.feedback().source())) {
                warn(wrong.place(), "found the same feedback for two wrong answers");
            }
            texts.add(wrong.feedback().source());
            if (wrong.refutation() != null) {
                run(wrong.refutation().run(), wrong.place());
            }
        }
        for (Wrong wrong : foreseen(question)) {
            if (wrong.refutation() == null) {
                warn(wrong.place(), "found no 'refute', expected the run that shows why this answer is wrong");
            }
        }
        switch (question) {
            case Question.Blank blank ->
                routine(blank.strategy(), blank.routine(), blank.ask().place());
            case Question.Repair repair -> {
                Place place = repair.ask().place();
                scenario(repair.scenario(), place);
                excerpt(repair.strategy(), repair.routine(), place);
                excerpt(repair.solution(), repair.routine(), place);
                repair.slips()
                        .forEach(slip -> excerpt(
                                slip.words().getFirst(),
                                repair.routine(),
                                slip.wrong().place()));
            }
            case Question.Break broken -> {
                scenario(broken.scenario(), broken.ask().place());
                strategy(broken.strategy(), broken.ask().place());
                broken.slips().forEach(this::foreseen);
            }
            case Question.Scheduling scheduling -> {
                scenario(scheduling.scenario(), scheduling.ask().place());
                strategy(scheduling.strategy(), scheduling.ask().place());
                scheduling.slips().forEach(this::foreseen);
            }
            case Question.Choice _, Question.Numeric _, Question.Order _, Question.Draw _, Question.Point _ -> {}
        }
    }

    /// The wrong answers that a run of the lesson has to refute; what is wrong with an answer that the explorer judges
    /// is shown by the steps that it finds.
    private static List<Wrong> foreseen(Question question) {
        return switch (question) {
            case Question.Choice choice ->
                choice.options().stream()
                        .map(Question.Option::wrong)
                        .filter(Objects::nonNull)
                        .toList();
            case Question.Numeric numeric -> wrongs(numeric.slips());
            case Question.Order order -> wrongs(order.slips());
            case Question.Draw draw -> wrongs(draw.slips());
            case Question.Point point -> wrongs(point.slips());
            case Question.Blank blank -> wrongs(blank.slips());
            case Question.Repair _, Question.Break _, Question.Scheduling _ -> List.of();
        };
    }

    private static List<Wrong> wrongs(List<Question.Slip> slips) {
        return slips.stream().map(Question.Slip::wrong).toList();
    }

    private void scenario(String name, Place place) {
        if (library.scenario(name) == null) {
            findings.error(place, 3, "found no scenario '" + name + "'" + Nearest.hint(name, library.scenarios()));
        }
    }

    private @Nullable Source strategy(String name, Place place) {
        Source source = library.strategy(name);
        if (source == null) {
            findings.error(place, 3, "found no strategy '" + name + "'" + Nearest.hint(name, library.strategies()));
        }
        return source;
    }

    /// A routine that is written anew stands in the strategy's own file.
    private void excerpt(String name, String routine, Place place) {
        Source source = strategy(name, place);
        if (source != null && Excerpt.of(source, routine) == null) {
            findings.error(place, 3, "found no routine '" + routine + "' in the file of strategy '" + name + "'");
        }
    }

    private void foreseen(Question.Slip slip) {
        String words = slip.words().getFirst();
        if (!words.equals(Explored.NOTHING) && !words.matches("\\S+ at \\S+")) {
            findings.error(
                    slip.wrong().place(),
                    5,
                    "found '" + words + "', expected 'ACTOR at ROUTINE', or " + Explored.NOTHING);
        }
    }
}
