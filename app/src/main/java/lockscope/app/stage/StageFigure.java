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

    private static final double TIGHT = 6;
    private static final double LOWEST_GATE = 42;
    private static final double HIGHEST_GATE = 84;
    private static final double UNDER_GATE = 4;
    /// The ring's part of the width beside the namespaces, with words below it and beside it.
    private static final double RING = 0.36;
    private static final double WIDEST_RING = 0.46;
    private static final double NARROWEST_RING = 150;
    private static final double LOWEST_RING_UNDER_NETS = 104;
    private static final double HIGHEST_ROW = 30;
    private static final double LOWEST_LOWER = 60;

    private final Sketch sketch = new Sketch();
    private final StageModel model;
    private final Words words;

    private StageFigure(StageModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// The stage without its title, filling that size.
    public static Figure of(StageModel model, double width, double height, Words words) {
        return of(model, List.of(model), width, height, words);
    }

    /// The stage of a comparison without its title, filling that size.
    ///
    /// @param alike all stages of the comparison: the same part is at the same place in each of them
    public static Figure of(StageModel model, List<StageModel> alike, double width, double height, Words words) {
        StageFigure stage = new StageFigure(model, words);
        Arrangement arrangement = Arrangement.of(alike, width - 2, height);
        double w = width / arrangement.magnification();
        double h = height / arrangement.magnification();
        stage.draw(inset(w, h), arrangement);
        return stage.sketch.figure(w, h).scaled(arrangement.magnification());
    }

    /// The stage under its title, for a picture that stands alone.
    public static Figure titled(StageModel model, double width, double height, Words words) {
        StageFigure stage = new StageFigure(model, words);
        stage.title(inset(width, height));
        stage.sketch.place(of(model, width, height - TITLE, words), 0, TITLE);
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

    private void draw(Frame f, Arrangement arrangement) {
        StagePlan plan = arrangement.plan();
        switch (arrangement.form()) {
            case STACKED -> {
                upper(f.top(arrangement.upper()), plan, arrangement.gap());
                Frame under = f.below(arrangement.upper() + arrangement.gap());
                lower(under, plan);
            }
            case COLUMNS -> {
                double left = Arrangement.left(f.width());
                upper(f.left(left), plan, arrangement.gap());
                rightColumn(f.rightOf(left + Arrangement.BETWEEN_COLUMNS), plan);
            }
            case SMALLEST -> smallest(f, plan);
        }
    }

    /// The hero and as much as fits: the gate before the ring.
    private void smallest(Frame f, StagePlan plan) {
        if (Arrangement.hasColumns(f.width())) {
            double left = Arrangement.left(f.width());
            HeroBand.draw(sketch, f.left(left).top(plan.hero()), model, words);
            gates(f.left(left).below(plan.hero() + TIGHT), plan, TIGHT);
            rightColumn(f.rightOf(left + Arrangement.BETWEEN_COLUMNS), plan);
            return;
        }
        HeroBand.draw(sketch, f.top(plan.hero()), model, words);
        double gates = plan.gatesHeight(model, TIGHT);
        Frame rest = f.below(plan.hero() + TIGHT);
        Frame under = rest.below(gates + TIGHT);
        boolean ring = under.height() >= LOWEST_LOWER;
        gates(ring ? rest.top(gates) : rest, plan, TIGHT);
        if (ring) {
            new RingBlock(sketch, words, model.ring()).draw(under);
        }
    }

    private void upper(Frame f, StagePlan plan, double gap) {
        HeroBand.draw(sketch, f.top(plan.hero()), model, words);
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
        List<Gate> leaves = plan.leaves(model);
        Frame rest = f;
        // what another stage of the comparison needs more makes the gates of this one higher
        double spare = Math.max(0, f.height() - plan.gatesHeight(model, gap)) / Math.max(1, large.size());
        double high = Math.max(plan.gateBody(), Math.min(HIGHEST_GATE, plan.gateBody() + spare));
        for (Gate gate : large) {
            List<Gate> others = gate.equals(large.getFirst()) ? leaves : List.of();
            double room = rest.height() - GateBlock.HEADER - (plan.gateFoot() ? GateBlock.FOOT : UNDER_GATE);
            double body = Math.clamp(room, LOWEST_GATE, high);
            new GateBlock(sketch, words, gate).draw(rest, body, plan.gateFoot(), others);
            rest = rest.below(GateBlock.height(high, plan.gateFoot()) + gap);
        }
        if (large.isEmpty()) {
            LeafLocks.draw(sketch, words, rest, leaves);
        }
    }

    /// Namespaces and ring: over each other in a column that is high enough, else beside each other.
    private void rightColumn(Frame f, StagePlan plan) {
        double row = plan.netRow();
        double nets = NetsBlock.height(row) + operationsLine(plan) + Arrangement.GAP;
        if (f.height() - nets < LOWEST_RING_UNDER_NETS) {
            lower(f, plan);
            return;
        }
        nets(f.top(nets), row, plan);
        new RingBlock(sketch, words, model.ring()).draw(f.below(nets));
    }

    private void lower(Frame f, StagePlan plan) {
        double least = Math.max(NARROWEST_RING, f.width() * RING);
        double ring = RingBlock.width(f.height(), least, f.width() * WIDEST_RING);
        Frame nets = new Frame(f.x(), f.y(), f.width() - ring - 8, f.height());
        double room = nets.height() - operationsLine(plan) - NetsBlock.TITLE;
        nets(nets, Math.clamp(room / NetRow.Kind.values().length, plan.netRow(), HIGHEST_ROW), plan);
        new RingBlock(sketch, words, model.ring()).draw(f.rightOf(f.width() - ring));
    }

    private static double operationsLine(StagePlan plan) {
        return plan.operations() ? StagePlan.OPERATIONS_LINE : 0;
    }

    /// The namespaces, and below them the worker's batch and what it goes through, where the plan has that.
    private void nets(Frame f, double row, StagePlan plan) {
        new NetsBlock(sketch, words).draw(f, model.nets(), row);
        if (plan.operations()) {
            Type type = Type.text(11.5);
            String whole = model.note().isEmpty() ? model.operations() : model.note() + " · " + model.operations();
            String text = type.firstFitting(f.width() + 4, whole, model.note());
            sketch.text(f.x(), f.y() + NetsBlock.height(row) + 13, text, type, Paint.FAINT);
        }
    }
}
