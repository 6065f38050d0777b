package lockscope.lessons.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A class: in how many files each misconception showed, by lesson. No names.
///
/// @param files how many were read
/// @param leftOut files that could not be, each with the reason
/// @param counts by misconception, then by lesson
/// @param all by misconception, whatever the lesson
/// @param lessons that occur, in order
public record Overview(
        int files,
        Map<String, String> leftOut,
        Map<String, Map<String, Integer>> counts,
        Map<String, Integer> all,
        List<String> lessons) {
    private static final int MOST_FILES = 10_000;

    /// Reads every file of a folder, but not of folders in it.
    public static Overview of(Path folder) throws IOException {
        Map<String, String> leftOut = new TreeMap<>();
        List<Progress> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList()) {
                try {
                    read.add(new ProgressFile(file).read(""));
                } catch (ProgressText.Damaged | IOException e) {
                    leftOut.put(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
                }
            }
        }
        return of(read, leftOut);
    }

    private static Overview of(List<Progress> read, Map<String, String> leftOut) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, Integer> all = new TreeMap<>();
        TreeSet<String> lessons = new TreeSet<>();
        for (Progress progress : read) {
            TreeSet<String> said = new TreeSet<>();
            TreeSet<String> ideas = new TreeSet<>();
            for (Result result : progress.results()) {
                lessons.add(result.lesson());
                for (String idea : result.misconceptions()) {
                    if (ideas.add(idea)) {
                        all.merge(idea, 1, Integer::sum);
                    }
                    if (said.add(idea + " " + result.lesson())) {
                        counts.computeIfAbsent(idea, key -> new TreeMap<>()).merge(result.lesson(), 1, Integer::sum);
                    }
                }
            }
        }
        return new Overview(read.size(), leftOut, counts, all, List.copyOf(lessons));
    }
}
