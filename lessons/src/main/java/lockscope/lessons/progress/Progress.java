package lockscope.lessons.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far a learner has come. Immutable.
///
/// @param learner a word that means nobody in particular
/// @param segments the segment at which each lesson was left, by lesson
/// @param results in the order in which they were given
public record Progress(String learner, Map<String, String> segments, List<Result> results) {
    public Progress {
        segments = java.util.Collections.unmodifiableMap(new TreeMap<>(segments));
        results = List.copyOf(results);
    }

    /// Nothing done yet.
    public static Progress none(String learner) {
        return new Progress(learner, Map.of(), List.of());
    }

    /// The lesson was left at that segment.
    public Progress at(String lesson, String segment) {
        Map<String, String> more = new TreeMap<>(segments);
        more.put(lesson, segment);
        return new Progress(learner, more, results);
    }

    public Progress with(Result result) {
        List<Result> more = new ArrayList<>(results);
        more.add(result);
        return new Progress(learner, segments, more);
    }

    /// The number that the next attempt at a question has.
    public int nextAttempt(String lesson, String question) {
        return 1
                + results.stream()
                        .filter(result -> result.lesson().equals(lesson)
                                && result.question().equals(question))
                        .mapToInt(Result::attempt)
                        .max()
                        .orElse(0);
    }

    /// Both: each attempt once, and each lesson at the segment of whoever did more in it.
    public Progress merged(Progress other) {
        Progress merged = this;
        for (Result result : other.results) {
            if (results.stream().noneMatch(result::isSame)) {
                merged = merged.with(result);
            }
        }
        for (Map.Entry<String, String> left : other.segments.entrySet()) {
            if (!segments.containsKey(left.getKey()) || other.count(left.getKey()) > count(left.getKey())) {
                merged = merged.at(left.getKey(), left.getValue());
            }
        }
        return merged;
    }

    private long count(String lesson) {
        return results.stream().filter(result -> result.lesson().equals(lesson)).count();
    }

    /// As if a lesson had never been opened; all of them for null.
    public Progress reset(@Nullable String lesson) {
        if (lesson == null) {
            return none(learner);
        }
        Map<String, String> fewer = new TreeMap<>(segments);
        fewer.remove(lesson);
        return new Progress(
                learner,
                fewer,
                results.stream()
                        .filter(result -> !result.lesson().equals(lesson))
                        .toList());
    }

    /// The last question that was not mastered and never was later, to be asked again; null for none.
    public @Nullable Result toRepeat() {
        for (int i = results.size() - 1; i >= 0; i--) {
            Result result = results.get(i);
            boolean mastered = results.stream()
                    .anyMatch(other -> other.lesson().equals(result.lesson())
                            && other.question().equals(result.question())
                            && other.passed()
                            && other.rightReason());
            if (!mastered) {
                return result;
            }
        }
        return null;
    }
}
