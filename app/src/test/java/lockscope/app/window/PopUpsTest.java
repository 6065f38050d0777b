package lockscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import lockscope.app.shell.Magnifier;
import lockscope.app.shell.PopUps;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Text of 200 % is so large in what pops up, too.
class PopUpsTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Toolkit.start();
    }

    private record Sizes(double tooltip, double menu, double list, double box) {}

    private static Sizes sizes(double factor) throws Exception {
        return Toolkit.call(() -> {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().addAll("net_mutex", "pernet_ops_rwsem");
            Magnifier root = new Magnifier(new StackPane(box), 100, 100);
            DoubleProperty size = new SimpleDoubleProperty(factor);
            root.factorProperty().bind(size);
            PopUps.follow(root, size);
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 600, 400));
            stage.show();
            Tooltip tooltip = new Tooltip("five tasks wait for net_mutex");
            tooltip.show(root, 10, 10);
            ContextMenu menu = new ContextMenu(new MenuItem("expedite grace periods"));
            menu.show(root, 10, 100);
            box.show();
            double list = Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .filter(window -> !window.equals(tooltip) && !window.equals(menu))
                    .mapToDouble(Window::getWidth)
                    .findFirst()
                    .orElseThrow();
            double wide = box.localToScene(box.getBoundsInLocal()).getWidth();
            Sizes sizes = new Sizes(tooltip.getHeight(), menu.getWidth(), list, wide);
            tooltip.hide();
            menu.hide();
            box.hide();
            stage.hide();
            return sizes;
        });
    }

    @Test
    void tooltips_menus_and_lists_grow_with_the_text() throws Exception {
        Sizes usual = sizes(1);
        Sizes large = sizes(2);

        assertThat(large.tooltip()).isBetween(1.8 * usual.tooltip(), 2.1 * usual.tooltip());
        assertThat(large.menu()).isBetween(1.8 * usual.menu(), 2.1 * usual.menu());
        assertThat(large.list()).isGreaterThanOrEqualTo(0.98 * large.box());
        assertThat(large.list()).isBetween(1.8 * usual.list(), 2.1 * usual.list());
    }
}
