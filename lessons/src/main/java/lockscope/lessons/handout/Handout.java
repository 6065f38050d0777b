package lockscope.lessons.handout;

import java.util.List;
import java.util.stream.Collectors;
import lockscope.engine.SimTime;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.lessons.Ask;
import lockscope.lessons.Block;
import lockscope.lessons.Lesson;
import lockscope.lessons.Question;
import lockscope.lessons.Segment;
import lockscope.lessons.answer.Sheet;
import lockscope.lessons.answer.Sheets;
import lockscope.lessons.fact.Evaluator;
import lockscope.lessons.fact.Unanswerable;

/// Writes a lesson as pages: the sheet holds nothing that a learner is still to find out; the key holds everything.
public final class Handout {
    private final Lesson lesson;
    private final Evaluator evaluator;
    private final Library library;
    private final Figures figures;

    /// Draws what a lesson shows.
    @FunctionalInterface
    public interface Figures {
        /// A run of the lesson from a time to a time as an SVG element.
        String svg(String run, long fromNanos, long toNanos) throws Unanswerable;
    }

    /// @param library the lesson's listings and those that ship
    public Handout(Lesson lesson, Evaluator evaluator, Library library, Figures figures) {
        this.lesson = lesson;
        this.evaluator = evaluator;
        this.library = library;
        this.figures = figures;
    }

    /// For learners: the scene, and the questions with room for answers.
    public String sheet() throws Unanswerable {
        Html html = head("Sheet");
        boolean told = false;
        for (Segment segment : lesson.segments()) {
            html.heading(2, segment.title());
            for (Block block : segment.blocks()) {
                switch (block) {
                    case Block.Text(var prose) -> {
                        if (!told) {
                            html.markdown(evaluator.text(prose));
                        }
                    }
                    case Block.Listing(String strategy, String routine, var place) -> listing(html, strategy, routine);
                    case Block.Look look -> {}
                    case Block.Signs signs -> {}
                    case Block.Show show -> {}
                    case Block.Asks(Question question) -> {
                        told = true;
                        ask(html, question);
                    }
                    case Block.Notes notes -> {}
                }
            }
        }
        return html.page(lesson.title());
    }

    /// For whoever marks: everything, with figures and answers.
    public String key() throws Unanswerable {
        Html html = head("Key");
        for (Segment segment : lesson.segments()) {
            html.heading(2, segment.title());
            for (Block block : segment.blocks()) {
                switch (block) {
                    case Block.Text(var prose) -> html.markdown(evaluator.text(prose));
                    case Block.Listing(String strategy, String routine, var place) -> listing(html, strategy, routine);
                    case Block.Look look -> {}
                    case Block.Signs signs -> {}
                    case Block.Show show -> show(html, show);
                    case Block.Asks(Question question) -> answer(html, question);
                    case Block.Notes notes -> {}
                }
            }
        }
        html.heading(2, "What the model leaves out").markdown(evaluator.text(lesson.leavesOut()));
        return html.page(lesson.title());
    }

    /// For whoever teaches.
    public String notes() throws Unanswerable {
        Html html = head("Speaker notes");
        for (Segment segment : lesson.segments()) {
            html.heading(2, segment.title());
            for (Block block : segment.blocks()) {
                if (block instanceof Block.Notes notes) {
                    html.open("notes");
                    html.markdown("**Say:** " + evaluator.text(notes.say()));
                    html.markdown("**Ask:** " + evaluator.text(notes.ask()));
                    html.markdown("**Expect:** " + evaluator.text(notes.answers()));
                    html.markdown("**If the class is split:** " + evaluator.text(notes.split()));
                    html.small(notes.minutes() + " min").close();
                }
            }
        }
        return html.page(lesson.title());
    }

    private Html head(String kind) throws Unanswerable {
        return new Html()
                .heading(1, lesson.number() + ". " + lesson.title())
                .small(kind + ". About " + lesson.minutes()
                        + " minutes. All figures come from a model with the parameters shown, not from a measurement.")
                .markdown("*" + evaluator.text(lesson.goal()).strip() + "*");
    }

    private void show(Html html, Block.Show show) throws Unanswerable {
        for (String run : show.runs()) {
            html.open("figure").raw(figures.svg(run, evaluator.nanos(show.from()), evaluator.nanos(show.to())));
            html.close();
        }
        for (Block.Pause pause : show.pauses()) {
            html.markdown("* At " + SimTime.brief(evaluator.nanos(pause.at())) + ": " + evaluator.text(pause.words()));
        }
    }

