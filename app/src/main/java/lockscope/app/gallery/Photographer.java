package lockscope.app.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lockscope.app.session.Lab;
import lockscope.app.window.OffScreen;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;

/// Takes the pictures of the gallery from the window's own scene graph; needs no display.
public final class Photographer {
    private final Lab lab;
    private final Words words;

    public Photographer(Lab lab, Words words) {
        this.lab = lab;
        this.words = words;
    }

    /// Writes one picture.
    ///
    /// @return the numbers that it states
    public Map<String, Object> take(Shot shot, Path folder) throws IOException {
        return OffScreen.perform(() -> {
            WindowPicture picture = pose(shot);
            picture.write(folder.resolve(shot.file()), shot.width(), shot.height());
            Map<String, Object> facts = new LinkedHashMap<>(ShotFacts.of(shot, picture.session()));
            facts.putAll(picture.facts());
            return facts;
        });
    }

    /// The window as the picture shows it, laid out; for the toolkit's thread.
    WindowPicture pose(Shot shot) {
        WindowPicture picture = new WindowPicture(lab, words)
                .in(shot.theme())
                .textSize(shot.textSize())
                .at(shot.setup(), shot.nanos());
        if (!shot.selected().isEmpty()) {
            picture.asking(shot.selected());
        }
        picture.layout(shot.width(), shot.height());
        shot.commands().forEach(picture::perform);
        return picture;
    }
}
