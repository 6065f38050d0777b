package lockscope.app.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Point;
import lockscope.app.figure.Role;
import lockscope.app.figure.Sketch;
import lockscope.app.figure.Skin;
import lockscope.app.figure.Stroke;
import lockscope.app.figure.Tag;
import lockscope.app.figure.Type;
import lockscope.app.words.Words;
import lockscope.engine.explore.StateGraph;

/// Draws the states in layers from left to right, one dot each, and above them the way that is walked. Where there are
/// too many for dots, the number of states at each depth.
public final class StateMapFigure {
    /// The ids of states begin with it; then comes the number.
    public static final String STATE = "state/";

    private static final double LEFT = 14;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double FOOT = 22;
    private static final double LEAST_APART = 2.4;
    private static final int MOST_EDGES = 6_000;
    private static final double LARGEST = 5;
    /// From how far away a dot can be meant.
    private static final double NEAR = 16;
    private static final Type SMALL = Type.text(11.5);

    private final StateMap map;
    private final double width;
    private final double height;
    private final Words words;
    private final Sketch sketch = new Sketch();

    private StateMapFigure(StateMap map, double width, double height, Words words) {
        this.map = map;
        this.width = width;
        this.height = height;
        this.words = words;
    }

    /// All states, or how many there are at each depth.
    public static Figure of(StateMap map, double width, double height, Words words) {
        StateMapFigure figure = new StateMapFigure(map, width, height, words);
        if (figure.hasDots()) {
            figure.edges();
            figure.dots();
        } else if (!map.isEmpty()) {
            figure.profile();
        }
        figure.foot();
        return figure.sketch.figure(width, height);
    }

    /// The way that is walked and where on it one stands, to be drawn above the states.
    ///
    /// @param way states, the beginning first
    /// @param step how many steps of it were made
    public static Figure walked(StateMap map, List<Integer> way, int step, double width, double height, Words words) {
        StateMapFigure figure = new StateMapFigure(map, width, height, words);
        if (figure.hasDots()) {
            figure.way(way, step);
        } else if (!map.isEmpty()) {
            figure.line(step);
        }
        return figure.sketch.figure(width, height);
    }

    /// Whether each state has a dot of its own at that size.
    public static boolean hasDots(StateMap map, double height) {
        return !map.isEmpty() && map.isComplete() && (height - TOP - FOOT) / map.widest() >= LEAST_APART;
    }

    private boolean hasDots() {
        return hasDots(map, height);
    }

    /// The state whose dot is nearest to a place, -1 when none is near.
    public static int nearest(StateMap map, double x, double y, double width, double height, Words words) {
        StateMapFigure figure = new StateMapFigure(map, width, height, words);
        if (!figure.hasDots()) {
            return -1;
        }
        int nearest = -1;
        double least = NEAR;
        long middle = Math.round((x - LEFT) / figure.apart());
        int reach = (int) Math.ceil(NEAR / figure.apart());
        for (int depth = (int) Math.max(0, middle - reach); depth < map.depths() && depth <= middle + reach; depth++) {
            for (int node : map.layer(depth)) {
                double distance = Math.hypot(figure.x(depth) - x, figure.y(node) - y);
                if (distance < least) {
                    least = distance;
                    nearest = node;
                }
            }
        }
        return nearest;
    }

    private double apart() {
        return (width - LEFT - RIGHT) / Math.max(1, map.depths() - 1);
    }

    private double x(int depth) {
        return LEFT + depth * apart();
    }

    private double y(int node) {
        return TOP + map.height(node) * (height - TOP - FOOT);
    }

    private double dot() {
        double room = Math.min(apart(), (height - TOP - FOOT) / Math.max(1, map.widest()));
        return Math.clamp(room * 0.6, 1.6, 2 * LARGEST);
    }

    private void edges() {
        if (map.edges().size() > MOST_EDGES) {
            return;
        }
        for (StateGraph.Edge edge : map.edges()) {
            double x1 = x(map.depth(edge.from()));
            double x2 = x(map.depth(edge.to()));
            sketch.add(Stroke.line(Tag.NONE, x1, y(edge.from()), x2, y(edge.to()), Paint.RULE, 0.8));
        }
    }

