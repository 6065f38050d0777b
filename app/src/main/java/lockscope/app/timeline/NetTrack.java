package lockscope.app.timeline;

import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.words.Words;
import lockscope.engine.trace.NetState;
import lockscope.engine.trace.Rows;
import lockscope.engine.trace.TraceKind;

/// The life of one namespace as a lane.
public final class NetTrack {
    private NetTrack() {}

    /// @param serial its number in the order of allocation, from 1
    /// @param endNanos where the run ends
    public static Track of(int serial, Rows rows, long endNanos, Words words) {
        Datum datum = Datum.of(Datum.Subject.NET, serial);
        Track.Builder track = new Track.Builder(words.say("timeline.lane.net", serial), datum);
        NetState state = NetState.FREED;
        long since = 0;
        for (long row = rows.first(); row < rows.end(); row++) {
            if (rows.kind(row) == TraceKind.NET && rows.object(row) == serial) {
                add(track, state, since, rows.time(row), words);
                state = NetState.of(rows.value(row));
                since = rows.time(row);
            }
        }
        add(track, state, since, endNanos, words);
        return track.build();
    }

    private static void add(Track.Builder track, NetState state, long begin, long end, Words words) {
        if (state == NetState.FREED || begin >= end) {
            return;
        }
        SliceLabel label =
                new SliceLabel(words.say("timeline.net." + state), words.say("timeline.net." + state + ".brief"));
        track.add(begin, end, role(state), label);
    }

    private static Role role(NetState state) {
        return switch (state) {
            case ALLOCATED -> Role.WAITS_FOR_LOCK;
            case INIT -> Role.BUILDS;
            case LIVE -> Role.RUNS;
            case DEAD, FREED -> Role.SLEEPS;
            case UNLISTED -> Role.WAITS_FOR_RCU;
        };
    }
}
