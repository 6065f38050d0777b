package lockscope.app.plate;

import lockscope.app.session.Experiment;
import lockscope.app.timeline.Viewport;
import lockscope.app.words.Words;

/// What the content of a plate is made from.
///
/// @param horizonNanos nothing after it is drawn
record Exhibit(Experiment experiment, FigureRequest request, Sheet sheet, long horizonNanos, Words words) {
    static Exhibit of(Experiment experiment, FigureRequest request, Sheet sheet, Words words) {
        long until = request.range().untilNanos();
        return new Exhibit(
                experiment,
                request,
                sheet,
                Math.min(experiment.knownUntil(), until < 0 ? Long.MAX_VALUE : until),
                words);
    }

    /// The request with everything chosen that would otherwise be chosen at each moment anew.
    FigureRequest settled() {
        boolean open =
                request.view() == FigureRequest.View.LISTING && request.detail().isEmpty();
        return open ? request.showing(request.view(), new ListingContent(this).routine()) : request;
    }

    /// The same where nothing is held back that the experiment may show.
    Exhibit toTheEnd() {
        return new Exhibit(experiment, request, sheet, experiment.knownUntil(), words);
    }

    Viewport range() {
        long from = Math.max(0, request.range().fromNanos());
        long to = request.range().toNanos() < 0
                ? experiment.endNanos()
                : request.range().toNanos();
        return new Viewport(from, Math.max(from + 1, to));
    }

    /// The moment; the middle of the range when none is wanted.
    long at() {
        return request.range().atNanos() < 0
                ? range().fromNanos() + range().span() / 2
                : request.range().atNanos();
    }

    /// How far runs are read where sums are shown.
    long untilNanos() {
        return request.range().toNanos() < 0
                ? horizonNanos
                : Math.min(horizonNanos, request.range().toNanos());
    }

    Content content() {
        return switch (request.view()) {
            case TIMELINE -> new LanesContent(this, request.range().atNanos());
            case STAGE -> StagesContent.alone(this);
            case COMPARE -> new CompareContent(this);
            case LISTING -> new ListingContent(this);
            case WATERFALL -> new WaterfallContent(this);
            case CHART -> new ChartContent(this);
        };
    }
}
