package lockscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again() {
        SettingsFile file = new SettingsFile(folder.resolve("new").resolve("deeper"));
        file.write(Map.of("theme", "dark", "place", "1 2 800 500 false"));
        assertThat(file.read().values())
                .containsOnly(Map.entry("theme", "dark"), Map.entry("place", "1 2 800 500 false"));
        assertThat(file.read().setAside()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "lockscope settings 1\nnoblank", "lockscope settings 2\na b", "\u0000\u0001"})
    void a_damaged_file_is_set_aside_and_the_program_starts_without_it(String text) throws Exception {
        SettingsFile file = new SettingsFile(folder);
        Files.writeString(file.file(), text);
        SettingsFile.Read read = file.read();
        assertThat(read.values()).isEmpty();
        assertThat(read.setAside()).isNotNull();
        assertThat(Files.readString(read.setAside())).isEqualTo(text);
        assertThat(file.file()).doesNotExist();
    }

    @Test
    void bytes_that_are_no_text_are_set_aside_beside_an_earlier_damaged_file() throws Exception {
        SettingsFile file = new SettingsFile(folder);
        Files.write(file.file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x20});
        Path first = file.read().setAside();
        Files.writeString(file.file(), "again");
        assertThat(file.read().setAside()).isNotEqualTo(first);
        assertThat(first).exists();
    }

    @Test
    void each_platform_has_its_own_folder_and_a_variable_comes_before_it() {
        assertThat(ConfigFolder.of(Map.of(), "Linux", "/home/a")).isEqualTo(Path.of("/home/a/.config/lockscope"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/x/lockscope"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", "/home/a"))
                .isEqualTo(Path.of("/home/a/.config/lockscope"));
        assertThat(ConfigFolder.of(Map.of(), "Mac OS X", "/Users/a"))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/Lockscope"));
        assertThat(ConfigFolder.of(Map.of("APPDATA", "/roaming"), "Windows 11", "/u"))
                .isEqualTo(Path.of("/roaming/Lockscope"));
        assertThat(ConfigFolder.of(Map.of("LOCKSCOPE_CONFIG", "/t"), "Windows 11", "/u"))
                .isEqualTo(Path.of("/t"));
    }

    @Test
    void a_file_that_changes_on_disk_is_told_once_for_each_change() throws Exception {
        Path file = Files.writeString(folder.resolve("a.listing"), "one");
        AtomicInteger changes = new AtomicInteger();
        FileWatch watch = new FileWatch();
        watch.add(file, "test", changes::incrementAndGet);
        watch.look();
        assertThat(changes).hasValue(0);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        watch.look();
        watch.look();
        assertThat(changes).hasValue(1);
        Files.delete(file);
        watch.look();
        assertThat(changes).hasValue(1);
    }
}
