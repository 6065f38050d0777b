package lockscope.app.whatif;

import java.util.function.Consumer;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;

/// Adds what-if to the window: a part of the right column, and commands for the common ones.
public final class WhatIfPart {
    public static final String ID = "whatif";

    private final Shell shell;
    private final WhatIfDesk desk;

    private final Consumer<String> toggle;

    /// @param toggle shows a part of the right column, or puts it away
    public WhatIfPart(Shell shell, WhatIfDesk desk, Consumer<String> toggle) {
        this.shell = shell;
        this.desk = desk;
        this.toggle = toggle;
    }

    public void attach() {
        shell.right().add(new Part(ID, new WhatIfPane(shell, desk)));
        shell.commands().add(Command.of("what-if", Section.WHAT_IF, () -> toggle.accept(ID), "U"));
        shell.commands()
                .add(Command.of("what-if-back", Section.WHAT_IF, desk::undo, "Alt+Left")
                        .when(desk.canUndoProperty()));
        shell.commands()
                .add(Command.of("what-if-forward", Section.WHAT_IF, desk::redo, "Alt+Right")
                        .when(desk.canRedoProperty()));
    }
}
