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

/// Breaks a handout into pages of A4. No break cuts a question, a figure or a paragraph, and none follows a heading.
final class Pages {
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

    private void fill(List<Slab> slabs) {
        int next = 0;
        while (next < slabs.size()) {
            int end = next;
            while (end < slabs.size() - 1 && slabs.get(end).staysWithNext()) {
                end++;
            }
            List<Slab> together = slabs.subList(next, end + 1);
            if (Slab.height(together) > Measures.TEXT_HEIGHT) {
                together = slabs.subList(next, next + 1);
            }
            double above = page.isEmpty() ? 0 : together.getFirst().above();
            if (y + above + Slab.height(together) > Measures.TEXT_HEIGHT && !page.isEmpty()) {
                turn();
            }
            together.forEach(this::put);
            next += together.size();
        }
        turn();
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
