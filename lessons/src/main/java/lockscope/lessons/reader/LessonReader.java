package lockscope.lessons.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import lockscope.lessons.Ask;
import lockscope.lessons.Block;
import lockscope.lessons.Expectation;
import lockscope.lessons.Lesson;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.RunPlan;
import lockscope.lessons.Segment;
import lockscope.lessons.Variant;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads one lesson: a front matter, headings that open segments, paragraphs, and fenced blocks that say with their
/// first word what they are.
public final class LessonReader {
    /// The largest file that is read, in characters.
    public static final int LARGEST = 1_000_000;

    private static final int DEEPEST = 50;
    private static final int MOST_BLOCKS = 1_000;

    private final Findings findings;
    private final Passage file;
    private final String folder;
    private final BlockReader blocks;
    private final List<RunPlan> runs = new ArrayList<>();
    private final List<Source> scenarios = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Block> open = new ArrayList<>();
    private @Nullable Prose leavesOut;
    private String title = "";
    private Place titlePlace;

    /// What came of reading: a lesson, and what is wrong with it.
    public record Outcome(Lesson lesson, List<Diagnostic> diagnostics) {
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(Diagnostic::isError);
        }
    }

    private LessonReader(String folder, String name, String text) {
        this.folder = folder;
        this.findings = new Findings(name, text);
        this.blocks = new BlockReader(findings);
        List<Passage.Line> lines = new ArrayList<>();
        int number = 1;
        for (String line : text.lines().toList()) {
            lines.add(new Passage.Line(line, findings.place(number, 1)));
            number++;
        }
        this.titlePlace = findings.place(1, 1);
        this.file = new Passage(lines, titlePlace);
    }

    /// @param folder the name of the lesson's folder
    /// @param name of the file as the user knows it
    public static Outcome read(String folder, String name, String text) {
        boolean large = text.length() > LARGEST;
        LessonReader reader = new LessonReader(folder, name, large ? "" : text);
        if (large) {
            reader.findings.error(
                    reader.titlePlace,
                    1,
                    "found a file of more than " + LARGEST + " characters, which no lesson needs");
        }
        Lesson lesson = reader.lesson();
        return new Outcome(lesson, reader.findings.sorted());
    }

    private Lesson lesson() {
        FrontMatter front = FrontMatter.of(file, findings);
        body(front.lines());
        closeSegment();
        Prose leaves = leavesOut;
        return new Lesson(
                folder,
                front.number("number", 999, findings),
                front.required("title", findings).flat(),
                front.number("minutes", 120, findings),
                front.required("goal", findings).prose(findings),
                runs,
                scenarios,
                variants,
                segments,
                expectations,
                leaves == null ? Prose.none(findings.place(1, 1)) : leaves,
                findings.place(1, 1));
    }

    private void body(int from) {
        StringBuilder markdown = new StringBuilder("\n".repeat(from));
        file.lines()
                .subList(Math.min(from, file.lines().size()), file.lines().size())
                .forEach(line -> markdown.append(line.text()).append('\n'));
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                .build()
                .parse(markdown.toString());
        int count = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (++count > MOST_BLOCKS) {
                findings.error(place(node), 1, "found more than " + MOST_BLOCKS + " blocks in one lesson");
                return;
            }
            node(node);
        }
    }

    private void node(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof FencedCodeBlock fence) {
            fence(fence);
        } else {
            List<SourceSpan> spans = node.getSourceSpans();
            if (!spans.isEmpty()) {
                int first = spans.getFirst().getLineIndex();
                int last = spans.getLast().getLineIndex();
                Passage text = Passage.of(file.lines().subList(first, last + 1), place(node));
                open.add(new Block.Text(text.prose(findings)));
            }
        }
    }

    private void heading(Heading heading) {
        int line = heading.getSourceSpans().getFirst().getLineIndex();
        String text = file.lines().get(line).text().replaceFirst("^#+ *", "");
        if (heading.getLevel() != 2) {
            findings.error(place(heading), heading.getLevel(), "found a heading of another level, expected '## TITLE'");
        }
        closeSegment();
        title = text;
        titlePlace = place(heading);
    }

    private void closeSegment() {
        if (!title.isEmpty()) {
            String id =
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
            if (segments.stream().anyMatch(segment -> segment.id().equals(id))) {
                findings.error(titlePlace, 2, "found a second segment '" + title + "'");
            }
            segments.add(new Segment(id, title, open, titlePlace));
        } else if (!open.isEmpty()) {
            findings.error(open.getFirst().place(), 1, "found something before the first '## TITLE'");
        }
        open.clear();
    }

    private void fence(FencedCodeBlock fence) {
        Place place = place(fence);
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        String[] words = info.split("\\s+");
        int first = fence.getSourceSpans().getFirst().getLineIndex() + 1;
        int last = Math.max(first, fence.getSourceSpans().getLast().getLineIndex());
        Integer closing = fence.getClosingFenceLength();
        if (closing == null || closing == 0) {
            findings.error(place, 3, "found a block without the line that ends it");
            last++;
        }
        List<Passage.Line> inside =
                file.lines().subList(first, Math.min(last, file.lines().size()));
        Passage block = new Passage(List.copyOf(inside), place);
        switch (words[0]) {
            case "runs" -> runs.addAll(blocks.runs(block));
            case "scenario" -> scenario(block, place);
            case "strategy" -> strategy(words, block, place);
            case "expect" -> expectations.addAll(blocks.expectations(block));
            case "show" -> open.add(blocks.show(block, place));
            case "notes" -> open.add(blocks.notes(block, place));
            case "question" -> question(words, block, place);
            case "leaves_out" -> leavesOut = Passage.of(block.lines(), place).prose(findings);
            case "listing" -> {
                Block.Listing listing = blocks.listing(words, place);
                if (listing != null) {
                    open.add(listing);
                }
            }
            case "signs" -> open.add(new Block.Signs(place));
            case "look" -> {
                Block.Look look = blocks.look(words, place);
                if (look != null) {
                    open.add(look);
                }
            }
            default ->
                findings.error(
                        place,
                        3,
                        "found a block '" + words[0]
                                + "', expected runs, scenario, strategy, expect, show, notes, question, listing, look,"
                                + " signs or leaves_out");
        }
    }

    /// The listing keeps its lines, so that what is wrong in it is said with the line of the lesson.
    private void scenario(Passage block, Place place) {
        String text = "\n".repeat(place.line()) + block.text() + "\n";
        String name = lockscope.engine.listing.Listing.of(new Source(place.file(), text))
                .name();
        if (name.isEmpty()) {
            findings.error(place, 3, "found no 'scenario NAME \"TITLE\";' in this block");
        }
        scenarios.add(new Source(name, text));
    }

    private void strategy(String[] words, Passage block, Place place) {
        if (words.length != 4 || !words[2].equals("from")) {
            findings.error(place, 3, "found no 'strategy NAME from BASE'");
            return;
        }
        variants.add(blocks.variant(words[1], words[3], block, place));
    }

    private void question(String[] words, Passage block, Place place) {
        Ask.Role role = words.length == 4 ? QuestionReader.role(words[3]) : null;
        if (role == null) {
            findings.error(place, 3, "found no 'question ID KIND predict|check|transfer|again'");
            return;
        }
        Question question = new QuestionReader(words[1], role, block, place, findings).read(words[2]);
        if (question != null) {
            open.add(new Block.Asks(question));
        }
    }

    private Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan first = spans.isEmpty() ? null : spans.getFirst();
        return first == null
                ? findings.place(1, 1)
                : findings.place(first.getLineIndex() + 1, first.getColumnIndex() + 1);
    }
}
