package lockscope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lockscope.app.figure.Datum;
import lockscope.app.narration.Depth;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.shell.NumberLink;
import lockscope.app.shell.Work;
import lockscope.app.tally.SumTallies;
import lockscope.app.tally.Tally;
import lockscope.app.tally.TallyDesk;
import lockscope.app.twin.Prose;
import lockscope.app.twin.Twin;
import lockscope.app.twin.TwinEntry;
import lockscope.app.twin.TwinLane;
import lockscope.app.twin.TwinTotal;
import lockscope.app.why.Inquiry;
import lockscope.app.words.Words;
import org.jspecify.annotations.Nullable;

/// The run as tables and sentences: the lanes, what happened on the chosen one, and the story up to the playhead.
///
/// Up and Down go from lane to lane and from entry to entry; Enter moves the playhead to the entry.
final class TwinPane extends VBox {
    private static final long OFTEN_ENOUGH = 250_000_000;

    private final Session session;
    private final Inquiry inquiry;
    private final Words words;
    private final ComboBox<String> strategy = new ComboBox<>();
    private final TallyDesk tally;
    private final VBox totals = new VBox();
    private final VBox sums = new VBox();
    private final ListView<TwinLane> lanes = new ListView<>();
    private final TableView<TwinEntry> entries = new TableView<>();
    private final ListView<Prose.Sentence> story = new ListView<>();
    private @Nullable Experiment read;
    private @Nullable Prose prose;
    private Depth toldAt = Depth.COURSE;
    private int run;
    private long knownUntil = -1;
    private long filledAt;
    private boolean filling;
    private final Work work;
    private boolean reading;
    private boolean wantedAgain;

    /// What was read in the background.
    ///
    /// @param twin null when the tables are as they were
    private record Result(long known, @Nullable Twin twin, List<Prose.Sentence> told) {}

