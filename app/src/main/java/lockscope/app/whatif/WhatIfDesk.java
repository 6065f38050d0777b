package lockscope.app.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lockscope.app.session.Branch;
import lockscope.app.session.Experiment;
import lockscope.app.session.Moment;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.whatif.Edit;
import lockscope.engine.whatif.Planned;
import lockscope.engine.whatif.WhatIf;
import lockscope.engine.whatif.WhatIfReader;

/// Where what-ifs are written, run and left again: the text of one pane's branch, what is offered at this moment, the
/// tree of all branches, and the way back.
public final class WhatIfDesk {
    private final Session session;
    private final BranchTree tree = new BranchTree();
    private final History history = new History();
    private final IntegerProperty pane = new SimpleIntegerProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<BranchTree.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());

    public WhatIfDesk(Session session) {
        this.session = session;
        session.experimentProperty().subscribe(this::note);
        session.toldProperty().subscribe(this::offer);
        session.selectedProperty().subscribe(_ -> offer(session.toldProperty().get()));
        pane.subscribe(_ -> {
            write();
            offer(session.toldProperty().get());
        });
    }

    /// The pane whose branch is written about.
    public IntegerProperty paneProperty() {
        return pane;
    }

    /// What is different in that pane, as it is written; may be edited, [#run] takes it.
    public StringProperty textProperty() {
        return text;
    }

    /// What is wrong with the text; empty for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The tree of branches.
    public ReadOnlyObjectProperty<List<BranchTree.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What is offered at the playhead.
    public ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    private void note(Experiment experiment) {
        if (experiment.failed()) {
            return;
        }
        tree.note(experiment);
        history.note(experiment.setup());
        rows.set(tree.rows());
        pane.set(Math.min(pane.get(), experiment.runs().size() - 1));
        write();
    }

    private void write() {
        Experiment experiment = session.experiment();
        if (pane.get() < experiment.runs().size()) {
            text.set(experiment.setup().branch(pane.get()).text());
            problem.set("");
        }
    }

    private void offer(Moment moment) {
        int at = pane.get();
        if (at < moment.snapshots().size()) {
            offers.set(Offers.at(
                    moment.snapshots().get(at), session.selectedProperty().get()));
        }
    }

    /// Runs what is written, beside the run as it was.
    public void run() {
        WhatIfReader.Reading reading = WhatIfReader.read(text.get());
        if (reading.failed()) {
            complain(reading.diagnostics());
            return;
        }
        String strategy = session.setup().strategies().get(pane.get());
        open(new Branch(strategy, reading.whatIfs()));
    }

    /// Runs a branch of what the pane shows, beside it.
    public void branch(WhatIf whatIf) {
        Branch origin = session.setup().branch(pane.get());
        beside(origin, origin.with(List.of(whatIf)));
    }

    /// The same work under another strategy, beside what the pane shows, at the same moment.
    public void under(String strategy) {
        Branch origin = session.setup().branch(pane.get());
        beside(origin, new Branch(strategy, origin.whatIfs()));
    }

    /// Shows a branch beside the run that it leaves; the run as it was beside nothing is left where it is.
    public void open(Branch branch) {
        Branch parent = branch.whatIfs().isEmpty() ? null : Branch.of(branch.strategy());
        if (parent == null) {
            check(branch, session.setup().withBranch(pane.get(), branch));
        } else {
            beside(parent, branch);
        }
    }

    /// Shows a branch of a run beside it.
    public void beside(Branch origin, Branch branch) {
        check(branch, session.setup().withBranches(List.of(origin, plain(branch))));
    }

    /// A branch that names another strategy is one of that strategy.
    private static Branch plain(Branch branch) {
        String strategy = branch.strategy();
        List<WhatIf> others = new ArrayList<>();
        for (WhatIf whatIf : branch.whatIfs()) {
            if (whatIf.edit() instanceof Edit.Under(String name)) {
                strategy = name;
            } else {
                others.add(whatIf);
            }
        }
        return new Branch(strategy, others);
    }

    /// Plans in the background, and runs what makes sense.
    private void check(Branch branch, Setup wish) {
        session.work(() -> session.lab().plan(wish, branch), planned -> take(planned, wish));
    }

    private void take(Planned planned, Setup wish) {
        if (planned.plan() == null) {
            complain(planned.diagnostics());
            return;
        }
        problem.set("");
        pane.set(wish.strategies().size() - 1);
        session.choose(wish);
    }

    private void complain(List<Diagnostic> diagnostics) {
        problem.set(diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::message)
                .findFirst()
                .orElse(""));
    }

    public void undo() {
        if (history.canUndoProperty().get()) {
            session.choose(history.undo());
        }
    }

    public void redo() {
        if (history.canRedoProperty().get()) {
            session.choose(history.redo());
        }
    }

    /// The tree itself.
    BranchTree tree() {
        return tree;
    }
}
