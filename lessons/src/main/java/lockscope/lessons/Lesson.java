package lockscope.lessons;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Source;
import lockscope.engine.program.Place;
import org.jspecify.annotations.Nullable;

/// A lesson as its author wrote it; what its gaps come to needs runs.
///
/// @param name of its folder
/// @param goal what a learner can do afterwards
/// @param scenarios that it brings
/// @param variants strategies that it makes from others
/// @param leavesOut what its model leaves out
public record Lesson(
        String name,
        int number,
        String title,
        int minutes,
        Prose goal,
        List<RunPlan> runs,
        List<Source> scenarios,
        List<Variant> variants,
        List<Segment> segments,
        List<Expectation> expectations,
        Prose leavesOut,
        Place place) {
    public Lesson {
        runs = List.copyOf(runs);
        scenarios = List.copyOf(scenarios);
        variants = List.copyOf(variants);
        segments = List.copyOf(segments);
        expectations = List.copyOf(expectations);
    }

    /// The run of that name, null for none.
    public @Nullable RunPlan run(String run) {
        return runs.stream().filter(plan -> plan.name().equals(run)).findFirst().orElse(null);
    }

    /// All questions in order.
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Segment segment : segments) {
            for (Block block : segment.blocks()) {
                if (block instanceof Block.Asks(Question question)) {
                    questions.add(question);
                }
            }
        }
        return List.copyOf(questions);
    }

    /// The question of that id, null for none.
    public @Nullable Question question(String id) {
        return questions().stream()
                .filter(question -> question.ask().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
