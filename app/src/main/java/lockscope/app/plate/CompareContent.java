package lockscope.app.plate;

import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;

/// The stages at a moment over the lanes that lead there.
record CompareContent(Exhibit exhibit) implements Content {
    private static final double GAP = 10;
    /// The part of a fixed height that the stages take.
    private static final double STAGES = 0.53;
    /// How high the lanes may get for their width, where the height is free.
    private static final double LANES = 0.7;

    @Override
    public Set<Role> roles(double width) {
        return lanes().roles(width);
    }

    private LanesContent lanes() {
        return new LanesContent(exhibit, exhibit.at());
    }

    @Override
    public Figure of(double width, double height) {
        Figure stages = new StagesContent(exhibit).of(width, height * STAGES);
        Figure lanes = lanes().of(width, height > 0 ? height - stages.height() - GAP : width * LANES);
        Sketch sketch = new Sketch();
        sketch.place(stages, 0, 0);
        sketch.place(lanes, 0, stages.height() + GAP);
        return sketch.figure(width, stages.height() + GAP + lanes.height());
    }
}
