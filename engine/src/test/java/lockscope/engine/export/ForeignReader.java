package lockscope.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Programs that read traces and are not ours, from the npm package whose folder the property `perfetto.ui` names.
final class ForeignReader {
    static final String FOLDER = "perfetto.ui";

    private ForeignReader() {}

    private static String folder() {
        return System.getProperty(FOLDER, "");
    }

    /// Asks Perfetto's trace processor.
    ///
    /// @return the rows of all answers, one after the other
    static List<String> sql(Path trace, String... queries) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", "src/test/resources/trace-processor.cjs", trace.toString(), folder()));
        command.addAll(List.of(queries));
        return said(command)
                .lines()
                .filter(line -> !line.startsWith("# ") && !line.startsWith("Loading"))
                .toList();
    }

    /// The Chromium that is installed, empty when there is none.
    static String chromium() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    /// What the Catapult importer, the one of chrome://tracing, says of a trace, as JSON.
    static String catapult(Path trace) throws IOException, InterruptedException {
        Path page = trace.resolveSibling("page.html");
        String text = Files.readString(trace)
                .replace("\\", "\\\\")
                .replace("`", "\\`")
                .replace("$", "\\$")
                .replace("</script", "<\\/script");
        String viewer = Path.of(folder(), "assets", "catapult_trace_viewer.js")
                .toAbsolutePath()
                .toUri()
                .toString();
        Files.writeString(
                page,
                "<html><head><meta charset=utf-8><script src='" + viewer + "'></script><script>window.TRACE = `" + text
                        + "`;</script><script>" + Files.readString(Path.of("src/test/resources/catapult.js"))
                        + "</script></head><body></body></html>");
        String dom = said(List.of(
                chromium(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + trace.resolveSibling("profile"),
                "--dump-dom",
                page.toUri().toString()));
        return dom.replaceAll("(?s).*<pre id=\"answer\">(.*?)</pre>.*", "$1");
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
