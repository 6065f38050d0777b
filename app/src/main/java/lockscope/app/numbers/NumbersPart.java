package lockscope.app.numbers;

import java.util.function.Consumer;
import lockscope.app.command.Command;
import lockscope.app.command.Section;
import lockscope.app.shell.Part;
import lockscope.app.shell.Shell;

/// Adds the numbers to the right column, where they show up when somebody asks about one.
public final class NumbersPart {
    public static final String ID = "numbers";

    private final Shell shell;
    private final Consumer<String> toggle;

    /// @param toggle shows a part of the right column, or puts it away
    public NumbersPart(Shell shell, Consumer<String> toggle) {
        this.shell = shell;
        this.toggle = toggle;
    }

    public void attach() {
        shell.right().add(new Part(ID, new NumbersPane(shell)));
        shell.tally().setReveal(() -> shell.right().show(ID));
        shell.commands().add(Command.of("numbers", Section.VIEW, () -> toggle.accept(ID), "J"));
    }
}
