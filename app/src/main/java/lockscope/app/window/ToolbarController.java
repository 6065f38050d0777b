package lockscope.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lockscope.app.session.Experiment;
import lockscope.app.session.Playback;
import lockscope.app.session.Session;
import lockscope.app.session.Speed;
import lockscope.app.shell.Look;
import lockscope.app.shell.Shell;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.engine.listing.MachineSetting;
import lockscope.engine.program.MachineSpec;

/// Binds the toolbar to the session: scenario, machine, transport, speed, panes, theme.
public final class ToolbarController {
    private static final List<String> CPUS = List.of("1", "2", "4", "8", "16", "32", "64", "128", "256");

    private static final List<String> TRANSPORT = List.of("to-start", "step-back", "play", "step", "to-end");
    private static final List<String> JUMPS = List.of(
            "next-wait",
            "previous-wait",
            "next-hand-over",
            "previous-hand-over",
            "next-grace-period",
            "previous-grace-period",
            "phase",
            "phase-back");
    /// Buttons of what the window can do besides playing, from left to right; the last one goes first when room gets
    /// scarce. What the window does not have has no button.
    private static final List<String> ACTIONS = List.of("compare", "explore", "export", "present", "column");
    private static final List<String> ACTIONS_LEAVING = List.of("export", "present", "explore", "column", "compare");
    private static final double WIDEST_ABOUT = 420;
    private static final int SCENARIO_ROWS = 12;

    private final Shell shell;
    private final Session session;
    private final Look look;
    private final Words words;
    private final Tooltip about = new Tooltip();
    private boolean filling;

    @FXML
    private HBox toolbar;

    @FXML
    private MenuButton menu;

    @FXML
    private HBox settings;

    @FXML
    private Label brand;

    @FXML
    private ComboBox<String> scenario;

    @FXML
    private ComboBox<String> cpus;

    @FXML
    private ComboBox<String> rcu;

    @FXML
    private TextField seed;

    @FXML
    private Button machine;

    @FXML
    private HBox transport;

    @FXML
    private MenuButton jump;

    @FXML
    private Label scenarioCaption;

    @FXML
    private HBox actions;

    @FXML
    private HBox speedBox;

    @FXML
    private Slider speed;

    @FXML
    private Label speedText;

    @FXML
    private Label time;

    private final ComboBox<String> preemption = new ComboBox<>();
    private final ComboBox<String> hz = new ComboBox<>();
    private final ComboBox<Theme.Kind> theme = new ComboBox<>();

    ToolbarController(Shell shell) {
        this.shell = shell;
        this.session = shell.session();
        this.look = shell.look();
        this.words = shell.words();
    }

    @FXML
    void initialize() {
        new MainMenu(shell).attach(menu);
        menu.setTooltip(new Tooltip(words.say("menu.tip")));
        about.setWrapText(true);
        about.setPrefWidth(WIDEST_ABOUT);
        scenario.setTooltip(about);
        scenario.setCellFactory(_ -> new ScenarioCell(session.lab()::title));
        scenario.setVisibleRowCount(SCENARIO_ROWS);
        scenario.setOnAction(_ -> choose(scenario.getValue()));
        setting(cpus, MachineSetting.CPUS, CPUS);
        setting(rcu, MachineSetting.RCU, MachineSetting.RCU.words());
        setting(preemption, MachineSetting.PREEMPT, MachineSetting.PREEMPT.words());
        setting(hz, MachineSetting.HZ, MachineSetting.HZ.words());
        seed.setOnAction(_ -> set(MachineSetting.SEED, seed.getText()));
        theme.getItems().setAll(Theme.Kind.values());
        theme.setConverter(new ThemeNames(words));
        theme.valueProperty().bindBidirectional(look.kindProperty());
        machine.setTooltip(new Tooltip(words.say("toolbar.machine.tip")));
        fold();
        session.setupProperty().subscribe(setup -> {
            filling = true;
            scenarios(setup.scenario());
            about.setText(session.lab().about(setup.scenario()));
            filling = false;
        });
        session.experimentProperty().subscribe(this::fill);
        transport();
    }

