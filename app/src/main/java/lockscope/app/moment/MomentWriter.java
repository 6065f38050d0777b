package lockscope.app.moment;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.ViewName;
import lockscope.app.session.Branch;

/// Writes a moment as text: a line for each thing, its name first.
public final class MomentWriter {
    static final String HEAD = "lockscope moment 1";

    private final StringBuilder text = new StringBuilder(HEAD).append('\n');

    private MomentWriter() {}

    /// Equal moments give equal texts.
    public static String write(SavedMoment moment) {
        return new MomentWriter().of(moment);
    }

    /// A file of several moments: the checkpoints of a talk, in their order.
    public static String write(List<SavedMoment> moments) {
        return moments.stream().map(MomentWriter::write).collect(Collectors.joining());
    }

    private String of(SavedMoment moment) {
        line("scenario", moment.setup().scenario());
        for (Branch branch : moment.setup().branches()) {
            line("strategy", branch.strategy());
            branch.whatIfs().forEach(whatIf -> line("what-if", whatIf.text()));
        }
        moment.setup().settings().forEach((key, value) -> line("set", key + "=" + value));
        FigureRequest figure = moment.figure();
        line("view", new ViewName(figure.view(), figure.detail()).toString());
        time("from", figure.range().fromNanos());
        time("to", figure.range().toNanos());
        time("at", figure.range().atNanos());
        time("until", figure.range().untilNanos());
        figure.frames().times().forEach(time -> time("frame", time));
        if (!figure.frames().isEmpty()) {
            line("frames-per-second", Integer.toString(figure.frames().perSecond()));
        }
        line("width", figure.layout().width());
        given("lanes", figure.lanes().pattern());
        figure.lanes().labels().forEach((name, label) -> line("label", name + "=" + label));
        given("title", figure.layout().title());
        line("legend", lower(figure.layout().legend()));
        line("seed-line", figure.layout().seedLine() ? "on" : "off");
        line("theme", figure.layout().theme().key());
        figure.callouts().forEach(callout -> line("callout", callout.line()));
        moment.window().forEach((name, value) -> line("window", name + "=" + value));
        moment.fingerprints()
                .forEach(value -> line("fingerprint", HexFormat.of().toHexDigits(value)));
        moment.listings().forEach(this::listing);
        return text.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void time(String key, long nanos) {
        if (nanos >= 0) {
            line(key, nanos + "ns");
        }
    }

    private void given(String key, String value) {
        if (!value.isEmpty()) {
            line(key, value);
        }
    }

    private void line(String key, String value) {
        text.append(key).append(' ').append(value.replaceAll("\\R", " ")).append('\n');
    }

    private void listing(String name, String source) {
        line("listing", name);
        source.lines().forEach(each -> text.append("| ").append(each).append('\n'));
    }
}
