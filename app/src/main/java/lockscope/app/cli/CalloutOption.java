package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockscope.app.session.Experiment;
import lockscope.app.timeline.Anchor;
import lockscope.app.timeline.Callout;
import lockscope.app.timeline.Remark;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;
import picocli.CommandLine.Option;

/// The option that points at events.
final class CalloutOption {
    private static final Pattern CALLOUT =
            Pattern.compile("(?:([\\w.-]{1,80}):)?([^@=]{1,80})@([^=]{1,30})=(.{1,400})", Pattern.DOTALL);

    @Option(
            names = "--callout",
            paramLabel = "[STRATEGY:]LANE@T=TEXT",
            description = "A text with an arrow to what a lane shows at a time, such as ns/3@8ms='waits for "
                    + "cleanup'. It stays with that event, under another strategy too; may be given "
                    + "several times.")
    List<String> texts = new ArrayList<>();

    /// What the options say, else what the moment had.
    List<Remark> callouts(Experiment experiment, List<Remark> before) {
        return texts.isEmpty()
                ? before
                : texts.stream()
                        .map(text -> callout(text, experiment.timeline()))
                        .toList();
    }

    private static Remark callout(String text, TimelineModel model) {
        Matcher matcher = CALLOUT.matcher(text);
        if (!matcher.matches()) {
            throw new Loading.BadInput("--callout: found '" + text + "', expected LANE@T=TEXT such as ns/3@8ms=waits");
        }
        String strategy = matcher.group(1) == null ? "" : matcher.group(1);
        String lane = matcher.group(2);
        long nanos = Times.parse("--callout", matcher.group(3));
        boolean known = false;
        for (int run = 0; run < model.sections().size(); run++) {
            TimelineModel.Section section = model.sections().get(run);
            if (!strategy.isEmpty() && !strategy.equals(section.strategy())) {
                continue;
            }
            for (Track track : section.tracks()) {
                if (track.name().equals(lane)) {
                    known = true;
                    Anchor anchor = Anchor.at(track, nanos);
                    if (anchor != null) {
                        return new Remark(run, new Callout(anchor, matcher.group(4)), 0, 0);
                    }
                }
            }
        }
        throw new Loading.BadInput(
                known
                        ? "--callout: " + lane + " shows nothing at " + matcher.group(3) + " or later"
                        : "--callout: no lane is named '" + lane + "'; there are "
                                + model.sections().getFirst().tracks().stream()
                                        .map(Track::name)
                                        .collect(Collectors.joining(", ")));
    }
}
