package lockscope.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Numeral;
import lockscope.engine.listing.Severity;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// Reads what-ifs: `at 4ms: reader leaves; without task module`.
public final class WhatIfReader {
    private static final String FORMS = "'set KEY VALUE', 'kill TASK', 'TASK leaves', 'add task NAME', "
            + "'without task NAME' or 'strategy NAME', with 'at TIME:' before it";

    private final String text;
    private final List<WhatIf> found = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private WhatIfReader(String text) {
        this.text = text;
    }

    /// What was read, and what could not be.
    public record Reading(List<WhatIf> whatIfs, List<Diagnostic> diagnostics) {
        public boolean failed() {
            return !diagnostics.isEmpty();
        }
    }

    /// @param text any number of them, with semicolons or line ends between
    public static Reading read(String text) {
        WhatIfReader reader = new WhatIfReader(text);
        int from = 0;
        while (from <= text.length()) {
            int end = from;
            while (end < text.length() && ";\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            reader.one(from, end);
            from = end + 1;
        }
        return new Reading(List.copyOf(reader.found), List.copyOf(reader.diagnostics));
    }

    private record Word(String text, int at) {}

    private void one(int from, int end) {
        List<Word> words = words(from, end);
        if (words.isEmpty()) {
            return;
        }
        long moment = WhatIf.ALWAYS;
        if (words.getFirst().text().equals("at")) {
            moment = moment(words);
            if (moment < 0) {
                return;
            }
            words = words.subList(3, words.size());
        }
        Edit edit = edit(words, end);
        if (edit == null) {
            return;
        }
        if (edit.needsMoment() && moment == WhatIf.ALWAYS) {
            wrong(words.getFirst(), "found no time, expected one before it, such as 'at 4ms: " + edit.text() + "'");
            return;
        }
        found.add(new WhatIf(moment, edit));
    }

    /// The words between two positions; a colon and an equals sign outside a name are words of their own.
    private List<Word> words(int from, int end) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            int start = i;
            boolean colonEnds = words.size() == 1 && words.getFirst().text().equals("at");
            if (c == ':' || c == '=') {
                i++;
            } else {
                while (i < end
                        && !Character.isWhitespace(text.charAt(i))
                        && text.charAt(i) != '='
                        && !(colonEnds && text.charAt(i) == ':')) {
                    i++;
                }
            }
            words.add(new Word(text.substring(start, i), start));
        }
        return words;
    }

    private long moment(List<Word> words) {
        if (words.size() < 2) {
            wrong(words.getFirst(), "found nothing after 'at', expected a time such as 4ms");
            return -1;
        }
        Word time = words.get(1);
        int digits = 0;
        while (digits < time.text().length()
                && (Character.isDigit(time.text().charAt(digits)) || time.text().charAt(digits) == '.')) {
            digits++;
        }
        String number = time.text().substring(0, digits);
        if (!number.matches("[0-9]+(\\.[0-9]+)?")) {
            wrong(time, "found '" + time.text() + "', expected a time such as 4ms");
            return -1;
        }
        if (!number.equals("0") || digits < time.text().length()) {
            Numeral numeral = Numeral.duration(number, time.text().substring(digits));
            if (numeral.wrong() != null) {
                wrong(time, "found " + numeral.wrong() + ", expected a time such as 4ms");
                return -1;
            }
            return colon(words) ? numeral.value() : -1;
        }
        return colon(words) ? 0 : -1;
    }

    private boolean colon(List<Word> words) {
        if (words.size() > 2 && words.get(2).text().equals(":")) {
            return true;
        }
        Word last = words.get(Math.min(2, words.size() - 1));
        wrong(last, "found '" + last.text() + "', expected ':' after the time");
        return false;
    }

    private @Nullable Edit edit(List<Word> words, int end) {
        if (words.isEmpty()) {
            wrong(new Word(" ", Math.max(0, end - 1)), "found nothing, expected " + FORMS);
            return null;
        }
        List<String> parts = words.stream().map(Word::text).toList();
        int count = parts.size();
        boolean equals = count == 4 && parts.get(2).equals("=");
        if (parts.getFirst().equals("set") && (count == 3 || equals)) {
            return new Edit.Set(parts.get(1), parts.getLast());
        }
        if (count == 2 && parts.getFirst().equals("kill")) {
            return new Edit.Kill(parts.get(1));
        }
        if (count == 2 && parts.get(1).equals("leaves")) {
            return new Edit.Leave(parts.getFirst());
        }
        if (count == 2 && parts.getFirst().equals("strategy")) {
            return new Edit.Under(parts.get(1));
        }
        if (count == 3 && parts.get(1).equals("task")) {
            switch (parts.getFirst()) {
                case "without" -> {
                    return new Edit.Without(parts.get(2));
                }
                case "add" -> {
                    return new Edit.Add(parts.get(2));
                }
                default -> {}
            }
        }
        int last = words.getLast().at() + words.getLast().text().length();
        Word all = new Word(
                text.substring(words.getFirst().at(), last), words.getFirst().at());
        wrong(all, "found '" + all.text() + "', expected " + FORMS);
        return null;
    }

    private void wrong(Word where, String message) {
        Place place = new Place("what-if", 1, where.at() + 1);
        diagnostics.add(new Diagnostic(
                Severity.ERROR, place, where.text().length(), message, text.replace('\n', ';'), List.of()));
    }
}
