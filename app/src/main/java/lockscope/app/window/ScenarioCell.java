package lockscope.app.window;

import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A scenario in the list of all: its name, and below it what happens there.
final class ScenarioCell extends ListCell<String> {
    private final UnaryOperator<String> titles;
    private final Label name = new Label();
    private final Label title = new Label();
    private final VBox both = new VBox(name, title);

    /// @param titles gives the title of a scenario
    ScenarioCell(UnaryOperator<String> titles) {
        this.titles = titles;
        name.getStyleClass().add("scenario-name");
        title.getStyleClass().add("scenario-title");
    }

    @Override
    protected void updateItem(@Nullable String scenario, boolean empty) {
        super.updateItem(scenario, empty);
        if (empty || scenario == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        String said = titles.apply(scenario);
        name.setText(scenario);
        title.setText(said);
        title.setManaged(!said.isEmpty());
        setGraphic(both);
        setAccessibleText(scenario + ", " + said);
    }
}
