package lockscope.app.exporter;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import lockscope.app.command.Command;
import lockscope.app.command.Mode;
import lockscope.app.command.Section;
import lockscope.app.moment.SavedMoment;
import lockscope.app.shell.Shell;

/// Adds the command that makes a figure of what the window shows.
public final class ExportPart {
    private final Shell shell;
    private final Supplier<SavedMoment> moment;

    /// @param moment what the window shows
    public ExportPart(Shell shell, Supplier<SavedMoment> moment) {
        this.shell = shell;
        this.moment = moment;
    }

    /// Adds the command.
    public void attach() {
        shell.commands()
                .add(Command.of("export", Section.FILE, this::open, "Ctrl+Shift+E")
                        .in(Mode.EXPLORE, Mode.LESSON, Mode.EDIT));
    }

    private void open() {
        boolean possible = !shell.session().experiment().failed()
                && !shell.session().experiment().isReplay();
        if (possible) {
            shell.layers().show(new ExportSheet(shell, new ExportDesk(moment.get())), Pos.CENTER);
        } else {
            shell.notices().tell(shell.words().say("export.nothing"));
        }
    }
}
