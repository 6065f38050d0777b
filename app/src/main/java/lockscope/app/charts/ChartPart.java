package lockscope.app.charts;

import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;

/// Adds the charts to the window, where the timeline stands otherwise.
public final class ChartPart {
    public static final String ID = "charts";

    private final Shell shell;

    public ChartPart(Shell shell) {
        this.shell = shell;
    }

    public void attach() {
        ChartDesk desk = new ChartDesk(shell.session(), shell.timeline());
        shell.lower().add(new Part(ID, new ChartPane(shell, desk)));
        shell.commands().add(Command.of("charts", Section.COMPARE, this::toggle, "K"));
        for (ChartKind kind : ChartKind.values()) {
            shell.commands().add(Command.of("chart-" + kind.key(), Section.COMPARE, () -> {
                desk.kindProperty().set(kind);
                shell.lower().show(ID);
            }));
        }
    }

    private void toggle() {
        boolean shown = shell.lower().shownProperty().get().equals(ID);
        shell.lower().show(shown ? shell.lower().parts().getFirst().id() : ID);
    }
}
