package lockscope.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Equal input gives equal runs: twice in one JVM, and in JVMs that hash objects differently.
class DeterminismTest {
    /// Prints the fingerprints of runs that have chance in them.
    static final class Fingerprints {
        private Fingerprints() {}

        static void main() {
            System.out.print(text());
        }

        static String text() {
            StringBuilder text = new StringBuilder();
            for (String strategy : Shipped.strategies()) {
                for (String scenario : List.of("module-arrives", "killed-while-waiting")) {
                    Run run = new Run(
                            Shipped.program(strategy, scenario, "jitter=20%", "seed=7"),
                            Run.Options.TOTALS.withCheck(true));
                    run.toEnd();
                    text.append(strategy)
                            .append(' ')
                            .append(scenario)
                            .append(' ')
                            .append(Long.toHexString(run.fingerprint()))
                            .append(' ')
                            .append(run.events())
                            .append('\n');
                }
            }
            return text.toString();
        }
    }

    @Test
    void twice_in_one_jvm() {
        assertThat(Fingerprints.text()).isEqualTo(Fingerprints.text());
    }

    @Test
    void in_jvms_with_other_hash_codes_and_another_locale() throws IOException, InterruptedException {
        String here = Fingerprints.text();
        assertThat(elsewhere("-XX:hashCode=2", "-Duser.language=tr", "-Duser.country=TR"))
                .isEqualTo(here);
        assertThat(elsewhere("-XX:hashCode=3", "-Duser.timezone=Asia/Tokyo")).isEqualTo(here);
    }

    /// What [Fingerprints] prints in a JVM of its own.
    private static String elsewhere(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        String path = String.join(
                File.pathSeparator, System.getProperty("java.class.path"), "target/classes", "target/test-classes");
        command.addAll(List.of("-cp", path, Fingerprints.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
