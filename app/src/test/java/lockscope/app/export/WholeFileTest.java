package lockscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_older_file_stays_until_the_new_one_is_complete() throws IOException {
        Path file = folder.resolve("a.svg");
        Files.writeString(file, "old");
        try (WholeFile whole = new WholeFile(file)) {
            whole.stream().write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(file).hasContent("old");
            whole.complete();
        }
        assertThat(file).hasContent("new");
    }

    @Test
    void what_is_given_up_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("a.svg");
        Files.writeString(file, "old");
        try (WholeFile whole = new WholeFile(file)) {
            whole.stream().write(1);
        }
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_a_killed_process_has_left_goes_with_the_next_attempt() throws IOException {
        long alive = ProcessHandle.current().pid();
        Files.writeString(folder.resolve(".a.svg.999999999999-1x.part"), "half");
        Files.writeString(folder.resolve(".a.svg." + alive + "-1x.part"), "somebody is at it");
        Files.writeString(folder.resolve(".b.svg.999999999999-1x.part"), "of another file");
        WholeFile.write(folder.resolve("a.svg"), new byte[1]);
        assertThat(folder)
                .isDirectoryNotContaining("glob:**/.a.svg.9999*")
                .isDirectoryContaining("glob:**/.a.svg." + alive + "-*")
                .isDirectoryContaining("glob:**/.b.svg.*");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path file = folder.resolve("nowhere/a.svg");
        assertThatThrownBy(() -> new WholeFile(file))
                .isInstanceOf(WholeFile.Unwritable.class)
                .hasMessageContaining("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void a_folder_is_no_file() {
        assertThatThrownBy(() -> WholeFile.write(folder, new byte[0])).isInstanceOf(WholeFile.Unwritable.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_takes_no_files_is_named() {
        assertThatThrownBy(() -> new WholeFile(Path.of("/proc/a.svg")))
                .isInstanceOf(WholeFile.Unwritable.class)
                .hasMessage("cannot write /proc/a.svg: the folder /proc takes no files");
    }
}
