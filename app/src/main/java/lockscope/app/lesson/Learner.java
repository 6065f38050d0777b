package lockscope.app.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lockscope.app.words.Words;
import lockscope.lessons.progress.Progress;
import lockscope.lessons.progress.ProgressFile;
import lockscope.lessons.progress.ProgressText;
import lockscope.lessons.progress.Result;
import org.jspecify.annotations.Nullable;

/// Whoever learns: their progress, kept in a file when there is one. The file is written in the background, whole or
/// not at all; what could not be written stays in memory and is written with the next step.
public final class Learner {
    private static final String NOBODY = "learner";
    private static final String DAMAGED = ".damaged";

    private final Words words;
    private final Executor writing;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.none(NOBODY));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable Progress> unwritten = new AtomicReference<>();
    private volatile boolean isBehind;
    private @Nullable Path file;

    /// @param writing where the file is written
    /// @param ui where properties change
    public Learner(Words words, Executor writing, Executor ui) {
        this.words = words;
        this.writing = writing;
        this.ui = ui;
    }

    /// What has been done so far.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public Progress progress() {
        return progress.get();
    }

    /// Why progress is not being kept; empty when it is, or is not meant to be.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Keeps progress in that file from now on, and goes on from what is in it. A file that cannot be read is put
    /// aside, not overwritten.
    ///
    /// @return whether nothing had been kept there before
    public boolean keepIn(Path path) {
        file = path;
        boolean fresh = !Files.exists(path);
        try {
            progress.set(new ProgressFile(path).read(NOBODY));
        } catch (ProgressText.Damaged e) {
            aside(path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            file = null;
            problem.set(words.say("lesson.progress.unreadable", path, String.valueOf(e.getMessage())));
        }
        return fresh;
    }

    private void aside(Path path, String why) {
        Path other = path.resolveSibling(path.getFileName() + DAMAGED);
        try {
            Files.move(path, other, StandardCopyOption.REPLACE_EXISTING);
            problem.set(words.say("lesson.progress.damaged", path, why, other));
        } catch (IOException e) {
            file = null;
            problem.set(words.say("lesson.progress.unreadable", path, String.valueOf(e.getMessage())));
        }
    }

    /// Says what went wrong with a file of progress.
    void report(String words) {
        problem.set(words);
    }

    void reach(String lesson, String segment) {
        change(progress().at(lesson, segment));
    }

    void record(Result result) {
        change(progress().with(result));
    }

    /// Takes over what somebody did elsewhere.
    public void merge(Progress other) {
        change(progress().merged(other));
    }

    /// As if a lesson had never been opened; all of them for null.
    public void reset(@Nullable String lesson) {
        change(progress().reset(lesson));
    }

    /// Goes back to what was there before something was taken over or forgotten; what has been done since stays.
    ///
    /// @param then right after that
    void restore(Progress before, Progress then) {
        change(progress().after(before, then));
    }

    private void change(Progress next) {
        progress.set(next);
        isBehind = true;
        Path path = file;
        if (path != null && unwritten.getAndSet(next) == null) {
            writing.execute(() -> write(path));
        }
    }

    private void write(Path path) {
        Progress newest = unwritten.getAndSet(null);
        if (newest == null) {
            return;
        }
        try {
            new ProgressFile(path).write(newest);
            isBehind = unwritten.get() != null;
            ui.execute(() -> problem.set(""));
        } catch (IOException e) {
            ui.execute(() -> problem.set(words.say("lesson.progress.unwritten", path, String.valueOf(e.getMessage()))));
        }
    }

    /// Writes what is not written yet, now: the window is closed.
    ///
    /// @throws IOException when it cannot be written; the file before is still there
    public void close() throws IOException {
        Path path = file;
        if (path != null && isBehind) {
            unwritten.set(null);
            new ProgressFile(path).write(progress());
        }
    }
}
