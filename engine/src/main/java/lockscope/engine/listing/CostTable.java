package lockscope.engine.listing;

import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.program.Primitive;

/// What a scenario says that lines cost: by primitive on each line that uses it, by routine on its first line.
final class CostTable {
    private final Map<String, Long> nanos = new TreeMap<>();

    void put(String name, long costNanos) {
        nanos.put(name, costNanos);
    }

    long of(Primitive primitive) {
        return ofRoutine(primitive.listingName());
    }

    long ofRoutine(String name) {
        return nanos.getOrDefault(name, 0L);
    }
}
