package lockscope.engine.fold;

import java.util.ArrayList;
import java.util.List;

/// What one cause cost, nanoseconds.
public record CauseSum(Cause cause, long nanos) {

    /// The sums that are not 0, in the order of the index.
    static List<CauseSum> list(Cause.Index index, long[] sums) {
        List<CauseSum> list = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                list.add(new CauseSum(index.cause(i), sums[i]));
            }
        }
        return List.copyOf(list);
    }
}
