package lockscope.app.stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws a stage at any size: the richest plan that fits, its parts over each other or in two columns.
public final class StageFigure {
    /// The height of the title, where it is drawn.
    public static final double TITLE = 34;

    private static final double GAP = 9;
    private static final double TIGHT = 6;
    private static final double WIDEST_GAP = 18;
    private static final double LOWEST_GATE = 42;
    private static final double BETWEEN_COLUMNS = 18;
    private static final double LEFT_COLUMN = 0.58;
    private static final double NARROWEST_IN_COLUMNS = 780;
    /// A stage as flat as this is in columns first.
    private static final double FLAT = 2.6;
    /// The ring's part of the width beside the namespaces.
    private static final double RING = 0.36;
    private static final double NARROWEST_RING = 150;

    private final Sketch sketch = new Sketch();
    private final StageModel model;
    private final Words words;

    private StageFigure(StageModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// The stage without its title, filling that size.
    public static Figure of(StageModel model, double width, double height, Words words) {
        StageFigure stage = new StageFigure(model, words);
        stage.draw(inset(width, height));
        return stage.sketch.figure(width, height);
    }

    /// The stage under its title, for a picture that stands alone.
    public static Figure titled(StageModel model, double width, double height, Words words) {
        StageFigure stage = new StageFigure(model, words);
        Frame frame = inset(width, height);
        stage.title(frame);
        stage.draw(frame.below(TITLE));
        return stage.sketch.figure(width, height);
    }

    /// Leaves room for half of the outlines at the sides.
    private static Frame inset(double width, double height) {
        return new Frame(1, 0, width - 2, height);
    }

    private void title(Frame f) {
        Tag tag = new Tag("title", "", model.strategy() + ", " + model.title(), Datum.of(Datum.Subject.STRATEGY, 0));
        sketch.text(tag, f.x(), f.y() + 20, model.strategy(), Type.codeBold(16), Paint.TEXT);
        sketch.ending(f.right(), f.y() + 20, model.title(), Type.text(12.5), Paint.FAINT);
    }

    private void draw(Frame f) {
        boolean flat = f.width() >= FLAT * f.height();
        if (flat ? columns(f) || stacked(f) : stacked(f) || columns(f)) {
            return;
        }
        smallest(f);
    }

    private boolean stacked(Frame f) {
        for (StagePlan plan : StagePlan.values()) {
            double height = plan.upperHeight(model, f.width(), GAP) + GAP + plan.lowerHeight();
            if (height <= f.height()) {
                stacked(f, plan, f.height() - height);
                return true;
            }
        }
        return false;
    }

    private boolean columns(Frame f) {
        double left = f.width() * LEFT_COLUMN;
        for (StagePlan plan : StagePlan.values()) {
            boolean fits = plan.upperHeight(model, left, GAP) <= f.height() && plan.lowerHeight() <= f.height();
            if (f.width() >= NARROWEST_IN_COLUMNS && fits) {
                upper(f.left(left), plan, GAP);
                lower(f.rightOf(left + BETWEEN_COLUMNS), plan);
                return true;
            }
        }
        return false;
    }

    private void stacked(Frame f, StagePlan plan, double surplus) {
        double gap = GAP + Math.min(surplus / 6, WIDEST_GAP - GAP);
        double upper = plan.upperHeight(model, f.width(), gap);
        upper(f.top(upper), plan, gap);
        lower(f.below(upper + gap), plan);
    }

    /// The hero and as much as fits: the gate before the ring.
    private void smallest(Frame f) {
        StagePlan plan = StagePlan.SHORT;
        if (f.width() >= NARROWEST_IN_COLUMNS) {
            double left = f.width() * LEFT_COLUMN;
            HeroBand.draw(sketch, f.left(left).top(plan.hero()), model.hero(), words);
            gates(f.left(left).below(plan.hero() + TIGHT), plan, TIGHT);
            lower(f.rightOf(left + BETWEEN_COLUMNS), plan);
            return;
        }
        HeroBand.draw(sketch, f.top(plan.hero()), model.hero(), words);
        double gates = plan.gatesHeight(model, TIGHT);
        Frame rest = f.below(plan.hero() + TIGHT);
        gates(rest, plan, TIGHT);
        Frame under = rest.below(gates + TIGHT);
        if (under.height() >= 60) {
            new RingBlock(sketch, words, model.ring()).draw(under);
        }
    }

    private void upper(Frame f, StagePlan plan, double gap) {
        HeroBand.draw(sketch, f.top(plan.hero()), model.hero(), words);
        CpuForm form = plan.cpuForm(model);
        double cpus = form.height(model.cpus().size(), f.width());
        Frame below = f.below(plan.hero() + gap);
        new CpuBlock(sketch, words, inLine()).draw(below.top(cpus), model.cpus(), form);
        gates(below.below(cpus + gap), plan, gap);
    }

    private Set<Integer> inLine() {
        return model.gates().stream()
                .flatMap(gate -> gate.line().stream())
                .map(waiter -> waiter.task().number())
                .collect(Collectors.toSet());
    }

    private void gates(Frame f, StagePlan plan, double gap) {
        List<Gate> large = plan.large(model);
        List<Gate> leaves =
                model.gates().stream().filter(gate -> !large.contains(gate)).toList();
        Frame rest = f;
        boolean beside = plan.leavesBeside(model);
        for (Gate gate : large) {
            List<Gate> others = beside && gate.equals(large.getFirst()) ? leaves : List.of();
            double room = rest.height() - GateBlock.HEADER - (plan.gateFoot() ? GateBlock.FOOT : 1);
            double body = Math.clamp(room, LOWEST_GATE, plan.gateBody());
            new GateBlock(sketch, words, gate).draw(rest, body, plan.gateFoot(), others);
            rest = rest.below(GateBlock.height(plan.gateBody(), plan.gateFoot()) + gap);
        }
        if (!leaves.isEmpty() && !beside) {
            LeafLocks.draw(sketch, words, large.isEmpty() ? rest : rest.below(-gap), leaves);
        }
    }

    private void lower(Frame f, StagePlan plan) {
        double line = plan.operations() ? StagePlan.OPERATIONS_LINE : 0;
        double ring = Math.max(NARROWEST_RING, f.width() * RING);
        Frame nets = new Frame(f.x(), f.y(), f.width() - ring - 8, f.height() - line);
        double row = Math.clamp((nets.height() - NetsBlock.TITLE) / NetRow.Kind.values().length, plan.netRow(), 30);
        new NetsBlock(sketch, words).draw(nets, model.nets(), row);
        new RingBlock(sketch, words, model.ring()).draw(f.rightOf(f.width() - ring));
        if (plan.operations()) {
            Type type = Type.text(11.5);
            String text = model.note().isEmpty() ? model.operations() : model.note() + " · " + model.operations();
            double baseline = f.y() + NetsBlock.height(row) + 13;
            sketch.text(f.x(), baseline, type.fit(text, nets.width() + 4), type, Paint.FAINT);
        }
    }
}
