package lockscope.lessons.reader;

/// Whole numbers that lessons give plainly: minutes, seconds, marks.
final class Numbers {
    private Numbers() {}

    static int of(Passage text, int most, Findings findings) {
        String digits = text.flat().replaceAll("(s|min|%)$", "").strip();
        if (digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        findings.error(
                text.place(), Math.max(1, digits.length()), "found '" + digits + "', expected a number up to " + most);
        return 0;
    }
}
