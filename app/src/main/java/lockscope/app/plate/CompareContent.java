package lockscope.app.plate;

import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;

/// The stages at a moment over the lanes that lead there.
record CompareContent(Exhibit exhibit) implements Content {
    private static final double GAP = 10;
    /// The part of a fixed height that the stages take.
    private static final double STAGES = 0.34;
    /// How high a stage is for its width where the height is free: it is brief, for the lanes say the rest.
    private static final double STAGE = 0.72;
    /// How high the lanes may get for their width, where the height is free.
    private static final double LANES = 0.86;
    /// How much of a page each may take.
    private static final double STAGES_MM = 130;
    private static final double LANES_MM = 80;

    @Override
    public Set<Role> roles(Figure picture, double height) {
        double width = picture.width();
        double room = lanesHeight(width, height, stages(width, height));
        return lanes().roles(lanes().of(width, room), room);
    }

    private LanesContent lanes() {
        return new LanesContent(exhibit, exhibit.at());
    }

    private Figure stages(double width, double height) {
        return new StagesContent(exhibit, STAGE, STAGES_MM).of(width, height * STAGES);
    }

    private double lanesHeight(double width, double height, Figure stages) {
        return height > 0
                ? height - stages.height() - GAP
                : Math.min(width * LANES, LANES_MM * exhibit.sheet().pixelsPerMm());
    }

    @Override
    public Figure of(double width, double height) {
        Figure stages = stages(width, height);
        Figure lanes = lanes().of(width, lanesHeight(width, height, stages));
        Sketch sketch = new Sketch();
        sketch.place(stages, 0, 0);
        sketch.place(lanes, 0, stages.height() + GAP);
        return sketch.figure(width, stages.height() + GAP + lanes.height());
    }
}