    /// Fields that have no place in the toolbar stand in the pop-over.
    private void fold() {
        VBox folded =
                new VBox(field("toolbar.hz", hz), field("toolbar.preempt", preemption), field("toolbar.theme", theme));
        List<Node> leaving = new ArrayList<>(List.of(brand, scenarioCaption));
        Map<String, ButtonBase> buttons = actions();
        ACTIONS_LEAVING.stream()
                .limit(1)
                .map(buttons::get)
                .filter(Objects::nonNull)
                .forEach(leaving::add);
        leaving.addAll(settings.getChildren().reversed());
        leaving.add(speedBox);
        leaving.add(jump);
        ACTIONS_LEAVING.stream()
                .skip(1)
                .map(buttons::get)
                .filter(Objects::nonNull)
                .forEach(leaving::add);
        new ToolbarFolding(toolbar, settings, look.popOver(folded), folded, machine, leaving);
    }

    private HBox field(String key, ComboBox<?> box) {
        Label caption = new Label(words.say(key));
        caption.getStyleClass().add("caption");
        box.setAccessibleText(words.say(key));
        HBox field = new HBox(caption, box);
        field.getStyleClass().add("field");
        return field;
    }

    private Map<String, ButtonBase> actions() {
        Map<String, ButtonBase> buttons = new LinkedHashMap<>();
        for (String id : ACTIONS) {
            shell.commands().find(id).ifPresent(command -> {
                ButtonBase button = CommandButton.of(command, words.say("toolbar." + id), words);
                buttons.put(id, button);
                actions.getChildren().add(button);
            });
        }
        return buttons;
    }

    private void transport() {
        Playback playback = session.playback();
        for (String id : TRANSPORT) {
            ButtonBase button = CommandButton.of(
                    shell.commands().get(id).unswitched(), words.say("transport." + id + ".sign"), words);
            transport.getChildren().add(button);
            if (id.equals("play")) {
                button.getStyleClass().add("primary");
                button.textProperty()
                        .bind(Bindings.when(playback.playingProperty())
                                .then(words.say("transport.pause.sign"))
                                .otherwise(words.say("transport.play.sign")));
            }
        }
        new MainMenu(shell).attach(jump, JUMPS);
        jump.setTooltip(new Tooltip(words.say("toolbar.jump.tip")));
        speed.setTooltip(new Tooltip(words.say(
                "transport.speed.tip",
                shell.commands().get("slower").keys(),
                shell.commands().get("faster").keys())));
        speed.valueProperty().subscribe(place -> {
            if (!filling) {
                playback.speedProperty().set(Speed.ofSlider(place.doubleValue(), session.axis()));
            }
        });
        playback.speedProperty().subscribe(nanos -> {
            filling = true;
            speed.setValue(Speed.toSlider(nanos.longValue(), session.axis()));
            filling = false;
            speedText.setText(words.say("transport.speed.text", session.words().brief(nanos.longValue())));
        });
        playback.playheadProperty().subscribe(nanos -> tellTime(nanos.longValue()));
        session.experimentProperty().subscribe(_ -> tellTime(playback.playhead()));
    }

    private void tellTime(long place) {
        String point = session.words().point(place);
        time.setText(session.experiment().isReplay() ? point : words.say("transport.time", point));
    }

    private void setting(ComboBox<String> box, MachineSetting setting, List<String> values) {
        box.getItems().setAll(values);
        box.setOnAction(_ -> set(setting, box.getValue()));
    }

    private void set(MachineSetting setting, String value) {
        if (!filling && value != null && !value.isBlank()) {
            session.choose(session.setup().withSetting(setting.key(), value.strip()));
        }
    }

    private void choose(String name) {
        if (!filling && name != null && !name.equals(session.setup().scenario())) {
            session.open(name);
        }
    }

    /// Shows the machine as it is, whether the scenario or the user chose it.
    private void fill(Experiment experiment) {
        if (experiment.failed()) {
            return;
        }
        MachineSpec spec = experiment.runs().getFirst().program().machine();
        filling = true;
        show(cpus, MachineSetting.CPUS.value(spec));
        show(rcu, MachineSetting.RCU.value(spec));
        show(preemption, MachineSetting.PREEMPT.value(spec));
        show(hz, MachineSetting.HZ.value(spec));
        seed.setText(MachineSetting.SEED.value(spec));
        filling = false;
    }

    /// All scenarios, one's own among them, and the shown one if it is none that is listed.
    private void scenarios(String shown) {
        List<String> names = new ArrayList<>(session.lab().scenarios());
        if (!names.contains(shown)) {
            names.add(shown);
        }
        if (!scenario.getItems().equals(names)) {
            scenario.getItems().setAll(names);
        }
        scenario.setValue(shown);
    }

    private static void show(ComboBox<String> box, String value) {
        if (!box.getItems().contains(value)) {
            List<String> items = new ArrayList<>(box.getItems());
            items.add(value);
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }
}
