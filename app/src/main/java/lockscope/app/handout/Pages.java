package lockscope.app.handout;

import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Box;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Label;
import lockscope.app.figure.Mark;
import lockscope.app.figure.Moved;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.words.Words;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.Paper;

/// Breaks a handout into pages of A4. No break cuts a figure or a paragraph, none follows a heading, and a question is cut
/// only where much of a page would stay white.
final class Pages {
    /// How much of a page may stay white.
    private static final double MOST_WHITE = 0.2 * Measures.TEXT_HEIGHT;

    private final List<List<Mark>> pages = new ArrayList<>();
    private List<Mark> page = new ArrayList<>();
    private double y;

    private Pages() {}

    /// The pages as figures; [Measures#WIDTH_MM] wide.
    static List<Figure> of(Paper paper, HandoutFigures figures, Words words) throws Unanswerable {
        Pages made = new Pages();
        made.fill(new Setting(Measures.TEXT_WIDTH, figures).of(paper.parts()));
        return made.figures(paper.title(), words);
    }

    /// Which marks come on which page.
    static List<List<Mark>> broken(List<Slab> slabs) {
        Pages made = new Pages();
        made.fill(slabs);
        return made.pages;
    }

    private void fill(List<Slab> all) {
        List<Slab> slabs = new ArrayList<>(all);
        int next = 0;
        while (next < slabs.size()) {
            int end = next;
            while (end < slabs.size() - 1 && slabs.get(end).staysWithNext()) {
                end++;
            }
            List<Slab> together = List.copyOf(slabs.subList(next, end + 1));
            if (Slab.height(together) > Measures.TEXT_HEIGHT) {
                together = List.of(slabs.get(next));
            }
            double above = page.isEmpty() ? 0 : together.getFirst().above();
            double missing = y + above + Slab.height(together) - Measures.TEXT_HEIGHT;
            if (missing <= 0 || page.isEmpty()) {
                together.forEach(this::put);
                next += together.size();
            } else if (cut(slabs, next + together.size() - 1, together.getLast().height() - missing)) {
                slabs.subList(next, next + together.size()).forEach(this::put);
                next += together.size();
                turn();
            } else {
                turn();
            }
        }
        turn();
    }

    /// Cuts a frame that does not fit, so that its first part does.
    ///
    /// @param at where it stands among the strips
    /// @param room for its first part
    /// @return false when nothing was cut
    private boolean cut(List<Slab> slabs, int at, double room) {
        Frame frame = slabs.get(at).frame();
        if (frame == null || Measures.TEXT_HEIGHT - y < MOST_WHITE) {
            return false;
        }
        List<Slab> parts = frame.cut(room);
        slabs.set(at, parts.getFirst());
        slabs.addAll(at + 1, parts.subList(1, parts.size()));
        return parts.size() > 1;
    }

    private void put(Slab slab) {
        y += page.isEmpty() ? 0 : slab.above();
        page.addAll(Moved.by(Measures.LEFT, Measures.TOP + y, slab.marks()));
        y += slab.height();
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(page);
        }
        page = new ArrayList<>();
        y = 0;
    }

    private List<Figure> figures(String title, Words words) {
        List<Figure> figures = new ArrayList<>();
        for (List<Mark> marks : pages) {
            String number = words.say("handout.page", figures.size() + 1, pages.size());
            List<Mark> all = new ArrayList<>();
            all.add(new Box(Tag.NONE, 0, 0, Measures.WIDTH, Measures.HEIGHT, 0, Skin.filled(Paint.fill(Role.PANEL))));
            all.addAll(marks);
            all.add(foot(Measures.LEFT, title, Label.Anchor.START));
            all.add(foot(Measures.LEFT + Measures.TEXT_WIDTH, number, Label.Anchor.END));
            figures.add(new Figure(Measures.WIDTH, Measures.HEIGHT, all));
        }
        return figures;
    }

    private static Mark foot(double x, String text, Label.Anchor anchor) {
        return new Label(Tag.NONE, x, Measures.FOOT, text, Measures.SMALL, Paint.FAINT, anchor);
    }
}
