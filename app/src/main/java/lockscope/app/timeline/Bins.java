package lockscope.app.timeline;

import java.util.Arrays;
import lockscope.app.figure.Columns;
import lockscope.app.figure.Role;

/// What a lane with many slices looks like from afar: a pyramid of bins, each twice as long as those below it, with the
/// role that fills most of a bin and the set of those that occur in it. Any view of the lane is read from a few bins a
/// pixel, however many slices there are.
final class Bins {
    private static final int ROLES = Role.values().length;
    private static final byte EMPTY = -1;
    /// Roles that must not be overlooked where something else fills most of a pixel, the gravest first.
    private static final Role[] TELLING = {
        Role.WAITS_FOR_LOCK, Role.WRITER, Role.WAITS_FOR_RCU, Role.SPINS, Role.READER, Role.RUNNABLE
    };

    private static final int ALL_TELLING =
            Arrays.stream(TELLING).mapToInt(role -> 1 << role.ordinal()).sum();

    private final int shift;
    private final byte[][] main;
    private final int[][] roles;

    private Bins(int shift, byte[][] main, int[][] roles) {
        this.shift = shift;
        this.main = main;
        this.roles = roles;
    }

    static Bins of(Track track) {
        return new Builder(track).build();
    }

    /// Fills columns of `nanosPerColumn` from that time on.
    ///
    /// @param end how many of them
    void fill(Columns columns, long from, double nanosPerColumn, int end) {
        int level = level(nanosPerColumn);
        byte[] most = main[level];
        int[] occur = roles[level];
        int bits = shift + level;
        long begin = from;
        for (int column = 0; column < end; column++) {
            long next = from + (long) ((column + 1) * nanosPerColumn);
            int first = (int) Math.min(most.length, Math.max(0, begin >> bits));
            int last = (int) Math.min(most.length - 1L, next - 1 >> bits);
            if (first <= last) {
                column(columns, column, most, occur, first, last);
            }
            begin = next;
        }
    }

    /// Adds the roles that occur to a set for each column, a bit for each role by its ordinal.
    void collect(int[] sets, long from, double nanosPerColumn, int end) {
        int level = level(nanosPerColumn);
        int bits = shift + level;
        int[] occur = roles[level];
        for (int column = 0; column < end; column++) {
            int first = (int) (from + (long) (column * nanosPerColumn) >> bits);
            int last = (int) Math.min(occur.length - 1L, from + (long) ((column + 1) * nanosPerColumn) - 1 >> bits);
            for (int bin = first; bin <= last; bin++) {
                sets[column] |= occur[bin];
            }
        }
    }

    /// The longest bins that are no longer than a column.
    private int level(double nanosPerColumn) {
        return Math.clamp((long) (Math.log(nanosPerColumn) / Math.log(2)) - shift, 0, main.length - 1);
    }

    /// The role of the bin in the middle stands for a column; of those that occur in its bins, none is lost.
    private static void column(Columns columns, int column, byte[] most, int[] occur, int first, int last) {
        int set = 0;
        int winner = most[first + last >> 1];
        for (int bin = first; bin <= last; bin++) {
            set |= occur[bin];
            winner = winner == EMPTY ? most[bin] : winner;
        }
        if (winner != EMPTY) {
            columns.set(column, winner);
            also(columns, column, set & ~(1 << winner));
        }
    }

    /// Shows the gravest of the other roles that occur in a column.
    ///
    /// @param set a bit for each role by its ordinal
    static void also(Columns columns, int column, int set) {
        int telling = set & ALL_TELLING;
        for (int i = 0; telling != 0 && i < TELLING.length; i++) {
            if ((telling & 1 << TELLING[i].ordinal()) != 0) {
                columns.setAlso(column, TELLING[i]);
                return;
            }
        }
    }

    /// Goes through the slices once; a bin that is full is handed up to the one above it.
    private static final class Builder {
        private final Track track;
        private final int shift;
        private final byte[][] main;
        private final int[][] roles;
        private final long[][] sums;

        Builder(Track track) {
            this.track = track;
            long end = track.end(track.size() - 1);
            int bits = 0;
            while (end >> bits >= 2L * track.size()) {
                bits++;
            }
            shift = bits;
            int levels = 1;
            while (end >> bits + levels - 1 > 0) {
                levels++;
            }
            main = new byte[levels][];
            roles = new int[levels][];
            sums = new long[levels][ROLES];
            for (int level = 0; level < levels; level++) {
                int bins = (int) (end >> shift + level) + 1;
                main[level] = new byte[bins];
                Arrays.fill(main[level], EMPTY);
                roles[level] = new int[bins];
            }
        }

        Bins build() {
            int open = 0;
            for (int i = 0; i < track.size(); i++) {
                int role = track.role(i).ordinal();
                long begin = track.begin(i);
                long end = Math.max(begin + 1, track.end(i));
                int first = (int) (begin >> shift);
                int last = (int) Math.min(main[0].length - 1L, end - 1 >> shift);
                for (int bin = first; bin <= last; bin++) {
                    open = advance(open, bin);
                    long from = Math.max(begin, (long) bin << shift);
                    long to = Math.min(end, (long) (bin + 1) << shift);
                    sums[0][role] += to - from;
                    roles[0][bin] |= 1 << role;
                }
            }
            close(0, open);
            for (int level = 1; level < main.length; level++) {
                close(level, open >> level);
            }
            return new Bins(shift, main, roles);
        }

        private int advance(int open, int bin) {
            for (int level = 0; level < main.length && open >> level != bin >> level; level++) {
                close(level, open >> level);
            }
            return bin;
        }

        private void close(int level, int bin) {
            long[] here = sums[level];
            int set = roles[level][bin];
            int most = EMPTY;
            long longest = -1;
            for (int rest = set; rest != 0; rest &= rest - 1) {
                int role = Integer.numberOfTrailingZeros(rest);
                if (here[role] > longest) {
                    most = role;
                    longest = here[role];
                }
                if (level + 1 < main.length) {
                    sums[level + 1][role] += here[role];
                }
                here[role] = 0;
            }
            main[level][bin] = (byte) most;
            if (level + 1 < main.length) {
                roles[level + 1][bin >> 1] |= set;
            }
        }
    }
}
