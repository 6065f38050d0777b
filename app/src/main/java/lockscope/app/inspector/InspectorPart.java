package lockscope.app.inspector;

import java.util.function.Consumer;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;

/// Adds the inspector to the right column.
public final class InspectorPart {
    public static final String ID = "inspector";

    private final Shell shell;
    private final Consumer<String> toggle;

    /// @param toggle shows a part of the right column, or puts it away
    public InspectorPart(Shell shell, Consumer<String> toggle) {
        this.shell = shell;
        this.toggle = toggle;
    }

    public void attach() {
        InspectorDesk desk = new InspectorDesk(shell.session());
        shell.right().add(new Part(ID, new InspectorPane(shell, desk)));
        shell.commands().add(Command.of("inspector", Section.VIEW, () -> toggle.accept(ID), "I"));
    }
}
