package lockscope.app.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.theme.Theme;
import lockscope.app.window.Toolkit;
import lockscope.app.window.WindowPicture;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// Writes a picture of each step of lessons, to be looked at: FOLDER `WIDTHxHEIGHT[xTEXTSIZE]` THEME right|wrong
/// LESSON...
final class LessonPictures {
    private LessonPictures() {}

    public static void main(String[] arguments) throws Exception {
        try {
            write(arguments);
            System.exit(0);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void write(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        String[] size = arguments[1].split("x", -1);
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        double textSize = size.length > 2 ? Double.parseDouble(size[2]) : 1;
        Theme.Kind theme = Theme.Kind.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        boolean rightly = arguments[3].equals("right");
        Toolkit.start();
        for (String lesson : List.of(arguments).subList(4, arguments.length)) {
            FutureTask<@Nullable Void> walk = new FutureTask<>(() -> {
                Words words = new Words(Locale.ENGLISH);
                WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), words), words)
                        .in(theme)
                        .textSize(textSize);
                // the toolbar makes room once it is in a scene
                picture.layout(width, height);
                // nothing drives animations where there is no window
                picture.perform("reduced-motion");
                int[] step = new int[1];
                Walk.Seen seen = what -> {
                    String name = String.format(Locale.ROOT, "%s-%02d-%s.png", lesson, step[0]++, what);
                    // a scene without a window draws what is new only when it is new itself
                    if (picture.window().root().getScene() != null) {
                        picture.window().root().getScene().setRoot(new Group());
                    }
                    picture.write(folder.resolve(name), width, height);
                };
                new Walk(picture.window(), false, rightly, seen, LessonPictures::style).play(lesson);
                return null;
            });
            Platform.runLater(walk);
            walk.get();
        }
    }

    /// All of it anew: a snapshot in between would be what the next picture shows.
    private static void style(Parent root) {
        root.applyCss();
        root.layout();
    }
}
