package lockscope.lessons.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.lessons.Lesson;
import lockscope.lessons.course.Glossary;
import lockscope.lessons.reader.Findings;

/// Finds terms (in emphasis) and symbols (in code) that have no card.
final class Terms {
    private static final Pattern SYMBOL = Pattern.compile("`([A-Za-z_][A-Za-z0-9_]*)(\\(\\))?`");
    private static final Pattern TERM = Pattern.compile("(?<![*\\w])\\*([A-Za-z][A-Za-z -]*[A-Za-z])\\*(?!\\*)");

    private final Glossary glossary;
    private final Findings findings;
    private final Set<String> own;
    private final Set<String> said = new TreeSet<>();

    /// @param own names of the lesson's tasks, operations and strategies
    Terms(Glossary glossary, Set<String> own, Findings findings) {
        this.glossary = glossary;
        this.own = own;
        this.findings = findings;
    }

    void find(Lesson lesson) {
        for (Texts.Labelled text : Texts.of(lesson)) {
            String source = text.prose().source();
            find(SYMBOL.matcher(source), "symbol", text);
            find(TERM.matcher(source), "term", text);
        }
    }

    private void find(Matcher matcher, String what, Texts.Labelled text) {
        while (matcher.find()) {
            String name = matcher.group(1);
            if (glossary.card(name) == null && !own.contains(name) && said.add(name)) {
                String before = text.prose().source().substring(0, matcher.start());
                int newLines = (int) before.chars().filter(c -> c == '\n').count();
                int column = newLines == 0
                        ? text.prose().place().column() + matcher.start()
                        : matcher.start() - before.lastIndexOf('\n');
                findings.warning(
                        findings.place(text.prose().place().line() + newLines, column),
                        matcher.group().length(),
                        "found the " + what + " '" + name + "' without a card in the glossary");
            }
        }
    }
}
