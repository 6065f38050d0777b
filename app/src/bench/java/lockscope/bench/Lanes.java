package lockscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lockscope.app.figure.Datum;
import lockscope.app.figure.Role;
import lockscope.app.timeline.SliceLabel;
import lockscope.app.timeline.TimelineModel;
import lockscope.app.timeline.Track;

/// Lanes full of slices, by a seed.
final class Lanes {
    static final long END = 1_000_000_000L;

    private static final Role[] STATES = {Role.RUNS, Role.WAITS_FOR_LOCK, Role.BUILDS, Role.SLEEPS, Role.WAITS_FOR_RCU};
    private static final SliceLabel LABEL = new SliceLabel("waits for net_mutex", "net_mutex");

    private Lanes() {}

    /// @param labelled how many of the slices are long and carry a text, over all lanes
    static TimelineModel of(int lanes, int slices, int labelled) {
        Random random = new Random(42);
        List<Track> tracks = new ArrayList<>();
        int each = slices / lanes;
        int wide = labelled / lanes;
        for (int lane = 0; lane < lanes; lane++) {
            Track.Builder track = new Track.Builder("ns/" + (lane + 1), Datum.of(Datum.Subject.TASK, lane + 1));
            long room = wide > 0 ? END / 2 : END;
            long step = room / each;
            long time = 0;
            for (int i = 0; i < each && time < END; i++) {
                boolean isWide = wide > 0 && i % (each / wide) == each / wide / 2;
                long length = isWide ? END / 2 / wide : 1 + random.nextLong(2 * step - 1);
                Role role = STATES[random.nextInt(STATES.length)];
                long end = Math.min(END, time + length);
                track.addApart(time, end, role, isWide ? LABEL : SliceLabel.NONE);
                time = end;
            }
            tracks.add(track.build());
        }
        return new TimelineModel(List.of(new TimelineModel.Section("net_mutex", tracks)), END);
    }
}
