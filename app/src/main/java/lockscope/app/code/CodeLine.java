package lockscope.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of a listing.
///
/// @param number in its file, from 1
/// @param indent how many blanks it begins with, without those that the whole routine shares
public record CodeLine(int number, int indent, List<Span> spans) {
    public CodeLine {
        spans = List.copyOf(spans);
    }

    /// Its code alone, written in one way: equal for lines that do the same.
    public String code() {
        return spans.stream()
                .filter(span -> span.kind() != Span.Kind.COMMENT)
                .map(Span::text)
                .collect(Collectors.joining())
                .strip()
                .replaceAll("\\s+", " ");
    }

    CodeLine withoutComment() {
        List<Span> code = new ArrayList<>(spans);
        code.removeIf(span -> span.kind() == Span.Kind.COMMENT);
        Span last = code.isEmpty() ? null : code.getLast();
        if (last != null) {
            code.set(code.size() - 1, new Span(last.text().stripTrailing(), last.kind(), last.primitive()));
        }
        return new CodeLine(number, indent, code);
    }
}