    private void listing(Html html, String strategy, String routine) {
        Source source = library.strategy(strategy);
        if (source == null) {
            return;
        }
        for (Source part : Listing.withIncluded(library, source)) {
            List<String> lines = part.text().lines().toList();
            for (Listing.Lines found : Listing.of(part).routines()) {
                if (found.routine().equals(routine)) {
                    html.listing(String.join("\n", lines.subList(found.firstLine() - 1, found.lastLine())));
                    return;
                }
            }
        }
    }

    // ---------------------------------------------------------------- questions

    private void ask(Html html, Question question) throws Unanswerable {
        if (question.ask().role() == Ask.Role.AGAIN) {
            return;
        }
        Sheet sheet = new Sheets(evaluator).of(question);
        html.open("question").markdown(sheet.head().prompt());
        switch (sheet) {
            case Sheet.Choice choice ->
                choice.shown()
                        .forEach(option -> html.box(choice.options().get(option).text()));
            case Sheet.Numeric numeric -> html.line("Answer:");
            case Sheet.Order order ->
                html.markdown("`" + String.join("`, `", order.shown()) + "`").line("In order:");
            case Sheet.Draw draw ->
                draw.bars()
                        .forEach(bar ->
                                html.line(bar.lane() + " begins at " + SimTime.brief(bar.begin()) + " and ends at"));
            case Sheet.Point point -> html.line("At:");
            case Sheet.Blank blank -> {
                listing(html, blank);
                html.line("Line:");
            }
        }
        if (!sheet.head().reasons().isEmpty()) {
            html.markdown("Because:");
            sheet.head()
                    .shownReasons()
                    .forEach(reason ->
                            html.box(sheet.head().reasons().get(reason).text()));
            html.box("I am sure.");
        }
        html.close();
    }

    /// The routine with the line left out.
    private void listing(Html html, Sheet.Blank blank) {
        Source source = library.strategy(blank.strategy());
        if (source == null) {
            return;
        }
        for (Source part : Listing.withIncluded(library, source)) {
            List<String> lines = part.text().lines().toList();
            for (Listing.Lines found : Listing.of(part).routines()) {
                if (found.routine().equals(blank.routine())) {
                    html.listing(lines.subList(found.firstLine() - 1, found.lastLine()).stream()
                            .map(line -> without(line, blank.line()))
                            .collect(Collectors.joining("\n")));
                    return;
                }
            }
        }
    }

    private static String without(String line, String missing) {
        boolean same = lockscope.lessons.Variant.bare(line).equals(lockscope.lessons.Variant.bare(missing));
        int indent = line.length() - line.stripLeading().length();
        return same ? " ".repeat(indent) + "________________" : line;
    }

    private void answer(Html html, Question question) throws Unanswerable {
        Sheet sheet = new Sheets(evaluator).of(question);
        html.open("question").markdown(sheet.head().prompt()).markdown("**Answer:** " + right(sheet));
        html.markdown(sheet.head().well());
        for (Sheet.Reason reason : sheet.head().reasons()) {
            if (reason.reply() == null) {
                html.markdown("**Reason:** " + reason.text());
            }
        }
        if (sheet instanceof Sheet.Choice choice) {
            for (Sheet.Option option : choice.options()) {
                Sheet.Reply reply = option.reply();
                if (reply != null) {
                    html.markdown("* *" + option.text().strip() + "* " + reply.feedback());
                }
            }
        }
        html.close();
    }

    private static String right(Sheet sheet) {
        return switch (sheet) {
            case Sheet.Choice choice ->
                choice.options().stream()
                        .filter(option -> option.reply() == null)
                        .map(Sheet.Option::text)
                        .collect(Collectors.joining());
            case Sheet.Numeric numeric ->
                numeric.time() ? SimTime.brief(Math.round(numeric.answer())) : Double.toString(numeric.answer());
            case Sheet.Order order -> String.join(", ", order.answer());
            case Sheet.Draw draw ->
                draw.bars().stream()
                        .map(bar -> bar.lane() + " ends at " + SimTime.brief(bar.end()))
                        .collect(Collectors.joining("; "));
            case Sheet.Point point -> SimTime.brief(point.first());
            case Sheet.Blank blank -> "`" + blank.line() + "`";
        };
    }
}
