package lockscope.app.stage;

import java.util.List;
import lockscope.app.figure.Label;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;

/// The band that says in large how many wait, and how long.
final class HeroBand {
    private static final double PADDING = 14;
    private static final double MOST_LARGER = 3;
    /// Larger words leave some room, so that a viewer without this typeface does not draw them over others.
    private static final double AMPLE = 0.85;
    private static final double OUTLINE = 2;
    /// The number's size as a part of the band's height.
    private static final double NUMBER = 0.74;
    private static final double SMALLEST_NUMBER = 22;

    private HeroBand() {}

    static void draw(Sketch sketch, Frame f, StageModel model, Words words) {
        draw(sketch, f, model.hero(), first(model, words), words);
    }

    /// @param said what the number says, where there is room for it
    static void draw(Sketch sketch, Frame f, Hero hero, String said, Words words) {
        boolean waits = hero.waiting() > 0;
        Paint ink = waits ? Paint.ink(Role.WAITS_FOR_LOCK) : Paint.TEXT;
        sketch.box(
                new Tag(Statistic.WAITING.id(), "", spoken(hero, words), null),
                f.x(),
                f.y() + OUTLINE / 2,
                f.width(),
                f.height() - OUTLINE,
                8,
                ground(waits));
        Type number = number(f, hero, words);
        double baseline = number.baseline(f.y(), f.height());
        double made = made(sketch, f, hero, words, number, baseline);
        String count = Integer.toString(hero.waiting());
        double x = f.x() + PADDING;
        sketch.text(Tag.of("hero/waiting"), x, baseline, count, number, ink);
        x += number.width(count) + 12;
        double room = made - x - 10;
        Type upper = upper(f.height(), said, room);
        Type lower = Type.text(f.height() >= 56 ? 13 : 12);
        String first = upper.firstFitting(
                room, said, first(hero, words), words.say("hero.wait" + plural(hero)), brief(hero, words));
        sketch.text(Tag.of("hero/reason"), x, f.y() + f.height() * 0.44, first, upper, ink);
        Tag below = (waits ? Statistic.WAITING : Statistic.WAITED).tag().part("#below");
        sketch.text(below, x, f.y() + f.height() * 0.80, lower.firstFitting(room, seconds(hero, words)), lower, ink);
    }

    /// What is waited for is said as large as leaves it whole: it is what is read first.
    private static Type upper(double height, String text, double room) {
        double least = height >= 56 ? 15 : 14;
        double size = least + MOST_LARGER;
        while (size > least && Type.bold(size).width(text) > room * AMPLE) {
            size--;
        }
        return Type.bold(size);
    }

    /// Outlined while somebody waits: in grey a colour alone would be weaker than the black of nobody.
    static Skin ground(boolean waits) {
        return waits ? Skin.card(Role.WAITS_FOR_LOCK, OUTLINE) : Skin.filled(Paint.tint(Role.CARD));
    }

    /// As large as leaves room for the words.
    private static Type number(Frame f, Hero hero, Words words) {
        Type upper = Type.bold(15);
        Type lower = Type.text(13);
        double texts = Math.max(upper.width(words.say("hero.wait.none")), lower.width(second(hero, words)))
                + lower.width(words.say("hero.made.2"))
                + 2 * PADDING
                + 32;
        double size = Math.round(f.height() * NUMBER);
        String digits = Integer.toString(hero.waiting()) + hero.made();
        double room = f.width() - texts;
        return Type.bold(Math.clamp(size * room / Type.bold(size).width(digits), SMALLEST_NUMBER, size));
    }

