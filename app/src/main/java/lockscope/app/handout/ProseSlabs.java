package lockscope.app.handout;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Face;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Sets the paragraphs and lists of Markdown.
final class ProseSlabs {
    private static final double BETWEEN = Measures.points(5);
    private static final double INDENT = Measures.points(13);
    private static final String BULLET = "•";

    private final Parser parser = Parser.builder().build();
    private final double width;

    ProseSlabs(double width) {
        this.width = width;
    }

    List<Slab> of(String markdown) {
        List<Slab> slabs = new ArrayList<>();
        blocks(parser.parse(markdown), 0, slabs);
        return slabs;
    }

    /// The text as one paragraph.
    Paragraph paragraph(String markdown) {
        Paragraph paragraph = new Paragraph(Measures.TEXT.size(), Paint.TEXT);
        parser.parse(markdown).accept(new Inline(paragraph));
        return paragraph;
    }

    private void blocks(Node parent, double indent, List<Slab> slabs) {
        int number = 1;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case BulletList list -> blocks(list, indent, slabs);
                case OrderedList list -> blocks(list, indent, slabs);
                case ListItem item -> {
                    String sign = parent instanceof OrderedList ? number++ + "." : BULLET;
                    int first = slabs.size();
                    blocks(item, indent + INDENT, slabs);
                    if (slabs.size() > first) {
                        slabs.set(first, signed(slabs.get(first), sign, indent));
                    }
                }
                default -> {
                    Paragraph paragraph = new Paragraph(Measures.TEXT.size(), Paint.TEXT);
                    node.accept(new Inline(paragraph));
                    if (!paragraph.isEmpty()) {
                        slabs.add(paragraph.slab(indent, width, BETWEEN));
                    }
                }
            }
        }
    }

    private static Slab signed(Slab slab, String sign, double indent) {
        List<Mark> marks = new ArrayList<>(slab.marks());
        if (marks.getFirst() instanceof Label first) {
            Type type = Measures.TEXT;
            marks.add(new Label(Tag.NONE, indent, first.y(), sign, type, Paint.TEXT, Label.Anchor.START));
        }
        return new Slab(slab.height(), slab.above(), slab.staysWithNext(), marks);
    }

    /// Fills a paragraph.
    private static final class Inline extends AbstractVisitor {
        private final Paragraph paragraph;
        private Face face = Face.TEXT;

        Inline(Paragraph paragraph) {
            this.paragraph = paragraph;
        }

        @Override
        public void visit(Text text) {
            paragraph.add(Words.unbroken(text.getLiteral()), face);
        }

        @Override
        public void visit(Code code) {
            paragraph.add(code.getLiteral(), face == Face.TEXT ? Face.CODE : Face.CODE_BOLD);
        }

        @Override
        public void visit(SoftLineBreak line) {
            paragraph.add(" ", face);
        }

        @Override
        public void visit(HardLineBreak line) {
            paragraph.add(" ", face);
        }

        @Override
        public void visit(Emphasis emphasis) {
            within(Face.TEXT_STRONG, emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within(Face.TEXT_BOLD, strong);
        }

        private void within(Face inside, Node node) {
            Face before = face;
            face = inside;
            visitChildren(node);
            face = before;
        }
    }
}