    private void dots() {
        double size = dot();
        for (int node = 0; node < map.states(); node++) {
            if (map.isBroken(node)) {
                broken(node, Math.max(size, 6));
            } else {
                box(node, size, Skin.filled(Paint.edge(Role.QUIESCENT)));
            }
        }
    }

    /// What a state says of itself.
    static Tag tag(StateMap map, int node, Words words) {
        String sentence = words.say("explorer.state", node + 1, words.count("axis.steps", map.depth(node)));
        return new Tag(STATE + node, sentence, "", null);
    }

    private void box(int node, double size, Skin skin) {
        double x = x(map.depth(node));
        sketch.box(tag(map, node, words), x - size / 2, y(node) - size / 2, size, size, size / 2, skin);
    }

    /// A cross, for colour alone says nothing.
    private void broken(int node, double size) {
        box(node, size, Skin.filled(Paint.fill(Role.PANEL)));
        double x = x(map.depth(node));
        double y = y(node);
        double half = size / 2;
        Paint paint = Paint.ink(Role.REMOVED);
        sketch.add(Stroke.line(Tag.NONE, x - half, y - half, x + half, y + half, paint, 1.6));
        sketch.add(Stroke.line(Tag.NONE, x - half, y + half, x + half, y - half, paint, 1.6));
    }

    private void way(List<Integer> way, int step) {
        if (way.isEmpty()) {
            return;
        }
        List<Point> points = new ArrayList<>();
        way.forEach(node -> points.add(new Point(x(map.depth(node)), y(node))));
        if (points.size() > 1) {
            sketch.add(new Stroke(Tag.NONE, points, Paint.fill(Role.ACCENT), 2, false));
        }
        Set<Integer> seen = new HashSet<>();
        double size = Math.max(dot(), 5);
        for (int node : way) {
            if (seen.add(node) && !map.isBroken(node)) {
                box(node, size, Skin.filled(Paint.fill(Role.ACCENT)));
            }
        }
        int here = way.get(Math.min(step, way.size() - 1));
        Skin ring = Skin.outlined(Paint.fill(Role.PANEL), Paint.edge(Role.ACCENT), 2.5);
        box(here, size + 7, ring);
        if (map.isBroken(here)) {
            broken(here, 6);
        }
    }

    // ---------------------------------------------------------------- many

    private void profile() {
        double room = height - TOP - FOOT;
        double wide = apart();
        for (int depth = 0; depth < map.depths(); depth++) {
            int count = map.layer(depth).size();
            double tall = Math.max(1, room * count / map.widest());
            String sentence =
                    words.say("explorer.profile.bar", FindingText.count(count), words.count("axis.steps", depth));
            Tag tag = new Tag("depth/" + depth, sentence, sentence, null);
            Skin skin = Skin.filled(Paint.edge(Role.QUIESCENT));
            sketch.box(tag, x(depth) - wide * 0.4, TOP + room - tall, Math.max(1, wide * 0.8), tall, 0, skin);
        }
    }

    private void line(int step) {
        double x = x(Math.min(step, map.depths() - 1));
        sketch.add(Stroke.line(Tag.NONE, x, TOP, x, height - FOOT, Paint.fill(Role.ACCENT), 2));
    }

    /// The axis, and what the picture is.
    private void foot() {
        if (map.isEmpty()) {
            sketch.centred(width / 2, height / 2, words.say("explorer.map.none"), Type.text(12.5), Paint.FAINT);
            return;
        }
        double baseline = height - 6;
        String states = FindingText.count(map.states());
        String what = hasDots()
                ? words.say("explorer.map.dots", states)
                : words.say(map.isComplete() ? "explorer.map.profile" : "explorer.map.profile.first", states);
        sketch.text(
                new Tag("what", what, what, null),
                LEFT,
                baseline,
                SMALL.fit(what, width - LEFT - 110),
                SMALL,
                Paint.FAINT);
        String end = words.count("axis.steps", map.depths() - 1L);
        sketch.ending(width - RIGHT, baseline, end, SMALL, Paint.FAINT);
    }
}
