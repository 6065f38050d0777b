package lockscope.app.handout;

import java.util.List;
import lockscope.app.figure.Figure;
import lockscope.app.ink.SvgInk;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Plate;
import lockscope.app.plate.Sheet;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.listing.Library;
import lockscope.lessons.Lesson;
import lockscope.lessons.RunPlan;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.HtmlPage;
import lockscope.lessons.handout.Part;

/// The figures of a lesson's handout, drawn from its runs.
public final class HandoutFigures implements HtmlPage.Figures {
    private static final int MOST_CHECKS = 10_000;

    private final Lesson lesson;
    private final Library library;
    private final Words words;

    /// @param library the lesson's listings and those that ship
    public HandoutFigures(Lesson lesson, Library library, Words words) {
        this.lesson = lesson;
        this.library = library;
        this.words = words;
    }

    /// As the run was known at the end of the picture: a sheet tells nothing from beyond it.
    Figure of(Part.Picture picture, double width) throws Unanswerable {
        RunPlan plan = lesson.run(picture.run());
        if (plan == null) {
            throw new Unanswerable("found no run '" + picture.run() + "'");
        }
        Setup setup = new Setup(plan.scenario(), List.of(plan.strategy()), plan.settings());
        int[] checks = new int[1];
        Experiment experiment = new Lab(library, words).perform(setup, () -> ++checks[0] > MOST_CHECKS);
        FigureRequest request = FigureRequest.DEFAULT
                .withTheme(Theme.Kind.PRINT)
                .with(new FigureRequest.Range(picture.fromNanos(), picture.toNanos(), -1, -1));
        Sheet sheet = Sheet.print(width / Measures.FIGURE.pixelsPerMm());
        return Plate.of(experiment.until(picture.toNanos()), request, sheet, words);
    }

    Figure of(Part.Axis axis, double width) {
        return AxisFigure.of(axis, width, words);
    }

    @Override
    public String svg(Part.Picture picture) throws Unanswerable {
        return svg(of(picture, Measures.TEXT_WIDTH));
    }

    @Override
    public String svg(Part.Axis axis) {
        return svg(of(axis, Measures.TEXT_WIDTH));
    }

    private static String svg(Figure figure) {
        String svg = new SvgInk(Theme.of(Theme.Kind.PRINT)).write(figure);
        return svg.substring(svg.indexOf("<svg"));
    }
}
