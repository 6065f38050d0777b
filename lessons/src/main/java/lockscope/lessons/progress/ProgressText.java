package lockscope.lessons.progress;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lockscope.lessons.answer.Answer;
import lockscope.lessons.answer.Given;
import lockscope.lessons.exercise.Move;

/// The text of a progress file: a version, one line for each thing, and a last line that says how many there were, so
/// that a file that was cut is known as such.
public final class ProgressText {
    private static final String FIRST = "lockscope progress 1";
    private static final int LARGEST = 10_000_000;

    private ProgressText() {}

    /// A file that is not what it should be; the message is for people.
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    public static String write(Progress progress) {
        List<String> lines = new ArrayList<>();
        lines.add("learner " + coded(progress.learner()));
        progress.segments().forEach((lesson, segment) -> lines.add("at " + coded(lesson) + " " + coded(segment)));
        progress.results().forEach(result -> lines.add(line(result)));
        return FIRST + "\n" + String.join("\n", lines) + "\nend " + lines.size() + "\n";
    }

    private static String line(Result result) {
        return String.join(
                " ",
                "answer",
                coded(result.lesson()),
                coded(result.question()),
                Integer.toString(result.attempt()),
                Integer.toString(result.score()),
                result.passed() ? "right" : "wrong",
                result.rightReason() ? "right-reason" : "wrong-reason",
                result.misconceptions().isEmpty() ? "-" : String.join(",", result.misconceptions()),
                Integer.toString(result.given().reason()),
                result.given().sure() ? "sure" : "unsure",
                answer(result.given().answer()));
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(int option) -> "choice " + option;
            case Answer.Typed(double value) -> "number " + value;
            case Answer.Ordered(List<String> names) ->
                "order " + names.stream().map(ProgressText::coded).collect(Collectors.joining(","));
            case Answer.Drawn(List<Long> ends) ->
                "draw " + ends.stream().map(String::valueOf).collect(Collectors.joining(","));
            case Answer.Pointed(long moment) -> "point " + moment;
            case Answer.Filled(String line) -> "blank " + coded(line);
            case Answer.Mended(String text) -> "repair " + coded(text);
            case Answer.Scheduled(List<Move> moves, List<Answer.Refused> illegal) ->
                "schedule " + coded(Move.write(moves)) + "," + coded(refused(illegal));
        };
    }

    /// One a line.
    private static String refused(List<Answer.Refused> illegal) {
        return illegal.stream().map(one -> one.actor() + "\t" + one.at()).collect(Collectors.joining("\n"));
    }

    private static Answer.Refused refused(String line) {
        String[] parts = line.split("\t", 2);
        return new Answer.Refused(parts[0], parts[1]);
    }

    public static Progress read(String text) throws Damaged {
        List<String> lines = text.length() > LARGEST ? List.of() : text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST)) {
            throw new Damaged(
                    lines.isEmpty() || !lines.getFirst().startsWith("lockscope progress ")
                            ? "is no progress file of Lockscope"
                            : "is of another version of Lockscope");
        }
        if (!lines.getLast().equals("end " + (lines.size() - 2))) {
            throw new Damaged("has been cut: its last line is missing");
        }
        Progress progress = Progress.none("");
        for (int i = 1; i < lines.size() - 1; i++) {
            try {
                progress = read(lines.get(i).split(" ", -1), progress);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Damaged("has a line " + (i + 1) + " that cannot be read");
            }
        }
        return progress;
    }

    private static Progress read(String[] words, Progress progress) {
        return switch (words[0]) {
            case "learner" -> new Progress(plain(words[1]), progress.segments(), progress.results());
            case "at" -> progress.at(plain(words[1]), plain(words[2]));
            case "answer" -> progress.with(result(words));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static Result result(String[] words) {
        Given given = new Given(answer(words[10], words[11]), Integer.parseInt(words[8]), words[9].equals("sure"));
        return new Result(
                plain(words[1]),
                plain(words[2]),
                Integer.parseInt(words[3]),
                given,
                Integer.parseInt(words[4]),
                words[5].equals("right"),
                words[6].equals("right-reason"),
                words[7].equals("-") ? List.of() : List.of(words[7].split(",")));
    }

    private static Answer answer(String kind, String value) {
        return switch (kind) {
            case "choice" -> new Answer.Chosen(Integer.parseInt(value));
            case "number" -> new Answer.Typed(Double.parseDouble(value));
            case "order" ->
                new Answer.Ordered(List.of(value.split(",")).stream()
                        .map(ProgressText::plain)
                        .toList());
            case "draw" ->
                new Answer.Drawn(
                        List.of(value.split(",")).stream().map(Long::valueOf).toList());
            case "point" -> new Answer.Pointed(Long.parseLong(value));
            case "blank" -> new Answer.Filled(plain(value));
            case "repair" -> new Answer.Mended(plain(value));
            case "schedule" -> {
                String[] parts = value.split(",", 2);
                yield new Answer.Scheduled(
                        Move.read(plain(parts[0])),
                        plain(parts[1]).lines().map(ProgressText::refused).toList());
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
