package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import lockscope.app.figure.Mark;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.session.Lab;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.FigurePane;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final Words WORDS = new Words(Locale.ROOT);
    private static final int WIDTH = 980;
    private static final int HEIGHT = 720;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private static WindowPicture picture(int width, int height, String... commands) {
        WindowPicture picture = new WindowPicture(new Lab(new ShippedLibrary(), WORDS), WORDS)
                .at(Setup.OPENING, 13 * SimTime.MILLISECOND);
        picture.layout(width, height);
        for (String command : commands) {
            picture.perform(command);
        }
        picture.layout(width, height);
        return picture;
    }

    /// What can have the focus and is seen, in the order of the scene graph.
    private static List<Node> stops(Parent root) {
        List<Node> stops = new ArrayList<>();
        collect(root, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static String spoken(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String said = node.getAccessibleText() == null ? "" : node.getAccessibleText();
        String label = node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
        String prompt =
                node instanceof TextInputControl input && input.getPromptText() != null ? input.getPromptText() : "";
        String shown = node instanceof ComboBoxBase<?> box && box.getPromptText() != null ? box.getPromptText() : "";
        return (text == null ? "" : text.toString()) + said + label + prompt + shown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fit", "tables", "keys", "palette", "present"})
    void every_control_says_what_it_is(String command) throws Exception {
        List<String> silent =
                Toolkit.call(() -> stops(picture(1600, 1000, command).window().root()).stream()
                        .filter(node -> spoken(node).isBlank())
                        .map(Node::toString)
                        .toList());
        assertThat(silent).isEmpty();
    }

    /// Lanes, slices, gates, CPUs, namespaces, bars: whatever can be selected.
    @ParameterizedTest
    @ValueSource(strings = {"fit", "chart-waits", "chart-queue", "chart-holds", "compare-waterfalls", "present"})
    void every_mark_that_stands_for_something_says_what(String command) throws Exception {
        List<String> silent = Toolkit.call(() -> {
            List<String> found = new ArrayList<>();
            collectSilent(picture(1600, 1000, command).window().root(), found);
            return found;
        });
        assertThat(silent).isEmpty();
    }

    private static void collectSilent(Node node, List<String> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof FigurePane pane && pane.shown() != null && pane.getWidth() > 1) {
            pane.shown().leaves().stream()
                    .map(Mark::tag)
                    .filter(tag -> tag.datum() != null && !tag.id().isEmpty() && !tag.isPart())
                    .filter(tag -> tag.tooltip().isBlank() && tag.spoken().isBlank())
                    .forEach(tag -> into.add(tag.toString()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectSilent(child, into));
        }
    }

    @Test
    void tab_comes_to_every_control_once_and_to_the_first_again() throws Exception {
        Toolkit.call(() -> {
            WindowPicture picture = picture(1600, 1000);
            Parent root = picture.window().root();
            List<Node> expected = stops(root);
            Node start = expected.getFirst();
            start.requestFocus();
            Set<Node> reached = new HashSet<>();
            for (int i = 0; i < 3 * expected.size(); i++) {
                Node now = root.getScene().getFocusOwner();
                reached.add(now);
                now.requestFocusTraversal(TraversalDirection.NEXT);
            }
            List<String> missed = expected.stream()
                    .filter(node -> !reached.contains(node) && !isInReachedGroup(node, reached))
                    .map(node -> node + " in " + node.getParent())
                    .toList();
            assertThat(missed).isEmpty();
            return null;
        });
    }

    /// Tab comes to one button of a group; arrows go on from there.
    private static boolean isInReachedGroup(Node node, Set<Node> reached) {
        return node instanceof ToggleButton button
                && button.getToggleGroup() != null
                && button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    @Test
    void whoever_has_the_focus_looks_different() throws Exception {
        Session session = Toolkit.call(
                () -> new Session(new Lab(new ShippedLibrary(), WORDS), Runnable::run, Runnable::run, Runnable::run));
        Stage stage = Toolkit.call(() -> {
            MainWindow window = new MainWindow(session, WORDS);
            session.choose(Setup.OPENING);
            Stage shown = new Stage();
            shown.setScene(new Scene(window.root(), WIDTH, HEIGHT));
            shown.show();
            return shown;
        });
        List<String> alike = Toolkit.call(() -> {
            Scene scene = stage.getScene();
            List<Node> stops = stops(scene.getRoot());
            List<String> same = new ArrayList<>();
            stops.getFirst().requestFocus();
            for (int i = 0; i < stops.size(); i++) {
                scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
                Node node = scene.getFocusOwner();
                int focused = hash(scene);
                scene.getRoot().requestFocus();
                int plain = hash(scene);
                node.requestFocus();
                if (focused == plain) {
                    same.add(node.toString());
                }
            }
            stage.close();
            return same;
        });
        assertThat(alike).isEmpty();
    }

    private static int hash(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(new WritableImage(WIDTH, HEIGHT));
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return Arrays.hashCode(pixels);
    }
}
