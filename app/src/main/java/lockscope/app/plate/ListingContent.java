package lockscope.app.plate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockscope.app.code.CodeFigure;
import lockscope.app.code.CodePage;
import lockscope.app.code.Listings;
import lockscope.app.code.RoutineText;
import lockscope.app.code.Standing;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.session.RunView;
import lockscope.engine.fold.Landmarks;

/// A routine with a marker for each task on its line at a moment; of two strategies, what differs. What does not fit is
/// left out around the lines on which tasks stand.
final class ListingContent implements Content {
    private static final String FIRST = "copy_net_ns";
    private static final Set<Role> WAITS = EnumSet.of(Role.WAITS_FOR_LOCK, Role.WAITS_FOR_RCU, Role.WRITER, Role.SPINS);
    private static final Type HEAD = Type.codeBold(12.5);
    private static final Type NOTE = Type.text(Type.SMALLEST);
    private static final double LINE = 16;

    private final Exhibit exhibit;
    private final List<Listings> listings;
    private final CodePage page;

    ListingContent(Exhibit exhibit) {
        this.exhibit = exhibit;
        List<RunView> runs = exhibit.experiment().runs();
        List<RunView> shown = runs.size() > 2 ? List.of(runs.getFirst(), runs.getLast()) : runs;
        listings = shown.stream().map(run -> new Listings(run.program())).toList();
        List<Standing> standings = new ArrayList<>();
        for (int run = 0; run < shown.size(); run++) {
            standings.addAll(Standing.of(shown.get(run).at(exhibit.at()), run));
        }
        page = page(routine(standings), standings);
    }

    /// The one that is asked for, else that in which somebody has waited longest.
    private String routine(List<Standing> standings) {
        String wanted = exhibit.request().detail();
        if (!wanted.isEmpty()) {
            if (listings.stream().noneMatch(listing -> listing.routines().contains(wanted))) {
                throw new Unshowable("no routine is named '" + wanted + "'; there are "
                        + String.join(", ", listings.getFirst().routines()));
            }
            return wanted;
        }
        return standings.stream()
                .filter(standing -> WAITS.contains(standing.role()))
                .map(Standing::routine)
                .filter(Landmarks::isLandmark)
                .findFirst()
                .orElse(FIRST);
    }

    private CodePage page(String routine, List<Standing> standings) {
        List<RoutineText> texts = new ArrayList<>();
        List<String> strategies = new ArrayList<>();
        int only = 0;
        for (int run = 0; run < listings.size(); run++) {
            RoutineText text = listings.get(run).routine(routine);
            if (text != null) {
                only = run;
                texts.add(text);
                strategies.add(listings.get(run).program().strategy());
            }
        }
        int run = only;
        return switch (texts.size()) {
            case 0 -> CodePage.EMPTY;
            case 1 ->
                CodePage.of(
                        texts.getFirst(),
                        strategies.getFirst(),
                        standings.stream()
                                .filter(standing -> standing.run() == run)
                                .toList());
            default -> CodePage.difference(texts.getFirst(), texts.getLast(), strategies, standings);
        };
    }

    /// The routine that is shown.
    String routine() {
        return page.routine();
    }

    @Override
    public Set<Role> roles(Figure picture, double height) {
        return page.rows().stream()
                .flatMap(row -> row.standings().stream())
                .map(Standing::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Figure of(double width, double height) {
        Sketch sketch = new Sketch();
        sketch.text(0, 12, HEAD.fit(exhibit.words().say("code.title", page.routine()), width), HEAD, Paint.TEXT);
        double y = LINE + 2;
        for (String line : TextLines.of(note(), NOTE, width)) {
            sketch.text(0, y + 11, line, NOTE, Paint.FAINT);
            y += LINE;
        }
        y += 4;
        double[] tops = CodeFigure.tops(page, width, exhibit.words());
        Rows rows = height > 0
                ? fitting(tops, height - y - 2 * LINE)
                : new Rows(0, page.rows().size());
        y = left(sketch, y, rows.first(), "plate.lines.above");
        double tall = tops[rows.end()] - tops[rows.first()];
        sketch.place(CodeFigure.of(page, width, tall, tops[rows.first()], -1, exhibit.words()), 0, y);
        y = left(sketch, y + tall, page.rows().size() - rows.end(), "plate.lines.below");
        return sketch.figure(width, y + 2);
    }

    private String note() {
        String at = exhibit.words().brief(exhibit.at());
        return page.isDifference()
                ? exhibit.words()
                        .say(
                                "plate.listing.two",
                                page.strategies().getFirst(),
                                page.strategies().getLast(),
                                at)
                : exhibit.words().say("plate.listing.one", String.join("", page.strategies()), at);
    }

    /// The lines from `first` up to `end`.
    private record Rows(int first, int end) {}

    /// As many lines as fit, those with tasks among them.
    private Rows fitting(double[] tops, double room) {
        int all = page.rows().size();
        int first = 0;
        int stands = page.firstStanding();
        while (stands > first + 1 && tops[all] - tops[first] > room && tops[stands] - tops[first] > room / 3) {
            first++;
        }
        int end = first;
        while (end < all && tops[end + 1] - tops[first] <= room) {
            end++;
        }
        return new Rows(first, Math.max(end, Math.min(all, first + 1)));
    }

    private double left(Sketch sketch, double y, int lines, String key) {
        if (lines == 0) {
            return y;
        }
        sketch.text(0, y + 11, exhibit.words().count(key, lines), NOTE, Paint.FAINT);
        return y + LINE;
    }
}
