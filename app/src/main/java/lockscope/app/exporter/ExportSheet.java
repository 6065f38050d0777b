package lockscope.app.exporter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lockscope.app.export.FigureFormat;
import lockscope.app.export.Print;
import lockscope.app.export.WholeFile;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Unshowable;
import lockscope.app.plate.ViewName;
import lockscope.app.session.Experiment;
import lockscope.app.shell.Shell;
import lockscope.app.shell.Shown;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The sheet on which somebody says what a figure should be, beside the figure itself.
final class ExportSheet extends VBox {
    /// Where form and figure stand one above the other instead of side by side.
    private static final double NARROW = 500;
    private static final double WIDEST = 1500;
    private static final double HIGHEST = 900;
    private static final double SHARE = 0.9;
    private static final int SCALE = 2;
    private static final List<String> VIEWS = List.of(
            "timeline",
            "stage",
            "compare",
            "listing",
            "waterfall",
            "chart:waits",
            "chart:queue",
            "chart:dead",
            "chart:holds");

    private record Drawn(@Nullable Print print, String problem) {}

    private final Shell shell;
    private final Words words;
    private final ExportDesk desk;
    private final Experiment experiment;
    private final ExportPreview preview;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox body = new VBox(scroll);
    private final GridPane form;
    private final Label said = new Label();
    private final HBox actions = new HBox();
    private @Nullable Print print;
    private int asked;

