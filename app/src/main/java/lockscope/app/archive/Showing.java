package lockscope.app.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import lockscope.app.command.Mode;
import lockscope.app.figure.Datum;
import lockscope.app.library.Shelf;
import lockscope.app.moment.MomentLibrary;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Shell;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.Remark;
import lockscope.app.timeline.Viewport;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// What the window shows, as a moment; and the way back.
final class Showing {
    private static final String SELECTED = "selected";

    private final Shell shell;
    private final Session session;

    Showing(Shell shell) {
        this.shell = shell;
        this.session = shell.session();
    }

    /// Whether there is anything that a moment can hold: runs, and no replay.
    boolean canBeSaved() {
        return !session.experiment().failed() && !session.experiment().isReplay();
    }

    /// All that it takes to come back here.
    SavedMoment now() {
        Experiment experiment = session.experiment();
        Viewport view = session.viewportProperty().get();
        List<Remark> callouts = shell.timeline().notesProperty().get().callouts();
        FigureRequest.Layout layout = FigureRequest.Layout.DEFAULT;
        FigureRequest.View kind =
                experiment.runs().size() > 1 ? FigureRequest.View.COMPARE : FigureRequest.View.TIMELINE;
        long horizon = session.playback().horizon();
        FigureRequest figure = FigureRequest.of(
                        kind,
                        new FigureRequest.Layout(
                                "slide",
                                layout.title(),
                                layout.legend(),
                                layout.seedLine(),
                                shell.look().kindProperty().get()))
                .with(new FigureRequest.Range(
                        view.fromNanos(),
                        view.toNanos(),
                        session.playback().playhead(),
                        horizon < experiment.endNanos() ? horizon : -1))
                .with(callouts);
        Map<String, String> window = new LinkedHashMap<>(shell.keepsakes().ofMoment());
        String selected = selected(session.selectedProperty().get());
        if (!selected.isEmpty()) {
            window.put(SELECTED, selected);
        }
        List<Long> fingerprints =
                experiment.runs().stream().map(RunView::fingerprint).toList();
        return new SavedMoment(
                experiment.setup(), listings(experiment.setup(), shelf()::isOwn), figure, fingerprints, window);
    }

    /// Whether it runs a listing that somebody opened or edited; those of a lesson are nobody's work.
    boolean hasSomebodysListing() {
        return !listings(session.experiment().setup(), shelf()::isSomebodys).isEmpty();
    }

    private Shelf shelf() {
        return session.lab().shelf();
    }

    /// The texts of the listings that are meant, by name.
    private Map<String, String> listings(Setup setup, BiPredicate<Shelf.Kind, String> which) {
        Shelf shelf = shelf();
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, which.test(Shelf.Kind.SCENARIO, setup.scenario()), shelf.scenario(setup.scenario()));
        for (String name : setup.strategies()) {
            Source strategy = shelf.strategy(name);
            if (strategy != null) {
                put(texts, which.test(Shelf.Kind.STRATEGY, name), strategy);
                Listing.withIncluded(shelf, strategy)
                        .forEach(each -> put(texts, which.test(Shelf.Kind.COMMON, each.name()), each));
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, boolean meant, @Nullable Source source) {
        if (meant && source != null) {
            texts.put(source.name(), source.text());
        }
    }

    private static String selected(@Nullable Datum datum) {
        return datum == null
                ? ""
                : String.join(
                        " ",
                        datum.subject().name(),
                        Integer.toString(datum.index()),
                        Long.toString(datum.startNanos()),
                        Long.toString(datum.endNanos()),
                        Integer.toString(datum.run()));
    }

    private static @Nullable Datum datum(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5) {
            return null;
        }
        for (Datum.Subject subject : Datum.Subject.values()) {
            if (subject.name().equals(parts[0]) && text.matches("\\w+ \\d{1,9} \\d{1,18} \\d{1,18} \\d")) {
                return new Datum(
                        subject,
                        Integer.parseInt(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]),
                        Integer.parseInt(parts[4]));
            }
        }
        return null;
    }

    /// Shows that moment. The runs are made first if others are shown.
    ///
    /// @param complaint takes what is not as the moment says
    void show(SavedMoment moment, Consumer<String> complaint) {
        Shelf shelf = session.lab().shelf();
        MomentLibrary library = new MomentLibrary(moment, shelf);
        List<String> missing = missing(moment, library);
        if (!missing.isEmpty()) {
            complaint.accept(shell.words().say("moment.missing", String.join(", ", missing)));
            return;
        }
        boolean sameListings = takeListings(moment, shelf);
        Experiment now = session.experiment();
        if (sameListings && !now.failed() && !now.isReplay() && now.setup().equals(moment.setup())) {
            arrange(moment, complaint);
            return;
        }
        session.choose(moment.setup());
        session.afterRun(() -> arrange(moment, complaint));
    }

    private static List<String> missing(SavedMoment moment, MomentLibrary library) {
        List<String> missing = new ArrayList<>();
        if (library.scenario(moment.setup().scenario()) == null) {
            missing.add(moment.setup().scenario());
        }
        moment.setup().strategies().stream()
                .filter(name -> library.strategy(name) == null)
                .forEach(missing::add);
        return missing;
    }

    /// Puts the moment's own listings on the shelf.
    ///
    /// @return whether they were there already
    private static boolean takeListings(SavedMoment moment, Shelf shelf) {
        boolean same = true;
        for (Map.Entry<String, String> listing : moment.listings().entrySet()) {
            String name = listing.getKey();
            Source source = new Source(name, listing.getValue());
            Shelf.Kind kind = name.equals(moment.setup().scenario())
                    ? Shelf.Kind.SCENARIO
                    : moment.setup().strategies().contains(name) ? Shelf.Kind.STRATEGY : Shelf.Kind.COMMON;
            Source there = switch (kind) {
                case SCENARIO -> shelf.scenario(name);
                case STRATEGY -> shelf.strategy(name);
                case COMMON -> shelf.common(name);
            };
            if (!source.equals(there)) {
                shelf.put(kind, source);
                same = false;
            }
        }
        return same;
    }

    private void arrange(SavedMoment moment, Consumer<String> complaint) {
        FigureRequest figure = moment.figure();
        FigureRequest.Range range = figure.range();
        session.playback().playingProperty().set(false);
        if (range.untilNanos() >= 0) {
            session.playback().showFutureProperty().set(false);
            session.playback().forgetAfter(0);
            session.playback().seek(range.untilNanos());
        } else {
            session.playback().showFutureProperty().set(true);
        }
        session.playback().seek(Math.max(0, range.atNanos()));
        if (range.toNanos() > range.fromNanos()) {
            session.show(new Viewport(Math.max(0, range.fromNanos()), range.toNanos()));
        } else {
            session.fit();
        }
        if (shell.modeProperty().get() != Mode.PRESENT) {
            shell.look().kindProperty().set(figure.layout().theme());
        }
        shell.timeline().notesProperty().set(Notes.NONE);
        shell.keepsakes().restoreMoment(moment.window());
        if (shell.timeline().notesProperty().get().callouts().isEmpty()) {
            figure.callouts()
                    .forEach(remark -> shell.timeline()
                            .notesProperty()
                            .set(shell.timeline().notesProperty().get().with(remark)));
        }
        session.selectedProperty().set(datum(moment.window().getOrDefault(SELECTED, "")));
        List<Long> today =
                session.experiment().runs().stream().map(RunView::fingerprint).toList();
        if (!moment.fingerprints().isEmpty() && !moment.fingerprints().equals(today)) {
            complaint.accept(shell.words().say("moment.other"));
        }
    }
}
