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
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.export.FigureFormat;
import lockscope.app.export.Print;
import lockscope.app.export.WholeFile;
import lockscope.app.ink.RasterInk;
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
    private static final double PREVIEW_WIDTH = 560;
    private static final double PREVIEW_HEIGHT = 400;
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

    private record Drawn(@Nullable Print print, RasterInk.@Nullable Pixels pixels, String problem) {}

    private final Shell shell;
    private final Words words;
    private final ExportDesk desk;
    private final Experiment experiment;
    private final ImageView preview = new ImageView();
    private final Label problem = new Label();
    private final Label size = new Label();
    private final HBox actions = new HBox();
    private @Nullable Print print;
    private int asked;

    ExportSheet(Shell shell, ExportDesk desk) {
        this.shell = shell;
        this.words = shell.words();
        this.desk = desk;
        this.experiment = shell.session().experiment();
        getStyleClass().add("export-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(words.say("export.title"));
        heading.getStyleClass().add("raised-title");
        problem.getStyleClass().add("export-problem");
        problem.setWrapText(true);
        preview.setPreserveRatio(true);
        preview.setSmooth(true);
        StackPane page = new StackPane(preview, problem);
        page.getStyleClass().add("export-page");
        page.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        page.setMaxSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        HBox body = new HBox(form(), new VBox(6, page, size));
        body.getStyleClass().add("export-body");
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
            show(new Drawn(null, null, words.say("export.width.bad")));
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
            Print made = Print.of(experiment, wanted, SCALE, words);
            return new Drawn(made, made.pixels(PREVIEW_WIDTH * SCALE, PREVIEW_HEIGHT * SCALE), "");
        } catch (Unshowable e) {
            return new Drawn(null, null, String.valueOf(e.getMessage()));
        }
    }

    private void show(Drawn drawn) {
        print = drawn.print();
        problem.setText(drawn.problem());
        actions.setDisable(print == null);
        RasterInk.Pixels pixels = drawn.pixels();
        if (print == null || pixels == null) {
            preview.setImage(null);
            size.setText("");
            return;
        }
        preview.setImage(image(pixels));
        double zoom = Math.min(PREVIEW_WIDTH / pixels.width(), PREVIEW_HEIGHT / pixels.height());
        preview.setFitWidth(pixels.width() * zoom);
        preview.setFitHeight(pixels.height() * zoom);
        preview.setAccessibleText(print.alternative());
        size.setText(words.say(
                "export.size",
                Unit.MM.whole(print.widthMm()),
                Unit.MM.whole(print.heightMm()),
                Unit.PX.whole(print.widthMm()),
                Unit.PX.whole(print.heightMm()),
                Unit.PT.whole(print.widthMm()),
                Unit.PT.whole(print.heightMm())));
    }

    private static WritableImage image(RasterInk.Pixels pixels) {
        int[] opaque = new int[pixels.rgb().length];
        for (int i = 0; i < opaque.length; i++) {
            opaque[i] = 0xFF000000 | pixels.rgb()[i];
        }
        WritableImage image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        opaque,
                        0,
                        pixels.width());
        return image;
    }

    // ---- where to

    private void buttons() {
        actions.getStyleClass().add("export-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.getChildren()
                .addAll(
                        button("export.copy.text", this::copyText),
                        button("export.copy.picture", this::copyPicture),
                        button("export.save", this::save));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.say(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void copyText() {
        if (print != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(print.alternative());
            Clipboard.getSystemClipboard().setContent(content);
            shell.notices().tell(words.say("export.copied.text"));
        }
    }

    private void copyPicture() {
        if (print != null) {
            shell.work().later(print::pixels, pixels -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(image(pixels));
                Clipboard.getSystemClipboard().setContent(content);
                shell.notices().tell(words.say("export.copied.picture"));
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
            shell.notices()
                    .tell(words.say(
                            "export.format", file, FigureFormat.endings().toLowerCase(Locale.ROOT)));
            return;
        }
        shell.layers().close();
        shell.work().later(() -> written(wanted, file, format), shell.notices()::tell);
    }

    private String written(Print wanted, Path file, FigureFormat format) {
        try {
            wanted.write(file, format);
            return words.say("export.saved", file);
        } catch (WholeFile.Unwritable e) {
            return String.valueOf(e.getMessage());
        }
    }
}
