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

    /// Both: each answer as often as in the one that has it more often, and each lesson at the segment of whoever did more
    /// in it. Two different answers to a question that are both the first become its first and its second attempt.
    public Progress merged(Progress other) {
        Progress merged = this;
        List<Result> known = new ArrayList<>(results);
        for (Result result : other.results) {
            Result same = known.stream().filter(result::saysTheSame).findFirst().orElse(null);
            if (same == null) {
                merged = merged.withOther(result);
            } else {
                known.remove(same);
            }
        }
        for (Map.Entry<String, String> left : other.segments.entrySet()) {
            if (!segments.containsKey(left.getKey()) || other.count(left.getKey()) > count(left.getKey())) {
                merged = merged.at(left.getKey(), left.getValue());
            }
        }
        return merged;
    }

    /// What was done since `start`, done after `other` instead: how one goes back to what was there before something was
    /// taken over or forgotten, without losing what has been done meanwhile. A lesson in which nothing was answered since is
    /// left where it was left then.
    public Progress after(Progress other, Progress start) {
        int old = start.results.size();
        if (results.size() < old || !results.subList(0, old).equals(start.results)) {
            return other.merged(this);
        }
        List<Result> since = results.subList(old, results.size());
        Progress replayed = other;
        for (Result result : since) {
            replayed = replayed.withOther(result);
        }
        for (Map.Entry<String, String> left : segments.entrySet()) {
            String lesson = left.getKey();
            boolean wentOn = since.stream().anyMatch(result -> result.lesson().equals(lesson));
            if (wentOn || !other.segments.containsKey(lesson)) {
                replayed = replayed.at(lesson, left.getValue());
            }
        }
        return replayed;
    }

    /// An attempt that was counted elsewhere keeps its number if that is free.
    private Progress withOther(Result result) {
        return with(
                results.stream().noneMatch(result::isSame)
                        ? result
                        : result.attempt(nextAttempt(result.lesson(), result.question())));
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
