package lockscope.app.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.TextLines;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// A stage for a room full of people: how many wait, in very large, and the lock that they wait for.
public final class TalkStage {
    private static final double NAME = 30;
    private static final double NAME_SIZE = 19;
    private static final double LESS_NAME_SIZE = 16;
    /// Stands in a name between the strategy and what is set differently.
    private static final String SETTINGS = " \u00b7 ";

    private static final double GAP = 10;
    private static final double LEAST_HERO = 64;
    private static final double MOST_HERO = 150;
    private static final double BODY = 62;
    private static final double MOST_BODY = 92;
    private static final double PADDING = 16;
    /// The lock is named where that leaves the words this large.
    private static final double LEAST_FIRST = 19;
    private static final double MOST_FIRST = 24;
    /// The rows that say how long: their height, their text, and what stays free below them.
    private static final double ROW = 20;

    private static final double MOST_LOWER = 15;
    private static final double LEAST_LOWER = 12.5;
    private static final double BELOW_ROWS = 5;
    private static final double SMALLER = 0.5;

    private final Sketch sketch = new Sketch();
    private final StageModel model;
    private final Words words;

    private TalkStage(StageModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// @param name what stands over it
    public static Figure of(StageModel model, String name, double width, double height, Words words) {
        TalkStage stage = new TalkStage(model, words);
        stage.draw(new Frame(1, 0, width - 2, height), name);
        return stage.sketch.figure(width, height);
    }

    private void draw(Frame f, String name) {
        Type type = Type.codeBold(Type.codeBold(NAME_SIZE).width(name) <= f.width() ? NAME_SIZE : LESS_NAME_SIZE);
        String title = title(name, type, f.width());
        sketch.text(Tag.of("title"), f.x(), f.y() + 20, title, type, Paint.TEXT);
        Type about = Type.text(13);
        String[] titles = Stream.concat(model.titles().stream(), Stream.of("")).toArray(String[]::new);
        double room = f.width() - type.width(title) - 16;
        sketch.ending(f.right(), f.y() + 20, about.firstFitting(room, titles), about, Paint.FAINT);
        double gate = GateBlock.height(BODY, true);
        double hero = Math.clamp(f.height() - NAME - GAP - gate, LEAST_HERO, MOST_HERO);
        hero(f.below(NAME).top(hero));
        Frame rest = f.below(NAME + hero + GAP);
        double body = Math.clamp(rest.height() - GateBlock.height(0, true), 42, MOST_BODY);
        shown().ifPresent(lock -> new GateBlock(sketch, words, lock).draw(rest, body, true, List.of()));
    }

    /// The strategy is named whole; what is set differently in its run only where there is room for both.
    private static String title(String name, Type type, double width) {
        int strategy = name.indexOf(SETTINGS);
        String brief = strategy < 0 || type.width(name) <= width ? name : name.substring(0, strategy);
        return type.fit(brief, width);
    }

    /// The lock with the longest line; without any, the first of the large ones.
    private Optional<Gate> shown() {
        return model.gates().stream()
                .filter(Gate::large)
                .max(Comparator.comparingInt((Gate gate) -> gate.line().size())
                        .thenComparingInt(gate -> -model.gates().indexOf(gate)));
    }

    private void hero(Frame f) {
        Hero hero = model.hero();
        boolean waits = hero.waiting() > 0;
        Paint ink = waits ? Paint.ink(Role.WAITS_FOR_LOCK) : Paint.TEXT;
        Skin skin = HeroBand.ground(waits);
        String spoken = HeroBand.spoken(hero, words);
        sketch.box(new Tag("hero", "", spoken, null), f.x(), f.y(), f.width(), f.height(), 10, skin);
        String count = Integer.toString(hero.waiting());
        Type number = fitting(count, Math.min(f.height() * 0.86, 118), f.width() * 0.3);
        double x = f.x() + PADDING;
        sketch.text(Tag.of("hero/waiting"), x, number.baseline(f.y(), f.height()), count, number, ink);
        x += number.width(count) + 16;
        String made = Integer.toString(hero.made());
        Type second = fitting(made, number.size() * 0.52, f.width() * 0.2);
        double end = f.right() - PADDING;
        double middle = f.y() + f.height() / 2;
        Type small = Type.text(12.5);
        String of = words.say("hero.made.1");
        String soFar = words.say("hero.made.2");
        double wide = Math.max(second.width(made), Math.max(small.width(of), small.width(soFar)));
        double room = end - wide - 14 - x;
        sketch.ending(end, middle + second.size() * 0.10, made, second, Paint.TEXT);
        sketch.ending(end, middle + second.size() * 0.10 + 18, of, small, Paint.FAINT);
        sketch.ending(end, middle + second.size() * 0.10 + 33, soFar, small, Paint.FAINT);
        String whole = HeroBand.first(model, words);
        boolean named = Type.bold(LEAST_FIRST).width(whole) <= room;
        String plain = HeroBand.first(hero, words);
        String brief = Type.bold(LEAST_FIRST + 4).width(plain) <= room ? plain : words.say("hero.wait.many");
        String first = named ? whole : hero.waiting() == 0 ? brief : plain;
        Type upper = fitting(first, MOST_FIRST, room);
        sketch.text(Tag.of("hero/reason"), x, middle - 6, upper.fit(first, room), upper, ink);
        double y = middle + 17;
        int rows = 1 + (int) ((f.bottom() - BELOW_ROWS - y) / ROW);
        double size = MOST_LOWER;
        while (size > LEAST_LOWER && rows(hero, Type.strong(size), room).size() > rows) {
            size -= SMALLER;
        }
        Type lower = Type.strong(size);
        List<String> said = rows(hero, lower, room);
        List<String> fitting = said.size() <= rows ? said : List.of(lower.fit(HeroBand.shortest(hero, words), room));
        for (String row : fitting) {
            sketch.text(x, y, row, lower, ink);
            y += ROW;
        }
    }

    /// How long they wait, in rows that have room.
    private List<String> rows(Hero hero, Type type, double room) {
        return HeroBand.lines(hero, words).stream()
                .flatMap(line -> TextLines.of(line, type, room).stream())
                .toList();
    }

    /// Bold, and as large as leaves the text whole.
    private static Type fitting(String text, double most, double room) {
        double size = most;
        while (size > Type.SMALLEST && Type.bold(size).width(text) > room) {
            size -= SMALLER;
        }
        return Type.bold(Math.max(Type.SMALLEST, size));
    }
}
