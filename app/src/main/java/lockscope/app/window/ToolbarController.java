package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
import lockscope.engine.program.MachineSpec;

/// Binds the toolbar to the session: scenario, machine, transport, speed, panes, theme.
public final class ToolbarController {
    private static final List<String> CPUS = List.of("1", "2", "4", "8", "16", "32", "64", "128", "256");

    private static final double NARROW = 1150;
    private static final double NARROWEST = 960;
    private static final double WIDEST_ABOUT = 420;

    private final Shell shell;
    private final Session session;
    private final Look look;
    private final Words words;
    private final SidePane side;
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
    private ComboBox<String> preemption;

    @FXML
    private ComboBox<String> hz;

    @FXML
    private TextField seed;

    @FXML
    private Button machine;

    @FXML
    private Button play;

    @FXML
    private HBox speedBox;

    @FXML
    private Slider speed;

    @FXML
    private Label speedText;

    @FXML
    private Label time;

    @FXML
    private ToggleButton compare;

    @FXML
    private ToggleButton why;

    @FXML
    private ComboBox<Theme.Kind> theme;

    ToolbarController(Shell shell, SidePane side) {
        this.shell = shell;
        this.session = shell.session();
        this.look = shell.look();
        this.words = shell.words();
        this.side = side;
    }

    @FXML
    void initialize() {
        new MainMenu(shell).attach(menu);
        side.openProperty().subscribe(open -> why.setSelected(open));
        why.setOnAction(_ -> side.toggle());
        scenario.getItems().setAll(session.lab().scenarios());
        about.setWrapText(true);
        about.setPrefWidth(WIDEST_ABOUT);
        scenario.setTooltip(about);
        scenario.setOnAction(_ -> choose(scenario.getValue()));
        setting(cpus, "cpus", CPUS);
        setting(rcu, "rcu", List.of("preemptible", "sched"));
        setting(preemption, "preempt", List.of("none", "voluntary", "full"));
        setting(hz, "hz", List.of("100", "250", "300", "1000"));
        seed.setOnAction(_ -> set("seed", seed.getText()));
        theme.getItems().setAll(Theme.Kind.values());
        theme.setConverter(new ThemeNames(words));
        theme.valueProperty().bindBidirectional(look.kindProperty());
        brand.managedProperty().bind(toolbar.widthProperty().greaterThan(NARROW));
        brand.visibleProperty().bind(brand.managedProperty());
        speedBox.managedProperty().bind(toolbar.widthProperty().greaterThan(NARROWEST));
        speedBox.visibleProperty().bind(speedBox.managedProperty());
        VBox folded = new VBox();
        new ToolbarFolding(toolbar, settings, look.popOver(folded), folded, machine).start();
        session.setupProperty().subscribe(setup -> {
            filling = true;
            scenario.setValue(setup.scenario());
            about.setText(session.lab().about(setup.scenario()));
            compare.setSelected(setup.strategies().size() > 1);
            filling = false;
        });
        session.experimentProperty().subscribe(this::fill);
        transport();
    }

    private void transport() {
        Playback playback = session.playback();
        play.textProperty()
                .bind(Bindings.when(playback.playingProperty())
                        .then(words.say("transport.pause.sign"))
                        .otherwise(words.say("transport.play.sign")));
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
    }

    private void tellTime(long place) {
        String point = session.words().point(place);
        time.setText(session.experiment().isReplay() ? point : words.say("transport.time", point));
    }

    private void setting(ComboBox<String> box, String key, List<String> values) {
        box.getItems().setAll(values);
        box.setOnAction(_ -> set(key, box.getValue()));
    }

    private void set(String key, String value) {
        if (!filling && value != null && !value.isBlank()) {
            session.choose(session.setup().withSetting(key, value.strip()));
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
        show(cpus, Integer.toString(spec.cpus()));
        show(rcu, spec.preemptibleRcu() ? "preemptible" : "sched");
        show(preemption, preemption.getItems().get(spec.preemption().ordinal()));
        show(hz, Integer.toString(spec.hz()));
        seed.setText(Long.toString(spec.seed()));
        filling = false;
    }

    private static void show(ComboBox<String> box, String value) {
        if (!box.getItems().contains(value)) {
            List<String> items = new ArrayList<>(box.getItems());
            items.add(value);
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }

    @FXML
    void toStart() {
        session.playback().toStart();
    }

    @FXML
    void stepBack() {
        session.playback().stepBack();
    }

    @FXML
    void play() {
        session.playback().togglePlaying();
    }

    @FXML
    void step() {
        session.playback().step();
    }

    @FXML
    void toEnd() {
        session.playback().toEnd();
    }

    @FXML
    void compare() {
        session.compare(compare.isSelected());
    }
}