    TwinPane(Session session, Inquiry inquiry, TallyDesk tally, Words words, Work work) {
        this.work = work;
        this.tally = tally;
        this.session = session;
        this.inquiry = inquiry;
        this.words = words;
        getStyleClass().add("twin-pane");
        setMinHeight(0);
        totals.setMinHeight(USE_PREF_SIZE);
        sums.setMinHeight(USE_PREF_SIZE);
        strategy.setAccessibleText(words.say("twin.strategy"));
        strategy.getStyleClass().add("strategy");
        strategy.setOnAction(_ -> chooseRun());
        columns();
        cells();
        Label told = new Label(words.say("twin.told"));
        told.getStyleClass().add("why-title");
        HBox head = new HBox(strategy);
        getChildren().addAll(head, totals, lanes, sums, entries, told, story);
        for (Node grows : List.of(lanes, entries, story)) {
            setVgrow(grows, Priority.ALWAYS);
        }
        lanes.getSelectionModel().selectedItemProperty().subscribe(this::open);
        entries.setPlaceholder(new Label());
        entries.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                seek();
            }
        });
        entries.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                seek();
            }
        });
        visibleProperty().subscribe(this::fill);
        session.toldProperty().subscribe(_ -> fill());
        session.playback().horizonProperty().subscribe(_ -> fill());
        session.playback().playingProperty().subscribe(_ -> fill());
        session.selectedProperty().subscribe(_ -> follow());
        inquiry.depthProperty().subscribe(_ -> fill());
    }

    private void columns() {
        entries.getColumns()
                .add(column("twin.from", 84, entry -> session.words().point(entry.beginNanos())));
        entries.getColumns().add(column("twin.for", 70, this::lasted));
        entries.getColumns().add(column("twin.what.column", 140, TwinEntry::what));
        entries.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        entries.setPlaceholder(new Label(words.say("twin.empty")));
        entries.setMinHeight(60);
    }

    private String lasted(TwinEntry entry) {
        String span = session.words().span(entry.nanos());
        return entry.open() ? words.say("twin.open", span) : span;
    }

    private TableColumn<TwinEntry, String> column(String key, double width, Function<TwinEntry, String> text) {
        TableColumn<TwinEntry, String> column = new TableColumn<>(words.say(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
        column.setPrefWidth(width);
        column.setMinWidth(50);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void cells() {
        entries.setAccessibleText(words.say("twin.entries"));
        entries.setPlaceholder(new Label(words.say("twin.empty")));
        lanes.setAccessibleText(words.say("twin.lanes"));
        lanes.getStyleClass().add("twin-lanes");
        lanes.setMinHeight(60);
        lanes.setCellFactory(
                _ -> cell(lane -> words.count("twin.lane", lane.entries().size(), lane.name()), TwinLane::sums));
        story.setAccessibleText(words.say("twin.told"));
        story.setMinHeight(60);
        story.setPlaceholder(new Label(words.say("twin.empty")));
        story.setCellFactory(_ -> cell(
                sentence -> words.say("twin.sentence", session.words().point(sentence.nanos()), sentence.text()),
                _ -> ""));
    }

    private static <T> ListCell<T> cell(Function<T, String> text, Function<T, String> more) {
        ListCell<T> cell = new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? null : text.apply(item));
                setAccessibleText(item == null || empty ? null : (text.apply(item) + ". " + more.apply(item)).strip());
            }
        };
        cell.setWrapText(true);
        cell.setPrefWidth(0);
        return cell;
    }

    private void chooseRun() {
        int chosen = strategy.getSelectionModel().getSelectedIndex();
        if (chosen >= 0 && chosen != run && !filling) {
            run = chosen;
            read = null;
            fill();
        }
    }

    /// Reads the run anew when more of it is known; while it plays, now and then.
    private void fill() {
        Experiment experiment = session.experiment();
        if (!isVisible() || experiment.failed() || filling) {
            return;
        }
        filling = true;
        boolean afresh = !isSame(experiment);
        if (afresh) {
            begin(experiment);
        }
        filling = false;
        long now = System.nanoTime();
        boolean due = !session.playback().playingProperty().get() || now - filledAt > OFTEN_ENOUGH;
        if (reading) {
            wantedAgain = true;
        } else if (afresh || due) {
            filledAt = now;
            read(experiment, run);
        }
    }

    /// Reads what is known in the background, one reading at a time.
    private void read(Experiment experiment, int of) {
        RunView view = experiment.runs().get(of);
        Depth depth = inquiry.depthProperty().get();
        if (prose == null || depth != toldAt) {
            prose = new Prose(view.program(), view.rows(), depth);
            toldAt = depth;
        }
        Prose telling = prose;
        long horizon = session.playback().horizon();
        long known = Math.min(horizon, view.endNanos());
        long until = Math.min(session.playback().playhead(), horizon);
        boolean same = known == knownUntil;
        Words counted = session.words();
        reading = true;
        wantedAgain = false;
        work.later(
                () -> new Result(
                        known,
                        same ? null : Twin.of(view.program(), view.rows(), known, view.endNanos(), counted),
                        telling.until(until)),
                result -> take(experiment, of, result));
    }

    private void take(Experiment experiment, int of, Result result) {
        reading = false;
        if (isSame(experiment) && of == run) {
            filling = true;
            if (result.twin() != null) {
                knownUntil = result.known();
                tables(result.twin(), result.known());
            }
            tell(result.told());
            filling = false;
        } else {
            wantedAgain = true;
        }
        if (wantedAgain) {
            fill();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isSame(Experiment experiment) {
        return read == experiment;
    }

    private void begin(Experiment experiment) {
        read = experiment;
        run = Math.min(run, experiment.runs().size() - 1);
        prose = null;
        knownUntil = -1;
        strategy.getItems()
                .setAll(experiment.runs().stream()
                        .map(view -> view.program().strategy())
                        .toList());
        strategy.getSelectionModel().select(run);
    }

    private void tables(Twin twin, long known) {
        List<Node> sentences = new ArrayList<>();
        for (TwinTotal total : twin.totals()) {
            sentences.add(
                    switch (total.of()) {
                        case LOCK -> link(total.sentence(), known, sum -> sum.waitsFor(total.lock()));
                        case GRACE_PERIODS -> link(total.sentence(), known, SumTallies::gracePeriods);
                        case NOTHING -> line(total.sentence());
                    });
        }
        sentences.add(line(words.say("twin.until", session.words().point(known))));
        totals.getChildren().setAll(sentences);
        Datum datum = laneDatum();
        lanes.getItems().setAll(twin.lanes());
        select(datum);
    }

    /// A number in a sentence, which leads to what it counts.
    private Node link(String sentence, long known, Function<SumTallies, Tally> question) {
        Experiment experiment = session.experiment();
        int of = run;
        Words counted = session.words();
        return NumberLink.of(words, sentence, words.say("twin.number"), () -> {
            if (isSame(experiment)) {
                tally.ask(() -> question.apply(new SumTallies(experiment.runs().get(of), of, known, counted)));
            }
        });
    }

    private static Label line(String sentence) {
        Label label = new Label(Words.unbroken(sentence));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// What the entries of a lane come to.
    private List<Node> sums(@Nullable TwinLane lane) {
        if (lane == null || lane.sums().isEmpty()) {
            return List.of();
        }
        int index = lane.datum().index();
        return List.of(
                switch (lane.datum().subject()) {
                    case TASK -> link(lane.sums(), knownUntil, sum -> sum.waitsOf(index));
                    case LOCK -> link(lane.sums(), knownUntil, sum -> sum.waitsFor(index));
                    case CPU, NET, GRACE_PERIOD, STRATEGY -> line(lane.sums());
                });
    }

    private @Nullable Datum laneDatum() {
        TwinLane lane = lanes.getSelectionModel().getSelectedItem();
        return lane == null ? session.selectedProperty().get() : lane.datum();
    }

    private void select(@Nullable Datum datum) {
        for (int i = 0; datum != null && i < lanes.getItems().size(); i++) {
            Datum of = lanes.getItems().get(i).datum();
            if (of.subject() == datum.subject() && of.index() == datum.index()) {
                lanes.getSelectionModel().select(i);
                return;
            }
        }
        if (lanes.getSelectionModel().isEmpty() && !lanes.getItems().isEmpty()) {
            lanes.getSelectionModel().select(0);
        }
    }

    /// The lane of what is selected elsewhere.
    private void follow() {
        if (isVisible() && !filling) {
            select(session.selectedProperty().get());
        }
    }

    private void open(@Nullable TwinLane lane) {
        entries.getItems().setAll(lane == null ? List.of() : lane.entries());
        sums.getChildren().setAll(sums(lane));
        if (lane == null) {
            return;
        }
        int now = lane.at(session.playback().playhead());
        if (now >= 0) {
            entries.getSelectionModel().select(now);
            entries.scrollTo(Math.max(0, now - 2));
        }
        if (!filling) {
            session.selectedProperty().set(lane.datum().thing().inRun(run));
        }
    }

    private void seek() {
        TwinEntry entry = entries.getSelectionModel().getSelectedItem();
        if (entry != null) {
            session.playback().playingProperty().set(false);
            session.playback().seek(entry.beginNanos());
        }
    }

    /// The story up to the playhead, its end in view.
    private void tell(List<Prose.Sentence> told) {
        if (told.size() != story.getItems().size()) {
            story.getItems().setAll(told);
            story.scrollTo(told.size());
        }
    }
}
