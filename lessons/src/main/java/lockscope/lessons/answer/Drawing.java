package lockscope.lessons.answer;

import java.util.ArrayList;
import java.util.List;

/// Marks drawings: the order of the ends, and how far the bars cover those of the run.
final class Drawing {
    private Drawing() {}

    static int score(Sheet.Draw draw, List<Long> ends) {
        List<Sheet.Bar> bars = draw.bars();
        if (ends.size() != bars.size()) {
            return 0;
        }
        double overlap = 0;
        for (int i = 0; i < bars.size(); i++) {
            overlap += overlap(bars.get(i), ends.get(i));
        }
        double order = order(bars, ends);
        return (int) Math.round(
                draw.marking().order() * order + draw.marking().overlap() * overlap / Math.max(1, bars.size()));
    }

    /// The share of pairs of ends that stand as in the run; ends that fall together in the run may stand either way.
    private static double order(List<Sheet.Bar> bars, List<Long> ends) {
        int pairs = 0;
        int right = 0;
        for (int i = 0; i < bars.size(); i++) {
            for (int j = i + 1; j < bars.size(); j++) {
                int asRun = Long.compare(bars.get(i).end(), bars.get(j).end());
                pairs++;
                right += asRun == 0 || asRun == Long.compare(ends.get(i), ends.get(j)) ? 1 : 0;
            }
        }
        return pairs == 0 ? 1 : (double) right / pairs;
    }

    /// Intersection over union of two bars with the same beginning.
    private static double overlap(Sheet.Bar bar, long end) {
        double a = Math.max(0, bar.end() - bar.begin());
        double b = Math.max(0, end - bar.begin());
        return Math.max(a, b) == 0 ? 1 : Math.min(a, b) / Math.max(a, b);
    }

    /// The same question with other ends for right ones.
    static Sheet.Draw as(Sheet.Draw draw, List<Double> ends) {
        List<Sheet.Bar> bars = new ArrayList<>();
        for (int i = 0; i < draw.bars().size() && i < ends.size(); i++) {
            Sheet.Bar bar = draw.bars().get(i);
            bars.add(new Sheet.Bar(bar.lane(), bar.begin(), Math.round(ends.get(i))));
        }
        return new Sheet.Draw(
                draw.head(), draw.run(), draw.from(), draw.to(), bars, draw.marking(), draw.slips(), draw.otherwise());
    }

    /// The share of pairs in the right order, in per cent.
    static int pairs(List<String> right, List<String> given) {
        int pairs = 0;
        int fine = 0;
        for (int i = 0; i < right.size(); i++) {
            for (int j = i + 1; j < right.size(); j++) {
                int a = given.indexOf(right.get(i));
                int b = given.indexOf(right.get(j));
                pairs++;
                fine += a >= 0 && b >= 0 && a < b ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : 100 * fine / pairs;
    }
}
