package lockscope.app.stage;

/// How much of a CPU is drawn.
enum CpuForm {
    /// Its number, its task and where the task is.
    CARDS(100, 48, 6),
    /// Its number and its task.
    SLIM(92, 26, 5),
    /// Its number and its task, as low as can be.
    STRIP(62, 22, 4),
    /// A coloured cell with a letter; the tasks that matter are named below.
    CELLS(7, 16, 2),
    /// A line of text.
    CENSUS(0, 0, 0);

    /// Height of the line that names tasks below the cells.
    static final double CENSUS_LINE = 21;

    private static final double NARROWEST_LETTERED = 13;

    private final double narrowest;
    private final double height;
    private final double gap;

    CpuForm(double narrowest, double height, double gap) {
        this.narrowest = narrowest;
        this.height = height;
        this.gap = gap;
    }

    double gap() {
        return gap;
    }

    /// How many CPUs stand beside each other: as equal rows as can be.
    int columns(int cpus, double width) {
        if (this == CENSUS) {
            return cpus;
        }
        double least = this == CELLS && cpus <= 64 ? NARROWEST_LETTERED : narrowest;
        int most = Math.max(1, (int) ((width + gap) / (least + gap)));
        int rows = rows(cpus, most);
        return rows(cpus, rows);
    }

    private static int rows(int cpus, int columns) {
        return (cpus + columns - 1) / columns;
    }

    double rowHeight(int cpus, double width) {
        if (this != CELLS) {
            return height;
        }
        int columns = columns(cpus, width);
        return Math.clamp((width - (columns - 1) * gap) / columns, 8, height);
    }

    double height(int cpus, double width) {
        if (this == CENSUS) {
            return CENSUS_LINE;
        }
        int rows = rows(cpus, columns(cpus, width));
        double height = rows * rowHeight(cpus, width) + (rows - 1) * gap;
        return this == CELLS ? height + CENSUS_LINE : height;
    }
}
