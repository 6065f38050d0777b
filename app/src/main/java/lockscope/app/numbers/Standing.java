package lockscope.app.numbers;

import java.util.List;
import lockscope.app.stage.Hero;
import lockscope.app.stage.StageModel;
import lockscope.app.stage.Statistic;
import lockscope.app.words.Words;

/// A number of the stages at the playhead, in each run.
///
/// @param values as the stages state them, one for each run
record Standing(Statistic statistic, List<String> values) {
    Standing {
        values = List.copyOf(values);
    }

    /// What a stage states.
    static String value(Statistic statistic, StageModel stage, Words words) {
        Hero hero = stage.hero();
        return switch (statistic) {
            case WAITING -> Integer.toString(hero.waiting());
            case WAITED -> words.span(hero.waitedNanos());
            case MADE -> Integer.toString(hero.made());
            case BUILT, LIVE, DEAD, TEARDOWN -> Integer.toString(nets(statistic, stage));
            case RUNNING ->
                Long.toString(stage.cpus().stream()
                        .filter(cpu -> cpu.running() != null)
                        .count());
        };
    }

    private static int nets(Statistic row, StageModel stage) {
        return stage.nets().stream()
                .filter(each -> each.kind().name().equals(row.name()))
                .mapToInt(each -> each.count())
                .sum();
    }
}
