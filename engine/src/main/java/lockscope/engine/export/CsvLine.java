package lockscope.engine.export;

/// Lines of comma-separated values as RFC 4180 has them, but for plain line feeds.
final class CsvLine {
    private final Bytes out;
    private boolean begun;

    CsvLine(Bytes out) {
        this.out = out;
    }

    void header(String... columns) {
        for (String column : columns) {
            cell(column);
        }
        end();
    }

    CsvLine cell(long number) {
        comma();
        out.add(number);
        return this;
    }

    CsvLine cell(String text) {
        comma();
        if (isPlain(text)) {
            out.add(text);
        } else {
            out.add('"').add(text.replace("\"", "\"\"")).add('"');
        }
        return this;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private void comma() {
        if (begun) {
            out.add(',');
        }
        begun = true;
    }

    void end() {
        out.add('\n');
        begun = false;
    }

    void flush() {
        out.flush();
    }
}
