package lockscope.lessons.answer;

import java.util.ArrayList;
import java.util.List;

/// An order that looks like chance and is the same each time.
final class Shuffle {
    private Shuffle() {}

    static List<Integer> of(int size, String seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        long state = seed.hashCode() * 0x9E3779B97F4A7C15L + 1;
        for (int i = size - 1; i > 0; i--) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int other = (int) Math.floorMod(state, (long) i + 1);
            Integer kept = order.get(i);
            order.set(i, order.get(other));
            order.set(other, kept);
        }
        return List.copyOf(order);
    }
}
