package lockscope.app.compare;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.session.Playheads;
import lockscope.app.session.Setup;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;

/// Adds the comparison to the window, where the timeline stands otherwise.
public final class ComparePart {
    public static final String ID = "compare";

    private final Shell shell;
    private final CompareDesk desk;
    private final IntegerProperty panes = new SimpleIntegerProperty(1);

    public ComparePart(Shell shell) {
        this.shell = shell;
        this.desk = new CompareDesk(shell.session());
        shell.session()
                .setupProperty()
                .subscribe(setup -> panes.set(setup.strategies().size()));
    }

    public void attach() {
        shell.lower().add(new Part(ID, new ComparePane(shell, desk)));
        shell.commands().add(Command.of("compare-waterfalls", Section.COMPARE, () -> show(ID), "V"));
        shell.commands().add(Command.of("compare-pace", Section.COMPARE, this::togglePace));
        shell.commands()
                .add(Command.of("compare-more", Section.COMPARE, () -> panes(1), "Shift+K")
                        .when(panes.lessThan(Setup.MOST_PANES)));
        shell.commands()
                .add(Command.of("compare-fewer", Section.COMPARE, () -> panes(-1))
                        .when(panes.greaterThan(1)));
        shell.commands().add(Command.of("compare-parts", Section.COMPARE, desk::toDivergence));
    }

    /// Shows it, or the timeline again.
    private void show(String id) {
        boolean shown = shell.lower().shownProperty().get().equals(id);
        shell.lower().show(shown ? shell.lower().parts().getFirst().id() : id);
    }

    private void panes(int more) {
        shell.session().showPanes(panes.get() + more);
    }

    private void togglePace() {
        boolean byTime = shell.session().playheadsProperty().get() == Playheads.TIME;
        shell.session().playheadsProperty().set(byTime ? Playheads.WORK : Playheads.TIME);
    }
}
