package lockscope.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import lockscope.app.export.FigureFormat;
import lockscope.app.export.Print;
import lockscope.app.library.ShippedLibrary;
import lockscope.app.moment.FileKind;
import lockscope.app.moment.LivingFigure;
import lockscope.app.moment.MomentLibrary;
import lockscope.app.moment.SavedMoment;
import lockscope.app.moment.UnusableMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.session.Experiment;
import lockscope.app.session.Lab;
import lockscope.app.session.RunView;
import lockscope.app.session.Setup;
import lockscope.app.words.Words;
import lockscope.engine.listing.Source;

/// Makes figures from scenarios, or anew from the moments that files carry.
final class Figures {
    /// A run is asked after each 16,384 events; together that is about eight million.
    private static final int MOST_CHECKS = 500;

    private final Map<String, String> settings;
    private final List<String> strategies;
    private final Words words = new Words(Locale.ROOT);
    private final ShippedLibrary shipped = new ShippedLibrary();

    Figures(Map<String, String> settings, List<String> strategies) {
        this.settings = settings;
        this.strategies = strategies;
    }

    /// What a scenario's name, or a file with a moment, stands for.
    ///
    /// @param options turns what there was into what is wanted
    SavedMoment moment(String subject, UnaryOperator<FigureRequest> options) {
        FileKind kind = FileKind.of(Path.of(subject));
        boolean foreign = kind != FileKind.LISTING && Files.exists(Path.of(subject));
        if (kind != FileKind.MOMENT && !foreign) {
            return fromNames(subject, options.apply(FigureRequest.DEFAULT));
        }
        SavedMoment saved = LivingFigure.read(Path.of(subject));
        if (settings.isEmpty() && strategies.isEmpty()) {
            return saved.with(options.apply(saved.figure()));
        }
        Map<String, String> all = new LinkedHashMap<>(saved.setup().settings());
        all.putAll(settings);
        List<String> names = strategies.isEmpty() ? saved.setup().strategies() : strategies;
        Setup setup = new Setup(saved.setup().scenario(), names, all);
        return new SavedMoment(setup, saved.listings(), options.apply(saved.figure()), List.of());
    }

    private SavedMoment fromNames(String scenario, FigureRequest request) {
        if (strategies.isEmpty()) {
            throw new Loading.BadInput("--strategies: found none, expected one or more, such as net_mutex");
        }
        Loading loading = new Loading();
        Map<String, String> texts = new LinkedHashMap<>();
        String scenarioName = carried(loading.scenario(scenario), texts);
        List<String> names = new ArrayList<>();
        for (String strategy : strategies) {
            names.add(carried(loading.strategy(strategy), texts));
        }
        return new SavedMoment(new Setup(scenarioName, names, settings), texts, request, List.of());
    }

    /// The name of a listing in a moment; the text of one that does not ship goes along.
    private String carried(Source source, Map<String, String> texts) {
        Source known = shipped.strategy(source.name());
        Source other = known == null ? shipped.scenario(source.name()) : known;
        if (other != null && other.text().equals(source.text())) {
            return source.name();
        }
        String file = source.name().replaceAll(".*[/\\\\]", "").replaceAll("\\.listing$", "");
        String name = file.replaceAll("[^A-Za-z0-9_.-]", "_") + ".own";
        texts.put(name, source.text());
        return name;
    }

    /// Runs, draws and writes.
    ///
    /// @param choice of the frames of a row
    /// @param callouts what is pointed at
    /// @return the files
    List<Path> write(SavedMoment moment, FrameChoice choice, CalloutOption callouts, List<Path> out, int scale) {
        Experiment experiment = perform(moment);
        boolean moves = out.stream().map(FigureFormat::of).anyMatch(format -> format != null && format.moves());
        FigureRequest request = moment.figure()
                .with(choice.frames(experiment, moment.figure(), moves))
                .with(callouts.callouts(experiment, moment.figure().callouts()));
        Print print = Print.of(experiment, moment.with(request), scale, words);
        List<Path> written = new ArrayList<>();
        for (Path file : out) {
            FigureFormat format = FigureFormat.of(file);
            if (format == null) {
                throw new IllegalArgumentException("checked before: " + file);
            }
            written.addAll(print.write(file, format));
        }
        return written;
    }

    private Experiment perform(SavedMoment moment) {
        MomentLibrary library = new MomentLibrary(moment, shipped);
        Setup setup = moment.setup();
        if (library.scenario(setup.scenario()) == null) {
            throw new UnusableMoment("the moment names the scenario '" + setup.scenario() + "', which does not ship");
        }
        for (String name : setup.strategies()) {
            if (library.strategy(name) == null) {
                throw new UnusableMoment("the moment names the strategy '" + name + "', which does not ship");
            }
        }
        Experiment experiment = bounded(new Lab(library, words), setup);
        if (experiment.failed()) {
            throw new Loading.BadInput(Loading.rendered(experiment.findings().stream()
                    .filter(each -> each.isError())
                    .toList()));
        }
        checkFingerprints(moment, experiment);
        return experiment;
    }

    /// A listing that comes with a file may never end.
    private static Experiment bounded(Lab lab, Setup setup) {
        AtomicInteger checks = new AtomicInteger();
        try {
            return lab.perform(setup, () -> checks.incrementAndGet() > MOST_CHECKS);
        } catch (RunView.Cancelled e) {
            throw new Loading.BadInput("this run has more events than a figure can show; --until T ends it earlier");
        }
    }

    private static void checkFingerprints(SavedMoment moment, Experiment experiment) {
        for (int i = 0; i < moment.fingerprints().size(); i++) {
            RunView run = i < experiment.runs().size() ? experiment.runs().get(i) : null;
            if (run == null || run.fingerprint() != moment.fingerprints().get(i)) {
                throw new UnusableMoment("the figure was made by another version: the run of "
                        + moment.setup()
                                .strategies()
                                .get(Math.min(i, moment.setup().strategies().size() - 1))
                        + " now differs from the one it shows. lockscope figure "
                        + moment.setup().scenario() + " --strategies "
                        + String.join(",", moment.setup().strategies()) + " draws today's.");
            }
        }
    }
}
