package lockscope.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// Calls of one method for many operations, which a story tells in one phrase.
final class MethodCalls {
    /// So many are still told one by one.
    private static final int FEW = 3;

    private static final String CALLS = "calls ";
    private static final String OF = " of ";
    private static final String FOR = " for ";

    private MethodCalls() {}

    /// @param subject whom it is called for
    static String phrase(String method, String op, String subject) {
        return CALLS + method + OF + op + FOR + subject;
    }

    /// A turn in which many calls in a row are one phrase: "calls init of net_ns to loopback (69 operations) for net 1".
    static List<String> shortened(List<String> turn) {
        List<String> told = new ArrayList<>();
        int from = 0;
        while (from < turn.size()) {
            int to = from + 1;
            while (to < turn.size() && isAlike(turn.get(from), turn.get(to))) {
                to++;
            }
            if (to - from > FEW) {
                told.add(span(turn.get(from), turn.get(to - 1), to - from));
            } else {
                told.addAll(turn.subList(from, to));
            }
            from = to;
        }
        return told;
    }

    private static boolean isAlike(String one, String other) {
        return isCall(one)
                && isCall(other)
                && head(one).equals(head(other))
                && tail(one).equals(tail(other));
    }

    private static boolean isCall(String phrase) {
        return phrase.startsWith(CALLS) && phrase.contains(OF) && phrase.contains(FOR);
    }

    private static String head(String call) {
        return call.substring(0, call.indexOf(OF) + OF.length());
    }

    private static String op(String call) {
        return call.substring(head(call).length(), call.lastIndexOf(FOR));
    }

    private static String tail(String call) {
        return call.substring(call.lastIndexOf(FOR));
    }

    private static String span(String first, String last, int count) {
        return head(first) + op(first) + " to " + op(last) + " (" + count + " operations)" + tail(first);
    }
}
