package lockscope.app.code;

import lockscope.app.words.Words;
import lockscope.engine.listing.Vocabulary;
import lockscope.engine.program.Primitive;

/// What a line of a listing says when asked: what its primitives do, what became of it, who stands on it.
public final class LineWords {
    private final Words words;

    public LineWords(Words words) {
        this.words = words;
    }

    /// What a primitive does, whether it may sleep, what it is in the kernel.
    public String primitive(Primitive primitive) {
        Vocabulary.Entry entry = Vocabulary.of(primitive);
        String sleeps = words.say(primitive.maySleep() ? "code.sleeps" : "code.sleeps.not");
        String kernel = entry.kernel().isEmpty() ? "" : "\n" + words.say("code.kernel", entry.kernel());
        return words.say("code.primitive", entry.call(), entry.meaning()) + "\n" + sleeps + kernel;
    }

    public String routine(String name) {
        return words.say("code.routine", name);
    }

    /// The sentence of a task on its line.
    public String standing(Standing standing, CodePage page) {
        String who = page.isDifference()
                ? words.say(
                        "code.standing.in", standing.name(), page.strategies().get(standing.run()))
                : standing.name();
        return words.say(
                standing.innermost() ? "code.standing" : "code.standing.call",
                who,
                words.say("role." + standing.role()),
                words.span(standing.nanos()));
    }

    public String sign(CodeRow row, CodePage page) {
        return switch (row.sign()) {
            case SAME -> "";
            case REMOVED -> words.say("code.removed", page.strategies().getFirst());
            case ADDED -> words.say("code.added", page.strategies().getLast());
            case MOVED_FROM ->
                words.say(
                        "code.moved.from",
                        page.strategies().getFirst(),
                        page.strategies().getLast(),
                        row.other());
            case MOVED_TO ->
                words.say(
                        "code.moved.to",
                        page.strategies().getLast(),
                        page.strategies().getFirst(),
                        row.other());
        };
    }

    /// Everything about a row, for those who read it line by line.
    public String row(CodeRow row, CodePage page) {
        StringBuilder text = new StringBuilder(
                words.say("code.line", row.line().number(), row.line().code()));
        append(text, sign(row, page));
        row.standings().forEach(standing -> append(text, standing(standing, page)));
        for (Span span : row.line().spans()) {
            Primitive primitive = span.primitive();
            if (primitive != null) {
                append(text, primitive(primitive));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (!more.isEmpty()) {
            text.append('\n').append(more);
        }
    }
}
