package lockscope.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lockscope.app.plate.FigureRequest;
import lockscope.app.session.Experiment;
import lockscope.engine.fold.Occasion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that choose the moments of a row of figures.
final class FrameChoice {
    private static final String EVENTS = "events:";
    private static final int USUAL_SECONDS = 8;
    private static final int MOST_SECONDS = 60;

    @Option(
            names = "--frames",
            hideParamSyntax = true,
            split = ",",
            paramLabel = "T1,T2..",
            description = "A row of figures with the same axes, lanes and size that build up: numbered "
                    + "files, or pages. events:handover is a frame for each hand-over of a lock; as "
                    + "well: wait, grace-period, batch, live, death, freedom.")
    List<String> frames = new ArrayList<>();

    @Option(names = "--fps", paramLabel = "N", description = "Frames a second of a moving picture; 10 when left out.")
    @Nullable
    Integer perSecond;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long a moving picture of the whole range takes, without --frames; 8 when left out.")
    @Nullable
    Integer seconds;

    /// What the options say, else what the moment had.
    ///
    /// @param moves whether a moving picture is wanted, which needs frames
    FigureRequest.Frames frames(Experiment experiment, FigureRequest request, boolean moves) {
        int speed = between("--fps", perSecond, request.frames().perSecond(), FigureRequest.Frames.FASTEST);
        if (!frames.isEmpty()) {
            return new FigureRequest.Frames(limited(times(experiment, request.range())), speed);
        }
        if (!request.frames().isEmpty() && seconds == null) {
            return new FigureRequest.Frames(request.frames().times(), speed);
        }
        if (!moves) {
            if (seconds != null) {
                throw new Loading.BadInput("--seconds: only .gif and .apng move");
            }
            return new FigureRequest.Frames(List.of(), speed);
        }
        int count =
                Math.min(FigureRequest.Frames.MOST, between("--seconds", seconds, USUAL_SECONDS, MOST_SECONDS) * speed);
        long from = Math.max(0, request.range().fromNanos());
        long to = end(experiment, request.range());
        List<Long> times = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            times.add(from + (to - from) / count * i);
        }
        return new FigureRequest.Frames(times, speed);
    }

    private static int between(String option, @Nullable Integer value, int otherwise, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw new Loading.BadInput(option + ": found " + value + ", expected 1 to " + most);
        }
        return value == null ? otherwise : value;
    }

    private static long end(Experiment experiment, FigureRequest.Range range) {
        return range.toNanos() < 0 ? experiment.endNanos() : range.toNanos();
    }

    private List<Long> times(Experiment experiment, FigureRequest.Range range) {
        String first = frames.getFirst();
        if (!first.startsWith(EVENTS)) {
            return frames.stream().map(time -> Times.parse("--frames", time)).toList();
        }
        Occasion occasion = Occasion.of(first.substring(EVENTS.length()));
        if (occasion == null || frames.size() > 1) {
            throw new Loading.BadInput("--frames: found '" + String.join(",", frames)
                    + "', expected times such as 4ms,8ms, or one of "
                    + Arrays.stream(Occasion.values())
                            .map(each -> EVENTS + each.key())
                            .collect(Collectors.joining(", ")));
        }
        long from = Math.max(0, range.fromNanos());
        List<Long> times = experiment.runs().stream()
                .flatMapToLong(run -> LongStream.of(occasion.times(run.rows(), from, end(experiment, range))))
                .distinct()
                .sorted()
                .boxed()
                .toList();
        if (times.isEmpty()) {
            throw new Loading.BadInput("--frames: there is no " + occasion.key() + " in that range");
        }
        return times;
    }

    private static List<Long> limited(List<Long> times) {
        if (times.size() > FigureRequest.Frames.MOST) {
            throw new Loading.BadInput("--frames: found " + times.size() + " frames, expected at most "
                    + FigureRequest.Frames.MOST + "; --from and --to narrow the range");
        }
        return times;
    }
}
