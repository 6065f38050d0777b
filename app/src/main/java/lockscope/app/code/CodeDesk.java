package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lockscope.app.session.Experiment;
import lockscope.app.session.Moment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.why.Answer;
import lockscope.app.why.Inquiry;
import lockscope.app.why.TaskRole;
import lockscope.engine.program.Place;
import lockscope.engine.run.Snapshot;
import org.jspecify.annotations.Nullable;

/// Which routine is open: the one where the selected task stands, or whoever waits longest, until somebody chooses
/// another.
public final class CodeDesk {
    private static final String FIRST = "copy_net_ns";

    private final Session session;
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<CodePage> page = new ReadOnlyObjectWrapper<>(CodePage.EMPTY);
    private final ReadOnlyObjectWrapper<List<String>> routines = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty follows = new SimpleBooleanProperty(true);
    private final BooleanProperty difference = new SimpleBooleanProperty(true);
    private List<Listings> listings = List.of();
    private @Nullable Experiment read;
    private String routine = "";
    private boolean somebodyWaitsThere;
    private @Nullable Compared compared;

    private record Compared(RoutineText first, RoutineText last, List<CodeDiff.Line> lines) {}

    public CodeDesk(Session session, Inquiry inquiry) {
        this.session = session;
        this.inquiry = inquiry;
        inquiry.answersProperty().subscribe(_ -> open());
        session.toldProperty().subscribe(_ -> open());
        follows.subscribe(_ -> open());
        difference.subscribe(_ -> open());
    }

    public ReadOnlyObjectProperty<CodePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public CodePage page() {
        return page.get();
    }

    /// All routines of all strategies that are shown.
    public ReadOnlyObjectProperty<List<String>> routinesProperty() {
        return routines.getReadOnlyProperty();
    }

    /// Whether the page goes where the tasks are.
    public BooleanProperty followsProperty() {
        return follows;
    }

    /// Whether two strategies are shown as one difference.
    public BooleanProperty differenceProperty() {
        return difference;
    }

    /// Opens a routine and stays there.
    public void choose(String name) {
        routine = name;
        if (follows.get()) {
            follows.set(false);
        } else {
            open();
        }
    }

    /// The line of a row, in the run whose listing it is from; null when it is from none.
    public @Nullable LineStop stop(CodeRow row) {
        boolean second = row.sign() == Sign.ADDED || row.sign() == Sign.MOVED_TO;
        List<String> strategies = page().strategies();
        if (strategies.isEmpty() || row.line().number() == 0) {
            return null;
        }
        int run = indexOf(second ? strategies.getLast() : strategies.getFirst());
        RoutineText text = run < listings.size() ? listings.get(run).routine(routine) : null;
        return text == null
                ? null
                : new LineStop(run, new Place(text.file(), row.line().number(), 1));
    }

    private void open() {
        Moment moment = session.toldProperty().get();
        if (moment.snapshots().isEmpty()) {
            return;
        }
        readListings(moment.experiment());
        List<Standing> standings = new ArrayList<>();
        for (int run = 0; run < moment.snapshots().size(); run++) {
            standings.addAll(Standing.of(moment.snapshots().get(run), run));
        }
        if (follows.get()) {
            routine = interesting(moment, standings);
        }
        if (!routines.get().contains(routine)) {
            routine = routines.get().contains(FIRST) || routines.get().isEmpty()
                    ? FIRST
                    : routines.get().getFirst();
        }
        page.set(page(standings));
    }

    @SuppressWarnings("ReferenceEquality")
    private void readListings(Experiment experiment) {
        if (read == experiment) {
            return;
        }
        read = experiment;
        listings = experiment.runs().stream()
                .map(RunView::program)
                .map(Listings::new)
                .toList();
        routines.set(listings.stream()
                .flatMap(listing -> listing.routines().stream())
                .distinct()
                .toList());
    }

    /// Where the selected task stands; with none selected the page stays while somebody waits there.
    private String interesting(Moment moment, List<Standing> standings) {
        if (inquiry.isSelected()) {
            for (int run = 0; run < inquiry.answers().size(); run++) {
                Answer answer = inquiry.answers().get(run);
                String found = where(moment.snapshots().get(run), answer.task());
                if (!found.isEmpty()
                        && (answer.waits() || run == inquiry.answers().size() - 1)) {
                    return found;
                }
            }
            return routine;
        }
        Standing longest = null;
        for (Standing standing : standings) {
            Snapshot s = moment.snapshots().get(standing.run());
            if (!TaskRole.isHeldUp(s, standing.task())) {
                continue;
            }
            if (somebodyWaitsThere && standing.routine().equals(routine)) {
                return routine;
            }
            if (longest == null || standing.nanos() > longest.nanos()) {
                longest = standing;
            }
        }
        somebodyWaitsThere = longest != null;
        return longest == null ? routine : where(moment.snapshots().get(longest.run()), longest.task());
    }

    /// The routine with a name of its own that the task is in; else the innermost that has a text.
    private String where(Snapshot s, int task) {
        int landmark = TaskRole.landmark(s, task);
        if (landmark >= 0) {
            return s.program().routines().get(landmark).name();
        }
        for (int pc : s.stack(task)) {
            int index = pc < 0 ? -1 : s.program().routineAt(pc);
            String name = index < 0 ? "" : s.program().routines().get(index).name();
            if (routines.get().contains(name)) {
                return name;
            }
        }
        return "";
    }

    /// Tasks move at each moment, listings do not.
    private List<CodeDiff.Line> difference(RoutineText first, RoutineText last) {
        Compared known = compared;
        if (known == null || !known.first.equals(first) || !known.last.equals(last)) {
            known = new Compared(first, last, CodeDiff.of(first.lines(), last.lines()));
            compared = known;
        }
        return known.lines;
    }

    private CodePage page(List<Standing> standings) {
        List<RoutineText> texts = new ArrayList<>();
        List<String> strategies = new ArrayList<>();
        for (Listings listing : listings) {
            RoutineText text = listing.routine(routine);
            if (text != null) {
                texts.add(text);
                strategies.add(listing.program().strategy());
            }
        }
        if (texts.isEmpty()) {
            return CodePage.EMPTY;
        }
        boolean two = texts.size() == 2 && difference.get();
        if (two) {
            RoutineText first = texts.getFirst();
            RoutineText last = texts.getLast();
            return CodePage.difference(first, last, difference(first, last), strategies, standings);
        }
        int run = texts.size() == listings.size() ? shownRun() : indexOf(strategies.getFirst());
        int index = Math.min(run, texts.size() - 1);
        List<Standing> ofRun =
                standings.stream().filter(standing -> standing.run() == run).toList();
        return CodePage.of(texts.get(index), strategies.get(index), ofRun);
    }

    private int indexOf(String strategy) {
        for (int run = 0; run < listings.size(); run++) {
            if (listings.get(run).program().strategy().equals(strategy)) {
                return run;
            }
        }
        return 0;
    }

    /// The run in which the task that is asked about waits, else the first.
    private int shownRun() {
        List<Answer> answers = inquiry.answers();
        for (int run = 0; run < answers.size(); run++) {
            if (answers.get(run).waits()) {
                return Math.min(run, listings.size() - 1);
            }
        }
        return 0;
    }
}
