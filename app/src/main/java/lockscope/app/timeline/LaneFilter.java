package lockscope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.app.figure.Role;
import lockscope.engine.SimTime;

/// A search over lanes and slices: words that must occur in a lane's name, in what a slice says or in the name of its
/// state, and bounds for how long a slice lasts: `ns/ net_mutex >5ms`.
///
/// @param words in lower case; all of them must occur
public record LaneFilter(List<String> words, long leastNanos, long mostNanos) {
    public static final LaneFilter ALL = new LaneFilter(List.of(), 0, Long.MAX_VALUE);

    private static final Pattern SPAN = Pattern.compile("([<>])=?(\\d+(?:\\.\\d+)?)(ns|us|ms|s)");

    public LaneFilter {
        words = List.copyOf(words);
    }

    public static LaneFilter of(String text) {
        List<String> words = new ArrayList<>();
        long least = 0;
        long most = Long.MAX_VALUE;
        for (String token : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            Matcher span = SPAN.matcher(token);
            if (span.matches()) {
                long nanos = nanos(span.group(2), span.group(3));
                least = span.group(1).equals(">") ? nanos : least;
                most = span.group(1).equals("<") ? nanos : most;
            } else if (!token.isEmpty()) {
                words.add(token);
            }
        }
        return new LaneFilter(words, least, most);
    }

    private static long nanos(String number, String unit) {
        long of = switch (unit) {
            case "s" -> SimTime.SECOND;
            case "ms" -> SimTime.MILLISECOND;
            case "us" -> SimTime.MICROSECOND;
            default -> 1;
        };
        return Math.round(Double.parseDouble(number) * of);
    }

    public boolean isAll() {
        return words.isEmpty() && leastNanos == 0 && mostNanos == Long.MAX_VALUE;
    }

    /// Whether a lane has anything that is searched for.
    ///
    /// @param horizon nothing after it is searched
    /// @param stateName what a role is called
    public boolean matches(Track track, long horizon, Function<Role, String> stateName) {
        return isAll() || next(track, 0, horizon, stateName) < track.size() || namesOnly(track);
    }

    /// A lane whose name is enough, though nothing has happened on it.
    private boolean namesOnly(Track track) {
        String name = track.name().toLowerCase(Locale.ROOT);
        return leastNanos == 0 && mostNanos == Long.MAX_VALUE && words.stream().allMatch(name::contains);
    }

    /// The first matching slice from `slice` on; the lane's size when there is none.
    public int next(Track track, int slice, long horizon, Function<Role, String> stateName) {
        String name = track.name().toLowerCase(Locale.ROOT);
        List<String> rest = words.stream().filter(word -> !name.contains(word)).toList();
        for (int i = Math.max(0, slice); i < track.size() && track.begin(i) < horizon; i++) {
            long nanos = Math.min(track.end(i), horizon) - track.begin(i);
            if (nanos >= leastNanos && nanos <= mostNanos && (rest.isEmpty() || says(track, i, rest, stateName))) {
                return i;
            }
        }
        return track.size();
    }

    private static boolean says(Track track, int i, List<String> rest, Function<Role, String> stateName) {
        String label = track.label(i).full().toLowerCase(Locale.ROOT);
        String state = stateName.apply(track.role(i)).toLowerCase(Locale.ROOT);
        return rest.stream().allMatch(word -> label.contains(word) || state.contains(word));
    }
}