    /// Draws how many namespaces were made; where that begins.
    private static double made(Sketch sketch, Frame f, Hero hero, Words words, Type number, double baseline) {
        String count = Integer.toString(hero.made());
        double end = f.right() - PADDING;
        double x = end - number.width(count) - 10;
        Type type = Type.text(f.height() >= 56 ? 13 : 12);
        double others = number.width(Integer.toString(hero.waiting())) + 12 + 10 + PADDING;
        double room = x - f.x() - others - type.width(words.say("hero.made.1"));
        String length = room < type.width(shortest(hero, words)) ? ".short" : "";
        String first = words.say("hero.made" + length + ".1");
        String second = words.say("hero.made" + length + ".2");
        Tag above = Statistic.MADE.tag().part("#of/1");
        Tag below = Statistic.MADE.tag().part("#of/2");
        double upper = f.y() + f.height() * 0.44;
        double lower = f.y() + f.height() * 0.76;
        sketch.add(new Label(above, x, upper, first, type, Paint.FAINT, Label.Anchor.END));
        sketch.add(new Label(below, x, lower, second, type, Paint.FAINT, Label.Anchor.END));
        double left = x - Math.max(type.width(first), type.width(second));
        sketch.add(new Label(Statistic.MADE.tag(), end, baseline, count, number, Paint.TEXT, Label.Anchor.END));
        return left;
    }

    private static String second(Hero hero, Words words) {
        if (hero.waiting() > 0) {
            return words.say(
                    "hero.longest" + plural(hero),
                    "",
                    words.span(hero.longestNanos()),
                    words.span(hero.togetherNanos()));
        }
        return hero.waitedNanos() == 0
                ? words.say("hero.never")
                : words.say("hero.before", words.span(hero.waitedNanos()));
    }

    /// What the number says, with the lock where all wait for the same one.
    static String first(StageModel model, Words words) {
        List<Gate> awaited =
                model.gates().stream().filter(gate -> !gate.line().isEmpty()).toList();
        boolean one = model.hero().waiting() > 0
                && awaited.size() == 1
                && awaited.getFirst().line().size() == model.hero().waiting();
        return one
                ? words.say(
                        "hero.wait.for" + plural(model.hero()),
                        awaited.getFirst().name())
                : first(model.hero(), words);
    }

    /// How long they wait, the longest form first.
    private static String[] seconds(Hero hero, Words words) {
        return hero.waiting() > 1
                ? new String[] {
                    second(hero, words),
                    words.say("hero.longest.line", words.span(hero.longestNanos())),
                    shortest(hero, words)
                }
                : new String[] {second(hero, words), shortest(hero, words)};
    }

    /// How long they wait, where there is little room.
    static String shortest(Hero hero, Words words) {
        return switch (hero.waiting()) {
            case 0 ->
                hero.waitedNanos() == 0
                        ? words.say("hero.never.short")
                        : words.say("hero.before.short", words.span(hero.waitedNanos()));
            case 1 -> words.say("hero.one.short", words.span(hero.longestNanos()));
            default -> words.say("hero.longest.short", words.span(hero.longestNanos()));
        };
    }

    /// What the number says.
    static String first(Hero hero, Words words) {
        return hero.waiting() > 0 ? words.say("hero.wait" + plural(hero)) : words.say("hero.wait.none");
    }

    /// What the number says where there is little room.
    private static String brief(Hero hero, Words words) {
        return words.say(hero.waiting() == 0 ? "hero.wait.short.none" : "hero.wait.short" + plural(hero));
    }

    /// How long, a line for each number.
    static List<String> lines(Hero hero, Words words) {
        return hero.waiting() > 1
                ? List.of(
                        words.say("hero.longest.line", words.span(hero.longestNanos())),
                        words.say("hero.together.line", words.span(hero.togetherNanos())))
                : List.of(second(hero, words));
    }

    static String spoken(Hero hero, Words words) {
        String waiting = switch (hero.waiting()) {
            case 0 -> words.say("hero.spoken.none");
            case 1 -> words.say("hero.spoken.one", 1, words.span(hero.longestNanos()));
            default ->
                words.say(
                        "hero.spoken.many",
                        hero.waiting(),
                        words.span(hero.longestNanos()),
                        words.span(hero.togetherNanos()));
        };
        return waiting + " " + words.count("hero.spoken.made", hero.made());
    }

    private static String plural(Hero hero) {
        return hero.waiting() == 1 ? ".one" : ".many";
    }
}
