package lockscope.app.plate;

import java.util.List;
import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.session.RunView;
import lockscope.app.stage.StageFigure;

/// The stages of all runs at a moment: beside each other where there is room for it, else over each other.
///
/// @param shape how high a narrow stage is for its width, where the height is free
/// @param tallestMm how high all of them may get on paper
record StagesContent(Exhibit exhibit, double shape, double tallestMm) implements Content {
    private static final double WHOLE = 1.02;
    private static final double PAGE = 205;

    private static final double GAP = 10;
    /// The shape of a wide one, at most.
    private static final double WIDE = 0.62;
    private static final double WIDE_FROM = 700;
    private static final double NARROWEST = 370;

    /// With no other picture on the page.
    static StagesContent alone(Exhibit exhibit) {
        return new StagesContent(exhibit, WHOLE, PAGE);
    }

    @Override
    public Set<Role> roles(Figure picture, double height) {
        return Set.of();
    }

    @Override
    public Figure of(double width, double height) {
        List<RunView> runs = exhibit.experiment().runs();
        boolean beside = exhibit.sheet().isSlide() || width / runs.size() >= NARROWEST;
        double each = beside ? (width - (runs.size() - 1) * 2 * GAP) / runs.size() : width;
        double page = tallestMm * exhibit.sheet().pixelsPerMm() / (beside ? 1 : runs.size()) - GAP;
        double free = Math.min(page, each * (each >= WIDE_FROM ? Math.min(WIDE, shape) : shape));
        double tall = height > 0 ? (beside ? height : height / runs.size() - GAP) : free;
        Sketch sketch = new Sketch();
        double x = 0;
        double y = 0;
        for (RunView run : runs) {
            sketch.place(StageFigure.titled(run.stageAt(exhibit.at()), each, tall, exhibit.words()), x, y);
            x += beside ? each + 2 * GAP : 0;
            y += beside ? 0 : tall + GAP;
        }
        return sketch.figure(width, beside ? tall : y);
    }
}
