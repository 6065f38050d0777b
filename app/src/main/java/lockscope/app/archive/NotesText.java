package lockscope.app.archive;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.app.timeline.Anchor;
import lockscope.app.timeline.Callout;
import lockscope.app.timeline.Notes;
import lockscope.app.timeline.Remark;

/// Notes on a timeline as one line of text; what it does not understand it leaves out.
final class NotesText {
    private static final Pattern CALLOUT =
            Pattern.compile("callout (\\d) (-?\\d{1,5}\\.?\\d{0,3}) (-?\\d{1,5}\\.?\\d{0,3}) (\\S+) (\\S*)");
    private static final Pattern TIME = Pattern.compile("(a|b|bookmark) (\\d{1,18})");

    private NotesText() {}

    static String of(Notes notes) {
        List<String> parts = new ArrayList<>();
        if (notes.markerA() >= 0) {
            parts.add("a " + notes.markerA());
        }
        if (notes.markerB() >= 0) {
            parts.add("b " + notes.markerB());
        }
        notes.bookmarks().forEach(time -> parts.add("bookmark " + time));
        for (Remark remark : notes.callouts()) {
            parts.add("callout " + remark.run() + " " + Math.round(remark.dx()) + " " + Math.round(remark.dy()) + " "
                    + encoded(remark.callout().anchor().toString()) + " " + encoded(remark.text()));
        }
        return String.join(";", parts);
    }

    static Notes read(String text) {
        Notes notes = Notes.NONE;
        for (String part : text.split(";", -1)) {
            Matcher time = TIME.matcher(part);
            Matcher callout = CALLOUT.matcher(part);
            if (time.matches()) {
                notes = with(notes, time.group(1), Long.parseLong(time.group(2)));
            } else if (callout.matches()) {
                Anchor anchor = Anchor.parse(decoded(callout.group(4)));
                if (anchor != null) {
                    notes = notes.with(new Remark(
                            Integer.parseInt(callout.group(1)),
                            new Callout(anchor, decoded(callout.group(5))),
                            Double.parseDouble(callout.group(2)),
                            Double.parseDouble(callout.group(3))));
                }
            }
        }
        return notes;
    }

    private static Notes with(Notes notes, String kind, long nanos) {
        return switch (kind) {
            case "a" -> notes.withMarkers(nanos, notes.markerB());
            case "b" -> notes.withMarkers(notes.markerA(), nanos);
            default -> notes.bookmark(nanos);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The text itself where it is not encoded as it should be.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
