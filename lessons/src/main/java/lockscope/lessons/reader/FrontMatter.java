package lockscope.lessons.reader;

import java.util.Map;
import java.util.TreeMap;

/// What stands between the two lines of dashes at the top: `key: value`.
record FrontMatter(Map<String, Passage> values, int lines) {
    static FrontMatter of(Passage file, Findings findings) {
        Map<String, Passage> values = new TreeMap<>();
        if (file.lines().isEmpty() || !file.lines().getFirst().text().equals("---")) {
            findings.error(
                    findings.place(1, 1), 1, "found no '---', expected number, title, minutes and goal between two");
            return new FrontMatter(values, 0);
        }
        for (int i = 1; i < file.lines().size(); i++) {
            Passage.Line line = file.lines().get(i);
            if (line.text().equals("---")) {
                return new FrontMatter(values, i + 1);
            }
            int colon = line.text().indexOf(": ");
            if (colon < 1) {
                findings.error(line.place(), line.text().length(), "found no 'key: value'");
                continue;
            }
            Passage.Line value = line.from(colon + 2).stripped();
            values.put(line.text().substring(0, colon), Passage.of(java.util.List.of(value), value.place()));
        }
        findings.error(findings.place(1, 1), 3, "found '---' without the one that ends it");
        return new FrontMatter(values, file.lines().size());
    }

    Passage required(String key, Findings findings) {
        Passage value = values.get(key);
        if (value == null || value.isEmpty()) {
            findings.error(findings.place(1, 1), 3, "found no '" + key + "' in the front matter");
            return Passage.EMPTY;
        }
        return value;
    }

    int number(String key, int most, Findings findings) {
        Passage value = required(key, findings);
        return value.isEmpty() ? 0 : Numbers.of(value, most, findings);
    }
}
