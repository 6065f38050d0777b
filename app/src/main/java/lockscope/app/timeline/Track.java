package lockscope.app.timeline;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import org.jspecify.annotations.Nullable;

/// One lane: slices in columns, in order of time, none over another.
public final class Track {
    private static final Role[] ROLES = Role.values();
    /// So many slices are always drawn one by one.
    private static final int FEW = 256;
    /// Slices whose longest is remembered together.
    private static final int BLOCK = 64;

    private final String name;
    private final Datum datum;
    private final int size;
    private final long[] begin;
    private final long[] end;
    private final byte[] role;
    private final SliceLabel[] label;
    private final Set<Role> roles;
    private final long[] longest;
    private final @Nullable Bins bins;

    private Track(Builder b) {
        this.name = b.name;
        this.datum = b.datum;
        this.size = b.size;
        this.begin = b.begin;
        this.end = b.end;
        this.role = b.role;
        this.label = b.label;
        this.roles = Collections.unmodifiableSet(b.roles);
        this.longest = longest();
        this.bins = size > FEW ? Bins.of(this) : null;
    }

    public String name() {
        return name;
    }

    /// The thing whose lane it is.
    public Datum datum() {
        return datum;
    }

    public int size() {
        return size;
    }

    public long begin(int slice) {
        return begin[slice];
    }

    public long end(int slice) {
        return end[slice];
    }

    public Role role(int slice) {
        return ROLES[role[slice]];
    }

    public SliceLabel label(int slice) {
        return label[slice];
    }

    /// The roles that occur.
    public Set<Role> roles() {
        return roles;
    }

    /// The first slice that ends after the time; [#size] when there is none.
    public int after(long nanos) {
        int i = Arrays.binarySearch(end, 0, size, nanos);
        return i < 0 ? -i - 1 : i + 1;
    }

    /// The slice at that time, or -1.
    public int at(long nanos) {
        int slice = after(nanos);
        return slice < size && begin[slice] <= nanos ? slice : -1;
    }

    /// The first slice that begins at that time or later; [#size] when there is none.
    public int from(long nanos) {
        int i = Arrays.binarySearch(begin, 0, size, nanos);
        return i < 0 ? -i - 1 : i;
    }

    /// The next slice that lasts that long, from `slice` on; [#size] when there is none.
    int nextLasting(int slice, long nanos) {
        int i = slice;
        while (i < size) {
            if (i % BLOCK == 0 && longest[i / BLOCK] < nanos) {
                i += BLOCK;
            } else if (end[i] - begin[i] >= nanos) {
                return i;
            } else {
                i++;
            }
        }
        return size;
    }

    private long[] longest() {
        long[] most = new long[(size + BLOCK - 1) / BLOCK];
        for (int i = 0; i < size; i++) {
            most[i / BLOCK] = Math.max(most[i / BLOCK], end[i] - begin[i]);
        }
        return most;
    }

    /// What it looks like from afar, null for a lane of few slices.
    @Nullable
    Bins bins() {
        return bins;
    }

    /// Collects slices in order of time.
    public static final class Builder {
        private final String name;
        private final Datum datum;
        private int size;
        private long[] begin = new long[16];
        private long[] end = new long[16];
        private byte[] role = new byte[16];
        private SliceLabel[] label = new SliceLabel[16];
        private final Set<Role> roles = EnumSet.noneOf(Role.class);

        public Builder(String name, Datum datum) {
            this.name = name;
            this.datum = datum;
        }

        /// Adds a slice that stays a slice of its own, also where an equal one ended.
        public void addApart(long from, long to, Role what, SliceLabel text) {
            if (size == begin.length) {
                grow();
            }
            begin[size] = from;
            end[size] = to;
            role[size] = (byte) what.ordinal();
            label[size] = text;
            roles.add(what);
            size++;
        }

        /// Adds a slice; one that goes on where an equal one ended lengthens it.
        public void add(long from, long to, Role what, SliceLabel text) {
            int last = size - 1;
            if (last >= 0 && end[last] == from && role[last] == what.ordinal() && label[last].equals(text)) {
                end[last] = to;
            } else {
                addApart(from, to, what, text);
            }
        }

        private void grow() {
            int larger = size * 2;
            begin = Arrays.copyOf(begin, larger);
            end = Arrays.copyOf(end, larger);
            role = Arrays.copyOf(role, larger);
            label = Arrays.copyOf(label, larger);
        }

        public Track build() {
            return new Track(this);
        }
    }
}
