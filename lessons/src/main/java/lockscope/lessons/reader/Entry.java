package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.engine.program.Place;

/// One `key argument: text` of a fenced block; lines that begin with a blank go on with the text above.
///
/// @param argument what stands between key and colon, "" for nothing
record Entry(String key, String argument, Passage text, Place place) {
    private static final Pattern HEAD = Pattern.compile("([a-z_]+)((?: [^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(?: (.*))?");

    /// The entries of a block.
    static List<Entry> of(Passage block, Findings findings) {
        List<Entry> entries = new ArrayList<>();
        List<Passage.Line> text = new ArrayList<>();
        Entry open = null;
        for (Passage.Line line : block.lines()) {
            if (line.text().isBlank()) {
                text.add(line);
                continue;
            }
            if (Character.isWhitespace(line.text().charAt(0))) {
                if (open == null) {
                    findings.error(line.place(), 1, "found a line that goes on with nothing, expected 'key: text'");
                }
                text.add(line.stripped());
                continue;
            }
            if (open != null) {
                entries.add(open.with(text));
            }
            text = new ArrayList<>();
            open = head(line, text, findings);
        }
        if (open != null) {
            entries.add(open.with(text));
        }
        return entries;
    }

    private static Entry head(Passage.Line line, List<Passage.Line> text, Findings findings) {
        Matcher matcher = HEAD.matcher(line.text());
        if (!matcher.matches()) {
            findings.error(line.place(), line.text().length(), "found no key, expected 'key: text'");
            return new Entry("", "", Passage.EMPTY, line.place());
        }
        if (matcher.group(3) != null) {
            text.add(line.from(matcher.start(3)));
        }
        return new Entry(matcher.group(1), matcher.group(2).strip(), Passage.EMPTY, line.place());
    }

    private Entry with(List<Passage.Line> lines) {
        return new Entry(key, argument, Passage.of(lines, place), place);
    }

    int length() {
        return Math.max(1, key.length());
    }
}
