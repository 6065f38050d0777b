package lockscope.app.figure;

import java.util.Arrays;

/// A row of pixel columns: in each the role that fills most of it, and a role that must not be overlooked beside it.
public final class Columns {
    private static final Role[] ROLES = Role.values();
    private static final byte NONE = -1;

    private final byte[] main;
    private final byte[] also;

    /// Empty columns.
    public Columns(int count) {
        main = new byte[count];
        also = new byte[count];
        Arrays.fill(main, NONE);
        Arrays.fill(also, NONE);
    }

    public int size() {
        return main.length;
    }

    public void set(int column, Role most) {
        main[column] = (byte) most.ordinal();
    }

    /// @param most the role's ordinal
    public void set(int column, int most) {
        main[column] = (byte) most;
    }

    /// A role that occurs in the column, but does not fill most of it.
    public void setAlso(int column, Role seldom) {
        also[column] = (byte) seldom.ordinal();
    }

    /// Empties the columns from `from` to `to - 1`.
    public void clear(int from, int to) {
        int first = Math.clamp(from, 0, main.length);
        int end = Math.clamp(to, first, main.length);
        Arrays.fill(main, first, end, NONE);
        Arrays.fill(also, first, end, NONE);
    }

    /// Whether any column shows something.
    public boolean isAny() {
        for (byte role : main) {
            if (role != NONE) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty(int column) {
        return main[column] == NONE;
    }

    public boolean hasAlso(int column) {
        return also[column] != NONE;
    }

    /// Of a column that is not empty.
    public Role main(int column) {
        return ROLES[main[column]];
    }

    /// Of a column that has one.
    public Role also(int column) {
        return ROLES[also[column]];
    }

    /// The ordinal of the role that fills most of a column, -1 for none.
    public int mainOrdinal(int column) {
        return main[column];
    }

    /// The ordinal of the role that must not be overlooked, -1 for none.
    public int alsoOrdinal(int column) {
        return also[column];
    }

    /// Where the run of equal columns begins that this one is in.
    public int runBegin(int column) {
        int begin = column;
        while (begin > 0 && main[begin - 1] == main[column] && also[begin - 1] == also[column]) {
            begin--;
        }
        return begin;
    }

    /// Where a run of equal columns ends.
    public int runEnd(int column) {
        int end = column + 1;
        while (end < main.length && main[end] == main[column] && also[end] == also[column]) {
            end++;
        }
        return end;
    }

    /// Where the columns that show something, from that one on, end; the same column when it is empty.
    public int filledEnd(int column) {
        int end = column;
        while (end < main.length && main[end] != NONE) {
            end++;
        }
        return end;
    }

    /// Where the empty columns from that one on end.
    public int emptyEnd(int column) {
        int end = column;
        while (end < main.length && main[end] == NONE) {
            end++;
        }
        return end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Columns columns
                && Arrays.equals(main, columns.main)
                && Arrays.equals(also, columns.also);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(main) + Arrays.hashCode(also);
    }
}
