package lockscope.app.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lockscope.app.export.WholeFile;
import lockscope.app.shell.FileChoice;
import lockscope.app.words.Words;
import lockscope.engine.explore.Schedule;

/// Schedules as files: what is walked is saved as the text that `lockscope replay` follows, and such a file is walked.
public final class ScheduleFiles {
    /// What their names end with.
    public static final String ENDING = ".schedule";

    private static final int LARGEST = 4 << 20;

    private final ExplorerDesk desk;
    private final Words words;
    private final Consumer<String> teller;

    /// @param teller told what came of it
    ScheduleFiles(ExplorerDesk desk, Words words, Consumer<String> teller) {
        this.desk = desk;
        this.words = words;
        this.teller = teller;
    }

    /// Saves the whole way that is shown where the user says.
    void save(FileChoice files) {
        Walks walks = desk.walksProperty().get();
        if (walks.isEmpty()) {
            teller.accept(words.say("schedule.nothing"));
            return;
        }
        Schedule schedule = walks.shown().replay().schedule();
        String name = schedule.scenario().replaceAll("[^A-Za-z0-9_.-]", "-") + ENDING;
        Path file = files.toSave(words.say("command.save-schedule"), name, List.of("*" + ENDING));
        if (file != null) {
            save(schedule, file);
        }
    }

    private void save(Schedule schedule, Path file) {
        try {
            WholeFile.write(file, schedule.toString().getBytes(StandardCharsets.UTF_8));
            teller.accept(words.say("schedule.saved", file, schedule.scenario(), schedule.strategy()));
        } catch (WholeFile.Unwritable e) {
            teller.accept(String.valueOf(e.getMessage()));
        }
    }

    /// Walks the schedule of a file, or says why that cannot be.
    public void open(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                teller.accept(words.say("open.large", file.getFileName()));
                return;
            }
            Schedule schedule = Schedule.parse(Files.readString(file));
            desk.follow(schedule, why -> teller.accept(words.say("schedule.unusable", file.getFileName(), why)));
        } catch (IOException e) {
            teller.accept(words.say("open.unreadable", file, String.valueOf(e.getMessage())));
        } catch (Schedule.Malformed e) {
            teller.accept(words.say("schedule.unusable", file.getFileName(), String.valueOf(e.getMessage())));
        }
    }
}
