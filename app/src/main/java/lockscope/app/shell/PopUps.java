package lockscope.app.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Draws what pops up over a window (menus, lists, tooltips, pop-overs) as large as the window itself is drawn: they
/// are windows of their own, which a [Magnifier] does not reach.
public final class PopUps {
    private final Node root;
    private final ReadOnlyDoubleProperty factor;
    private final ListChangeListener<Window> opened = this::opened;

    private PopUps(Node root, ReadOnlyDoubleProperty factor) {
        this.root = root;
        this.factor = factor;
    }

    /// From now on, while the window is shown.
    ///
    /// @param root in the window's scene
    /// @param factor how much larger than usual, 1 for as it is
    public static void follow(Node root, ReadOnlyDoubleProperty factor) {
        PopUps popUps = new PopUps(root, factor);
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(popUps::listen);
    }

    private void listen(boolean shown) {
        if (shown) {
            Window.getWindows().addListener(opened);
        } else {
            Window.getWindows().removeListener(opened);
        }
    }

    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popUp && isOurs(popUp)) {
                    scale(popUp);
                }
            }
        }
    }

    private boolean isOurs(PopupWindow popUp) {
        @Nullable Window owner = popUp.getOwnerWindow();
        while (owner instanceof PopupWindow over) {
            owner = over.getOwnerWindow();
        }
        return owner != null
                && root.getScene() != null
                && owner.equals(root.getScene().getWindow());
    }

    /// A pop-up is as large as what is in it, its transforms included.
    private void scale(PopupWindow popUp) {
        for (Node content : popUp.getScene().getRoot().getChildrenUnmodifiable()) {
            content.getTransforms().removeIf(Scale.class::isInstance);
            if (factor.get() != 1) {
                content.getTransforms().add(new Scale(factor.get(), factor.get()));
            }
        }
    }
}
