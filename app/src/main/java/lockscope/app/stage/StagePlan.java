package lockscope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much of the stage is drawn, from everything to what must never go: the hero, the gate, the ring.
enum StagePlan {
    ROOMY(62, CpuForm.CARDS, 60, true, 28, 140, true, 3),
    NORMAL(58, CpuForm.CARDS, 60, true, 24, 124, true, 3),
    /// Says where tasks are even where the rest has to be brief.
    BRIEF(48, CpuForm.CARDS, 56, true, 20, 108, false, 2),
    SLIM(52, CpuForm.SLIM, 60, true, 21, 112, false, 2),
    COMPACT(46, CpuForm.SLIM, 46, true, 18, 104, false, 2),
    DENSE(44, CpuForm.STRIP, 46, true, 17, 96, false, 1),
    TIGHT(42, CpuForm.STRIP, 46, false, 17, 88, false, 1),
    SHORT(42, CpuForm.CENSUS, 46, false, 17, 88, false, 1);

    static final double LEAF_LINE = 20;
    static final double OPERATIONS_LINE = 18;

    private static final int MOST_CARDS = 16;

    private final double hero;
    private final CpuForm cpus;
    private final double gateBody;
    private final boolean gateFoot;
    private final double netRow;
    private final double ring;
    private final boolean operations;
    private final int largeGates;

    StagePlan(
            double hero,
            CpuForm cpus,
            double gateBody,
            boolean gateFoot,
            double netRow,
            double ring,
            boolean operations,
            int largeGates) {
        this.hero = hero;
        this.cpus = cpus;
        this.gateBody = gateBody;
        this.gateFoot = gateFoot;
        this.netRow = netRow;
        this.ring = ring;
        this.operations = operations;
        this.largeGates = largeGates;
    }

    double hero() {
        return hero;
    }

    double gateBody() {
        return gateBody;
    }

    boolean gateFoot() {
        return gateFoot;
    }

    double netRow() {
        return netRow;
    }

    boolean operations() {
        return operations;
    }

    /// The form of the CPUs: beyond 16 they are cells, however much room there is.
    CpuForm cpuForm(StageModel model) {
        boolean many = model.cpus().size() > MOST_CARDS;
        return many && cpus != CpuForm.CENSUS ? CpuForm.CELLS : cpus;
    }

    /// The locks drawn large, in lock order: those with the longest lines first when not all fit.
    List<Gate> large(StageModel model) {
        List<Gate> wanted =
                new ArrayList<>(model.gates().stream().filter(Gate::large).toList());
        wanted.sort(Comparator.comparingInt((Gate gate) -> gate.line().size()).reversed());
        List<Gate> kept = wanted.subList(0, Math.min(largeGates, wanted.size()));
        return model.gates().stream().filter(kept::contains).toList();
    }

    /// The locks that are not drawn large, in lock order.
    List<Gate> leaves(StageModel model) {
        List<Gate> large = large(model);
        return model.gates().stream().filter(gate -> !large.contains(gate)).toList();
    }

    /// The other locks stand beside the name of the first large one, or on a line of their own without any.
    double gatesHeight(StageModel model, double gap) {
        int count = large(model).size();
        double leaves = count == 0 && !model.gates().isEmpty() ? LEAF_LINE : 0;
        return count * GateBlock.height(gateBody, gateFoot) + Math.max(0, count - 1) * gap + leaves;
    }

    /// The height of hero, CPUs and gates over each other.
    double upperHeight(StageModel model, double width, double gap) {
        double cpuHeight = cpuForm(model).height(model.cpus().size(), width);
        return hero + gap + cpuHeight + gap + gatesHeight(model, gap);
    }

    /// The height of namespaces and ring beside each other.
    double lowerHeight() {
        return Math.max(NetsBlock.height(netRow), ring) + (operations ? OPERATIONS_LINE : 0);
    }
}
