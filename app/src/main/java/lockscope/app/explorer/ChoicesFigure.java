package lockscope.app.explorer;

import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// Draws who moved at each step as a row of filled marks, and who could have moved instead as rings: a click on one goes
/// that way. A cross is a move that breaks a rule.
final class ChoicesFigure {
    /// The ids of moves begin with it; then come the step and the actor's row.
    static final String MOVE = "move/";

    private static final double TOP = 10;
    private static final double FOOT = 40;
    private static final double MOST_LEFT = 150;
    private static final double HIGHEST = 52;
    private static final double LARGEST = 17;
    private static final Type NAME = Type.code(11.5);
    private static final Type SMALL = Type.text(11.5);

    private final Choices choices;
    private final int here;
    private final int chosen;
    private final double width;
    private final double height;
    private final double left;
    private final Words words;
    private final Sketch sketch = new Sketch();

    private ChoicesFigure(Choices choices, int here, int chosen, double width, double height, Words words) {
        this.choices = choices;
        this.here = here;
        this.chosen = chosen;
        this.width = width;
        this.height = height;
        this.words = words;
        double longest =
                choices.actors().stream().mapToDouble(NAME::width).max().orElse(0);
        this.left = Math.min(MOST_LEFT, longest + 22);
    }

    /// @param here after how many steps the window stands
    /// @param chosen the row that Enter would let move, -1 for none
    static Figure of(Choices choices, int here, int chosen, double width, double height, Words words) {
        ChoicesFigure figure = new ChoicesFigure(choices, here, chosen, width, height, words);
        if (choices.isEmpty()) {
            figure.sketch.centred(width / 2, height / 2, words.say("explorer.map.none"), Type.text(12.5), Paint.FAINT);
        } else {
            figure.playhead();
            figure.rows();
            figure.marks();
            figure.foot();
        }
        return figure.sketch.figure(width, height);
    }

    private double row() {
        return Math.min(HIGHEST, (height - TOP - FOOT) / choices.actors().size());
    }

    private double y(int row) {
        return TOP + (row + 0.5) * row();
    }

    private double column() {
        return (width - left - 12) / choices.columns().size();
    }

    private double x(int column) {
        return left + (column + 0.5) * column();
    }

    private double size() {
        return Math.clamp(Math.min(column(), row()) * 0.66, 5, LARGEST);
    }

    private double bottom() {
        return TOP + row() * choices.actors().size();
    }

    private void playhead() {
        int column = here - choices.columns().getFirst().after();
        if (column < 0 || column >= choices.columns().size()) {
            return;
        }
        double wide = column();
        sketch.box(
                Tag.NONE,
                x(column) - wide / 2,
                TOP - 6,
                wide,
                bottom() - TOP + 10,
                5,
                Skin.filled(Paint.tint(Role.ACCENT)));
    }

    private void rows() {
        for (int row = 0; row < choices.actors().size(); row++) {
            String name = NAME.fit(choices.actors().get(row), left - 16);
            sketch.text(10, y(row) + 4, name, NAME, Paint.TEXT);
            sketch.add(Stroke.line(Tag.NONE, left, y(row), width - 12, y(row), Paint.RULE, 1));
        }
    }

    private void marks() {
        for (int column = 0; column < choices.columns().size(); column++) {
            Choices.Column now = choices.columns().get(column);
            for (int row = 0; row < choices.actors().size(); row++) {
                Choices.Cell cell = now.cells().get(row);
                if (choices.actors().get(row).equals(now.moved())) {
                    join(column, row);
                    moved(now, cell, x(column), y(row), row);
                } else if (cell.possible()) {
                    possible(now, cell, x(column), y(row), row);
                }
            }
        }
    }

    /// A line to whoever moves next, so that one sees the walk.
    private void join(int column, int row) {
        if (column + 1 >= choices.columns().size()) {
            return;
        }
        int next = choices.actors()
                .indexOf(String.valueOf(choices.columns().get(column + 1).moved()));
        if (next >= 0) {
            sketch.add(Stroke.line(Tag.NONE, x(column), y(row), x(column + 1), y(next), Paint.fill(Role.ACCENT), 2));
        }
    }

    private void moved(Choices.Column now, Choices.Cell cell, double x, double y, int row) {
        double size = size();
        String sentence = words.say(
                "explorer.choice.moved", now.after() + 1, choices.actors().get(row), code(now.line()));
        Skin skin = cell.breaks().isEmpty()
                ? Skin.filled(Paint.fill(Role.ACCENT))
                : Skin.outlined(Paint.fill(Role.PANEL), Paint.fill(Role.ACCENT), 2);
        box(tag(now, row, sentence), x, y, size, skin);
        if (!cell.breaks().isEmpty()) {
            cross(x, y, size * 0.62);
        }
    }

    private void possible(Choices.Column now, Choices.Cell cell, double x, double y, int row) {
        double size = size();
        String actor = choices.actors().get(row);
        String sentence = cell.breaks().isEmpty()
                ? words.say("explorer.choice.possible", now.after() + 1, actor, code(cell.about()))
                : words.say("explorer.choice.breaks", now.after() + 1, actor, code(cell.about()), cell.breaks());
        boolean mine = now.after() == here && row == chosen;
        Paint edge = mine ? Paint.edge(Role.ACCENT) : Paint.edge(Role.QUIESCENT);
        box(tag(now, row, sentence), x, y, size, Skin.outlined(Paint.fill(Role.PANEL), edge, mine ? 2.6 : 1.6));
        if (!cell.breaks().isEmpty()) {
            cross(x, y, size * 0.62);
        }
    }

    private static Tag tag(Choices.Column now, int row, String sentence) {
        return new Tag(MOVE + now.after() + "/" + row, sentence, sentence, null);
    }

    private void box(Tag tag, double x, double y, double size, Skin skin) {
        sketch.box(tag, x - size / 2, y - size / 2, size, size, size / 2, skin);
    }

    /// Colour alone says nothing.
    private void cross(double x, double y, double size) {
        double half = size / 2;
        Paint paint = Paint.ink(Role.REMOVED);
        sketch.add(Stroke.line(Tag.NONE, x - half, y - half, x + half, y + half, paint, 1.8));
        sketch.add(Stroke.line(Tag.NONE, x - half, y + half, x + half, y - half, paint, 1.8));
    }

    private static String code(String line) {
        int blank = line.indexOf("  ");
        return blank < 0 ? line : line.substring(blank).strip();
    }

    private void foot() {
        double baseline = Math.min(height - 6, bottom() + 18);
        String what = words.say("explorer.choices.what");
        String span = words.say(
                "explorer.choices.span",
                choices.columns().getFirst().after(),
                choices.columns().getLast().after(),
                choices.steps());
        double room = SMALL.width(span) + 24;
        boolean below = SMALL.width(what) > width - 24 - room && baseline + 16 < height;
        sketch.text(
                new Tag("what", what, what, null),
                10,
                below ? baseline + 16 : baseline,
                SMALL.fit(what, below ? width - 24 : width - 24 - room),
                SMALL,
                Paint.FAINT);
        sketch.ending(width - 12, baseline, span, SMALL, Paint.FAINT);
    }
}
