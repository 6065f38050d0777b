package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Program;
import lockscope.lessons.Ask;
import lockscope.lessons.Block;
import lockscope.lessons.Lesson;
import lockscope.lessons.Question;
import lockscope.lessons.RunPlan;
import lockscope.lessons.Segment;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.fact.Bench;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.LessonLibrary;
import lockscope.lessons.fact.Unanswerable;

/// A lesson with what makes its runs. Its runs take time: ask it in the background, one thread at a time.
final class OpenLesson {
    private final Lesson lesson;
    private final LessonLibrary library;
    private final Bench bench;
    private final Evaluator evaluator;

    /// @param accepted what its facts come to, as far as that has been found and accepted; empty when it has not
    OpenLesson(Lesson lesson, Library shipped, Map<String, String> accepted) {
        this.lesson = lesson;
        this.library = new LessonLibrary(shipped, lesson);
        this.bench = new Bench(shipped);
        this.evaluator = new Evaluator(lesson, bench, accepted);
    }

    Lesson lesson() {
        return lesson;
    }

    /// The strategies that it brings, as listings.
    List<Source> strategies() {
        List<Source> sources = new ArrayList<>();
        lesson.variants().forEach(variant -> {
            Source source = library.strategy(variant.name());
            if (source != null) {
                sources.add(source);
            }
        });
        return sources;
    }

    /// @param of how many lessons the course has
    Script script(int of) throws Unanswerable {
        List<Page> pages = new ArrayList<>();
        for (Segment segment : lesson.segments()) {
            pages.add(page(segment));
        }
        return new Script(this, of, evaluator.text(lesson.goal()), evaluator.text(lesson.leavesOut()), pages);
    }

    private Page page(Segment segment) throws Unanswerable {
        List<Item> items = new ArrayList<>();
        Set<Block.Spot> looks = EnumSet.noneOf(Block.Spot.class);
        Page.Notes notes = null;
        for (Block block : segment.blocks()) {
            switch (block) {
                case Block.Text(var prose) -> items.add(new Item.Text(evaluator.text(prose)));
                case Block.Listing(String strategy, String routine, var _) ->
                    items.add(new Item.Code(strategy, routine));
                case Block.Look(var spot, var _) -> looks.add(spot);
                case Block.Signs _ -> items.add(new Item.Signs());
                case Block.Show show -> items.add(new Item.Watch(scene(show)));
                case Block.Asks(Question question) -> {
                    if (question.ask().role() != Ask.Role.AGAIN) {
                        items.add(new Item.Ask(this, question));
                    }
                }
                case Block.Notes said -> notes = notes(said);
            }
        }
        return new Page(segment.id(), segment.title(), items, looks, notes);
    }

    private Page.Notes notes(Block.Notes notes) throws Unanswerable {
        return new Page.Notes(
                evaluator.text(notes.say()),
                evaluator.text(notes.ask()),
                evaluator.text(notes.answers()),
                evaluator.text(notes.split()),
                notes.minutes());
    }

    private Scene scene(Block.Show show) throws Unanswerable {
        List<Scene.Pause> pauses = new ArrayList<>();
        for (Block.Pause pause : show.pauses()) {
            pauses.add(new Scene.Pause(evaluator.nanos(pause.at()), evaluator.text(pause.words())));
        }
        pauses.sort(Comparator.comparingLong(Scene.Pause::at));
        return new Scene(
                show.runs(),
                evaluator.nanos(show.from()),
                evaluator.nanos(show.to()),
                show.seconds(),
                pauses,
                show.lanes(),
                show.routine());
    }

    /// The question with its numbers.
    Sheet sheet(Question question) throws Unanswerable {
        return new Sheets(evaluator).of(question);
    }

    /// What has to be run to show those runs side by side.
    List<RunView.Wanted> wanted(List<String> runs, List<String> lanes) throws Unanswerable {
        List<RunView.Wanted> wanted = new ArrayList<>();
        for (String run : runs) {
            RunPlan plan = plan(run);
            Program program = bench.run(lesson, plan).program();
            String settings = plan.settings().entrySet().stream()
                    .map(setting -> setting.getKey() + " " + setting.getValue())
                    .collect(Collectors.joining(", "));
            wanted.add(new RunView.Wanted(program, settings, plan.checked(), lanes));
        }
        return wanted;
    }

    /// The set-up as which they show up.
    Setup setup(List<String> runs) throws Unanswerable {
        List<String> strategies = new ArrayList<>();
        for (String run : runs) {
            strategies.add(plan(run).strategy());
        }
        RunPlan first = plan(runs.getFirst());
        return new Setup(first.scenario(), strategies, first.settings());
    }

    /// The lines of a routine of a strategy; none when there is no such routine.
    List<String> listing(String strategy, String routine) {
        Source source = library.strategy(strategy);
        if (source == null) {
            return List.of();
        }
        for (Source part : Listing.withIncluded(library, source)) {
            List<String> lines = part.text().lines().toList();
            for (Listing.Lines found : Listing.of(part).routines()) {
                if (found.routine().equals(routine)) {
                    return lines.subList(found.firstLine() - 1, found.lastLine());
                }
            }
        }
        return List.of();
    }

    private RunPlan plan(String run) throws Unanswerable {
        RunPlan plan = lesson.run(run);
        if (plan == null) {
            throw new Unanswerable("found no run '" + run + "'");
        }
        return plan;
    }
}
