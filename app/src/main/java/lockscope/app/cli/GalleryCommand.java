package lockscope.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockscope.app.export.WholeFile;
import lockscope.app.gallery.Gallery;
import lockscope.app.gallery.Photographer;
import lockscope.app.gallery.Shot;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lockscope gallery`: pictures of the window.
@Command(
        name = "gallery",
        description = "Draw the window as it looks at chosen moments, sizes and themes. Needs no display.",
        footer = {
            "",
            "Examples:",
            "  lockscope gallery --out pictures",
            "  lockscope gallery --out pictures --facts pictures/facts.json",
            "  lockscope gallery --out pictures --only opening --only dark",
        })
final class GalleryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    Help help = new Help();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the pictures, PNG.")
    Path out = Path.of(".");

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "Also write the numbers that each picture states, as JSON.")
    @Nullable
    Path facts;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only the picture of that name; may be given several times.")
    List<String> only = new ArrayList<>();

    GalleryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Shot> shots = wanted();
        Words words = new Words(Locale.ROOT);
        Photographer photographer = new Photographer(new Lab(new ShippedLibrary(), words), words);
        Json json = new Json().beginObject().beginArray("pictures");
        try {
            Files.createDirectories(out);
            for (Shot shot : shots) {
                json.value(photographer.take(shot, out));
                console.say(out.resolve(shot.file()).toString());
            }
        } catch (IOException e) {
            throw new Loading.BadInput("--out: cannot write to " + out + ": " + e.getMessage());
        }
        json.endArray().endObject();
        if (facts != null) {
            WholeFile.write(facts, (json + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.YES;
    }

    private List<Shot> wanted() {
        List<Shot> shots = new ArrayList<>();
        for (String name : only) {
            Shot shot = Gallery.named(name);
            if (shot == null) {
                throw new Loading.BadInput("--only: found '" + name + "', expected one of "
                        + String.join(
                                ", ", Gallery.SHOTS.stream().map(Shot::name).toList()));
            }
            shots.add(shot);
        }
        return only.isEmpty() ? Gallery.SHOTS : shots;
    }
}
