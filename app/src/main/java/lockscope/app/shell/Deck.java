package lockscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import lockscope.app.words.Words;

/// A place of the window in which parts take turns; its tabs are put where its owner wants them.
public final class Deck extends StackPane {
    private final Words words;
    private final List<Part> parts = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final FlowPane tabs = new FlowPane() {
        /// All in one row, where there is room.
        @Override
        protected double computePrefWidth(double height) {
            double width = getInsets().getLeft()
                    + getInsets().getRight()
                    + getHgap() * (getChildren().size() - 1);
            for (Node tab : getChildren()) {
                width += snapSizeX(tab.prefWidth(-1));
            }
            return Math.max(0, width);
        }
    };
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private Runnable host = () -> {};

    public Deck(Words words) {
        this.words = words;
        setMinSize(0, 0);
        tabs.getStyleClass().add("deck-tabs");
        tabs.setMinHeight(USE_PREF_SIZE);
        tabs.setMaxHeight(USE_PREF_SIZE);
    }

    /// Adds a part behind the others; the first one is shown.
    public void add(Part part) {
        parts.add(part);
        part.view().visibleProperty().bind(shown.isEqualTo(part.id()));
        part.view().managedProperty().bind(part.view().visibleProperty());
        getChildren().add(part.view());
        tabs.getChildren().add(tab(part));
        tabs.setVisible(parts.size() > 1);
        if (parts.size() == 1) {
            show(part.id());
        }
    }

    /// Takes a part away; the first one is shown where it was.
    public void remove(String id) {
        int index = parts.indexOf(
                parts.stream().filter(part -> part.id().equals(id)).findFirst().orElse(null));
        if (index < 0) {
            return;
        }
        Part part = parts.remove(index);
        part.view().visibleProperty().unbind();
        part.view().managedProperty().unbind();
        getChildren().remove(part.view());
        tabs.getChildren().remove(index);
        tabs.setVisible(parts.size() > 1);
        if (shown.get().equals(id) && !parts.isEmpty()) {
            show(parts.getFirst().id());
        }
    }

    private ToggleButton tab(Part part) {
        ToggleButton button = new ToggleButton(words.say("part." + part.id()));
        button.setTooltip(new Tooltip(words.say("part." + part.id() + ".tip")));
        button.getStyleClass().add("quiet");
        button.setToggleGroup(group);
        button.setOnAction(_ -> show(part.id()));
        shown.subscribe(id -> button.setSelected(id.equals(part.id())));
        return button;
    }

    /// Whoever owns the place hears that somebody wants to see a part of it.
    public void setHost(Runnable other) {
        host = other;
    }

    /// @throws IllegalArgumentException when it has no such part
    public void show(String id) {
        if (parts.stream().noneMatch(part -> part.id().equals(id))) {
            throw new IllegalArgumentException("no such part: " + id);
        }
        shown.set(id);
        host.run();
        group.getToggles().stream()
                .filter(toggle -> ((ToggleButton) toggle).getText().equals(words.say("part." + id)))
                .forEach(group::selectToggle);
    }

    /// How wide the part that is shown would like to be; 0 for as wide as the place is.
    public double wantedWidth() {
        return parts.stream()
                .filter(part -> part.id().equals(shown.get()))
                .mapToDouble(Part::width)
                .findFirst()
                .orElse(0);
    }

    /// The part that is shown.
    public ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public FlowPane tabs() {
        return tabs;
    }
}
