package lockscope.engine.explore;

import java.util.Arrays;

/// The states that are still to be looked at, the nearest first.
interface Frontier {
    /// Takes note of a way to a state.
    ///
    /// @param isNew whether there was none before
    /// @return whether it is the shortest so far
    boolean found(int state, int distance, boolean isNew);

    /// Takes the nearest state; -1 when all were taken.
    int take();

    /// How far the state is that was taken last.
    int nearest();

    /// What it takes in memory.
    long bytes();

    /// Every step counts one: states come in the order in which they were found.
    final class InOrder implements Frontier {
        private int known;
        private int next;
        private int nearest;
        private int levelEnd = 1;

        @Override
        public boolean found(int state, int distance, boolean isNew) {
            known += isNew ? 1 : 0;
            return isNew;
        }

        @Override
        public int take() {
            if (next == known) {
                return -1;
            }
            if (next == levelEnd) {
                nearest++;
                levelEnd = known;
            }
            return next++;
        }

        @Override
        public int nearest() {
            return nearest;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    /// A step can count more than one: a state may be found again on a shorter way, and is looked at when no shorter one
    /// can come any more.
    final class ByDistance implements Frontier {
        private static final int[] EMPTY = {};

        private int[] distances = new int[1 << 10];
        private int[][] buckets = new int[64][];
        private int[] sizes = new int[64];
        private int next;
        private int nearest;
        private int taken;
        private long bytes = distances.length * 4L;

        ByDistance() {
            Arrays.fill(buckets, EMPTY);
        }

        @Override
        public boolean found(int state, int distance, boolean isNew) {
            if (!isNew && distances[state] <= distance) {
                return false;
            }
            if (state >= distances.length) {
                bytes += distances.length * 4L;
                distances = Arrays.copyOf(distances, distances.length * 2);
            }
            distances[state] = distance;
            put(state, distance);
            return true;
        }

        private void put(int state, int distance) {
            if (distance >= buckets.length) {
                int before = buckets.length;
                buckets = Arrays.copyOf(buckets, Math.max(distance + 1, before * 2));
                sizes = Arrays.copyOf(sizes, buckets.length);
                Arrays.fill(buckets, before, buckets.length, EMPTY);
            }
            int size = sizes[distance];
            if (size == buckets[distance].length) {
                buckets[distance] = Arrays.copyOf(buckets[distance], Math.max(16, size * 2));
                bytes += (buckets[distance].length - size) * 4L;
            }
            buckets[distance][size] = state;
            sizes[distance]++;
        }

        @Override
        public int take() {
            while (nearest < buckets.length) {
                while (next < sizes[nearest]) {
                    int state = buckets[nearest][next++];
                    if (distances[state] == nearest) {
                        taken = nearest;
                        return state;
                    }
                }
                bytes -= buckets[nearest].length * 4L;
                buckets[nearest] = EMPTY;
                sizes[nearest] = 0;
                next = 0;
                nearest++;
            }
            return -1;
        }

        @Override
        public int nearest() {
            return taken;
        }

        @Override
        public long bytes() {
            return bytes;
        }
    }
}
