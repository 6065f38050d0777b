package lockscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lockscope.app.library.Shelf;
import lockscope.app.session.Session;
import lockscope.app.session.Setup;
import lockscope.app.shell.Work;
import lockscope.app.words.Words;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Source;
import org.jspecify.annotations.Nullable;

/// Puts a manuscript on the shelf and runs or explores it; one that cannot be run leaves everything as it is.
final class Launch {
    private final Session session;
    private final Words words;
    private final Work work;
    private final Consumer<Proof> proof;
    private final Consumer<String> teller;

    /// @param proof takes what was found in it, together with what it would run with
    /// @param teller told what came of it
    Launch(Session session, Words words, Work work, Consumer<Proof> proof, Consumer<String> teller) {
        this.session = session;
        this.words = words;
        this.work = work;
        this.proof = proof;
        this.teller = teller;
    }

    private Shelf shelf() {
        return session.lab().shelf();
    }

    /// Runs it at once in the set-up that is chosen; says why when it cannot be run.
    void run(Manuscript mine) {
        Setup setup = session.timedSetup();
        ready(mine, setup, words.say("editor.not-run"), name -> {
            teller.accept(words.say("editor.runs", name));
            session.choose(mine.kind() == Shelf.Kind.SCENARIO ? withScenario(setup, name) : withStrategy(setup, mine));
        });
    }

    /// Hands it to the explorer, unless it cannot be run.
    ///
    /// @param explorer takes what it is and its name
    void explore(Manuscript mine, BiConsumer<Shelf.Kind, String> explorer) {
        ready(mine, session.timedSetup(), words.say("editor.not-explored"), name -> explorer.accept(mine.kind(), name));
    }

    private static Setup withScenario(Setup setup, String name) {
        return new Setup(name, setup.strategies(), Map.of());
    }

    /// Beside what it began as where two are compared, else in its place.
    private static Setup withStrategy(Setup setup, Manuscript mine) {
        List<String> names = setup.strategies();
        if (names.contains(mine.name())) {
            return setup;
        }
        if (names.size() == 1) {
            return setup.withStrategies(List.of(mine.name()));
        }
        String other = mine.original().isEmpty() ? names.getFirst() : mine.original();
        return setup.withStrategies(List.of(other, mine.name()));
    }

    /// Puts it on the shelf when it can be run, and goes on with its name; else says what is in the way.
    private void ready(Manuscript mine, Setup setup, String otherwise, Consumer<String> taker) {
        String name = mine.name();
        if (shelf().original(mine.kind(), name) != null) {
            teller.accept(words.say("editor.taken", otherwise, name));
            return;
        }
        work.later(() -> together(mine, setup), found -> {
            proof.accept(found);
            int errors = found.errors().size();
            if (errors > 0) {
                teller.accept(words.count("editor.errors", errors, otherwise));
            } else {
                shelf().put(mine.kind(), mine.source());
                taker.accept(name);
            }
        });
    }

    private Proof together(Manuscript mine, Setup setup) {
        List<Diagnostic> found = new ArrayList<>(Proof.of(shelf(), mine).findings());
        if (mine.kind() == Shelf.Kind.STRATEGY) {
            Source scenario = shelf().scenario(setup.scenario());
            add(found, mine, scenario, setup);
        } else if (mine.kind() == Shelf.Kind.SCENARIO) {
            for (String strategy : setup.strategies()) {
                add(found, mine, shelf().strategy(strategy), new Setup(mine.name(), setup.strategies(), Map.of()));
            }
        }
        return new Proof(mine, found);
    }

    private void add(List<Diagnostic> found, Manuscript mine, @Nullable Source other, Setup setup) {
        if (other != null) {
            Proof.together(shelf(), mine, other, setup.settings()).findings().stream()
                    .filter(finding -> !found.contains(finding))
                    .forEach(found::add);
        }
    }
}