    ExportSheet(Shell shell, ExportDesk desk) {
        this.shell = shell;
        this.words = shell.words();
        this.desk = desk;
        this.experiment = shell.session().experiment();
        this.preview = new ExportPreview(shell);
        getStyleClass().add("export-sheet");
        Label heading = new Label(words.say("export.title"));
        heading.getStyleClass().add("raised-title");
        form = form();
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        scroll.setFocusTraversable(false);
        Subscription sizes =
                shell.layers().roomProperty().subscribe(room -> arrange(room.getWidth(), room.getHeight()));
        parentProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                sizes.unsubscribe();
            }
        });
        buttons();
        getChildren().addAll(heading, body, actions);
        for (var property : List.of(
                desk.viewProperty(),
                desk.widthProperty(),
                desk.titleProperty(),
                desk.legendProperty(),
                desk.themeProperty(),
                desk.seedLineProperty(),
                desk.wholeProperty())) {
            property.addListener((_, _, _) -> draw());
        }
        draw();
    }

    /// Most of the window; form and figure side by side when both have room.
    private void arrange(double width, double height) {
        setMaxSize(Math.min(WIDEST, width * SHARE), Math.min(HIGHEST, height * SHARE));
        boolean narrow = getMaxWidth() < NARROW;
        preview.setMinHeight(narrow ? getMaxWidth() * 0.7 : 0);
        scroll.setContent(null);
        if (narrow) {
            scroll.setContent(new VBox(12, form, preview));
            body.getChildren().setAll(scroll);
        } else {
            scroll.setContent(form);
            HBox beside = new HBox(scroll, preview);
            beside.getStyleClass().add("export-body");
            VBox.setVgrow(beside, Priority.ALWAYS);
            body.getChildren().setAll(beside);
        }
    }

    // ---- the form

    private GridPane form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("export-form");
        List<ViewName> views = VIEWS.stream()
                .map(ViewName::of)
                .filter(view -> view != null
                        && (view.view() != FigureRequest.View.WATERFALL
                                || experiment.runs().size() > 1))
                .toList();
        row(form, "export.view", choice(views, desk.viewProperty(), this::name));
        ComboBox<String> preset = new ComboBox<>();
        preset.getItems().setAll(ExportDesk.PRESETS);
        preset.setConverter(new Shown<>(name -> words.say("export.preset." + name)));
        preset.setValue(
                ExportDesk.PRESETS.contains(desk.widthProperty().get())
                        ? desk.widthProperty().get()
                        : null);
        preset.valueProperty().addListener((_, _, name) -> {
            if (name != null) {
                desk.preset(name);
            }
        });
        row(form, "export.preset", preset);
        row(form, "export.width", width(preset));
        row(
                form,
                "export.theme",
                choice(List.of(Theme.Kind.values()), desk.themeProperty(), kind -> words.say("theme." + kind)));
        row(
                form,
                "export.legend",
                choice(
                        List.of(FigureRequest.Legend.values()),
                        desk.legendProperty(),
                        legend -> words.say("export.legend." + legend)));
        TextField title = new TextField();
        title.setPromptText(words.say("export.heading.own"));
        title.textProperty().bindBidirectional(desk.titleProperty());
        row(form, "export.heading", title);
        CheckBox seed = new CheckBox(words.say("export.seed-line"));
        seed.selectedProperty().bindBidirectional(desk.seedLineProperty());
        form.add(seed, 0, form.getRowCount(), 2, 1);
        CheckBox whole = new CheckBox(words.say("export.whole"));
        whole.selectedProperty().bindBidirectional(desk.wholeProperty());
        form.add(whole, 0, form.getRowCount(), 2, 1);
        return form;
    }

    private String name(ViewName view) {
        return words.say("export.view." + view.toString().replace(':', '.'));
    }

    private HBox width(ComboBox<String> preset) {
        TextField number = new TextField(desk.numberProperty().get());
        number.setPrefColumnCount(6);
        number.setAccessibleText(words.say("export.width"));
        desk.numberProperty().subscribe(text -> {
            if (!text.equals(number.getText())) {
                number.setText(text);
            }
        });
        number.textProperty().addListener((_, _, text) -> {
            if (!text.equals(desk.numberProperty().get())) {
                preset.setValue(null);
                desk.type(text);
            }
        });
        ComboBox<Unit> unit = choice(List.of(Unit.values()), desk.unitProperty(), Unit::symbol);
        unit.setAccessibleText(words.say("export.unit"));
        HBox row = new HBox(6, number, unit);
        HBox.setHgrow(number, Priority.ALWAYS);
        return row;
    }

    private void row(GridPane form, String key, Node field) {
        Label label = new Label(words.say(key));
        label.setLabelFor(field);
        int row = form.getRowCount();
        form.add(label, 0, row);
        form.add(field, 1, row);
        if (field instanceof ComboBox<?> combo) {
            combo.setMaxWidth(Double.MAX_VALUE);
            combo.setAccessibleText(words.say(key));
        }
    }

    private static <T> ComboBox<T> choice(
            List<T> all, javafx.beans.property.ObjectProperty<T> property, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().setAll(all);
        combo.setConverter(new Shown<>(name));
        combo.valueProperty().bindBidirectional(property);
        return combo;
    }

    // ---- the figure

    private void draw() {
        int turn = ++asked;
        if (!desk.isComplete()) {
            show(new Drawn(null, words.say("export.width.bad")));
            return;
        }
        SavedMoment wanted = desk.wanted();
        shell.work().later(() -> drawn(wanted), drawn -> {
            if (turn == asked) {
                show(drawn);
            }
        });
    }

    private Drawn drawn(SavedMoment wanted) {
        try {
            return new Drawn(Print.of(experiment, wanted, SCALE, words), "");
        } catch (Unshowable e) {
            return new Drawn(null, String.valueOf(e.getMessage()));
        }
    }

    private void show(Drawn drawn) {
        print = drawn.print();
        actions.setDisable(print == null);
        if (print == null) {
            preview.tell(drawn.problem());
        } else {
            preview.show(print);
        }
    }

    // ---- where to

    private void buttons() {
        actions.getStyleClass().add("export-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        Button save = button("export.save", this::save);
        save.getStyleClass().add("primary");
        said.getStyleClass().add("faint");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        actions.getChildren()
                .addAll(
                        said,
                        button("export.copy.text", this::copyText),
                        button("export.copy.picture", this::copyPicture),
                        save);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.say(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void copyText() {
        if (print != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(print.alternative());
            Clipboard.getSystemClipboard().setContent(content);
            said.setText(words.say("export.copied.text"));
        }
    }

    private void copyPicture() {
        if (print != null) {
            shell.work().later(print::pixels, pixels -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(ExportPreview.image(pixels));
                Clipboard.getSystemClipboard().setContent(content);
                said.setText(words.say("export.copied.picture"));
            });
        }
    }

    private void save() {
        Print wanted = print;
        String name = shell.session().setup().scenario().replace('/', '-') + ".pdf";
        List<String> patterns = List.of("*.pdf", "*.svg", "*.png", "*.txt", "*.tex");
        Path file = wanted == null
                ? null
                : shell.filesProperty().get().toSave(words.say("export.save.title"), name, patterns);
        if (wanted == null || file == null) {
            return;
        }
        FigureFormat format = FigureFormat.of(file);
        if (format == null || format.moves()) {
            said.setText(words.say("export.format", file, FigureFormat.endings().toLowerCase(Locale.ROOT)));
            return;
        }
        shell.work().later(() -> failure(wanted, file, format), failure -> {
            if (failure.isEmpty()) {
                shell.layers().close();
                shell.notices().tell(words.say("export.saved", file));
            } else {
                said.setText(failure);
            }
        });
    }

    /// Writes the file; why it could not, or nothing.
    private static String failure(Print wanted, Path file, FigureFormat format) {
        try {
            wanted.write(file, format);
            return "";
        } catch (WholeFile.Unwritable e) {
            return String.valueOf(e.getMessage());
        }
    }
}
