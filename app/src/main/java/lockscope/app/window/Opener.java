package lockscope.app.window;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import lockscope.app.archive.ArchivePart;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Shell;
import org.jspecify.annotations.Nullable;

/// Opens the window on what it was started with.
final class Opener {
    private final Shell shell;
    private final ArchivePart archive;

    Opener(Shell shell, ArchivePart archive) {
        this.shell = shell;
        this.archive = archive;
    }

    void open(Start start) {
        Session session = shell.session();
        if (start.theme() != null) {
            shell.look().kindProperty().set(start.theme());
        }
        if (!start.lesson().isEmpty()) {
            Predicate<String> lessons = shell.lessonOpenerProperty().get();
            if (!lessons.test(start.lesson())) {
                shell.notices().tell(shell.words().say("open.no-lesson", start.lesson()));
            }
            present(start);
            return;
        }
        Path file = file(start.subject());
        if (file != null) {
            archive.open(file);
        } else {
            scenario(start);
        }
        if (!start.strategies().isEmpty() && file != null) {
            session.choose(session.setup().withStrategies(start.strategies()));
        }
        session.afterRun(() -> arrived(start));
    }

    private static @Nullable Path file(String subject) {
        try {
            Path file = Path.of(subject);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void scenario(Start start) {
        Session session = shell.session();
        if (start.strategies().isEmpty()) {
            session.open(start.subject());
        } else {
            session.choose(new Setup(start.subject(), start.strategies(), Map.of()));
        }
    }

    private void arrived(Start start) {
        if (start.atNanos() >= 0) {
            shell.session().playback().showFutureProperty().set(false);
            shell.session().playback().seek(start.atNanos());
            shell.session().fit();
        }
        present(start);
    }

    private void present(Start start) {
        if (start.present()) {
            shell.commands().get("present").perform();
        }
    }
}
