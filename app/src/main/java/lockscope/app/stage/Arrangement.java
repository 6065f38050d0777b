package lockscope.app.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How stages of one size are laid out: all alike, so that a part is at the same place in each of them. The richest
/// plan that fits all of them is taken; where there is more room than that needs, everything is drawn larger.
///
/// @param plan how much of each part is drawn
/// @param magnification 1 or more
/// @param gap between parts that lie over each other
/// @param upper the height of hero, CPUs and gates, of the stage that needs most
record Arrangement(Form form, StagePlan plan, double magnification, double gap, double upper) {
    /// Where namespaces and ring stand.
    enum Form {
        /// Below the gates.
        STACKED,
        /// Right of hero, CPUs and gates.
        COLUMNS,
        /// Where there is room for them, or not at all.
        SMALLEST
    }

    static final double GAP = 9;
    static final double BETWEEN_COLUMNS = 18;

    private static final double WIDEST_GAP = 18;
    private static final double LEFT_COLUMN = 0.58;
    private static final double NARROWEST_IN_COLUMNS = 780;
    private static final double NARROWEST_MAGNIFIED = 640;
    /// A stage as flat as this is in columns first.
    private static final double FLAT = 2.6;
    private static final int MOST_TENTHS = 20;

    static Arrangement of(List<StageModel> models, double width, double height) {
        for (int tenths = MOST_TENTHS; tenths > 10; tenths--) {
            double magnification = tenths / 10.0;
            double w = width / magnification;
            Arrangement roomy = w < NARROWEST_MAGNIFIED
                    ? null
                    : fitting(models, List.of(StagePlan.ROOMY), magnification, w, height / magnification);
            if (roomy != null) {
                return roomy;
            }
        }
        Arrangement plain = fitting(models, List.of(StagePlan.values()), 1, width, height);
        return plain == null ? new Arrangement(Form.SMALLEST, StagePlan.SHORT, 1, GAP, 0) : plain;
    }

    /// Null when none of the plans fits.
    private static @Nullable Arrangement fitting(
            List<StageModel> models, List<StagePlan> plans, double magnification, double width, double height) {
        boolean flat = width >= FLAT * height;
        for (Form form : flat ? List.of(Form.COLUMNS, Form.STACKED) : List.of(Form.STACKED, Form.COLUMNS)) {
            for (StagePlan plan : plans) {
                double surplus = height - needed(models, form, plan, width);
                if (surplus >= 0 && (form == Form.STACKED || width >= NARROWEST_IN_COLUMNS)) {
                    double gap = GAP + Math.min(surplus / 6, WIDEST_GAP - GAP);
                    double upper = upper(models, plan, form == Form.STACKED ? width : left(width), gap);
                    return new Arrangement(form, plan, magnification, gap, upper);
                }
            }
        }
        return null;
    }

    private static double needed(List<StageModel> models, Form form, StagePlan plan, double width) {
        return form == Form.STACKED
                ? upper(models, plan, width, GAP) + GAP + plan.lowerHeight()
                : Math.max(upper(models, plan, left(width), GAP), plan.lowerHeight());
    }

    private static double upper(List<StageModel> models, StagePlan plan, double width, double gap) {
        return models.stream()
                .mapToDouble(model -> plan.upperHeight(model, width, gap))
                .max()
                .orElse(0);
    }

    /// The width of the left column, where there are two.
    static double left(double width) {
        return width * LEFT_COLUMN;
    }

    /// Whether a stage of that width has two columns even when nothing fits.
    static boolean hasColumns(double width) {
        return width >= NARROWEST_IN_COLUMNS;
    }
}
