package lockscope.app.stage;

/// How a stage that plays is shown, by how much happens in a second of the person who watches.
public enum Pace {
    /// Each event is seen: things move to where they go.
    MOVES,
    /// Things are where they are.
    CUTS,
    /// Too fast to follow: counters, rates, a curve and the last waits.
    FLOWS;

    private static final double MOST_SEEN = 20;
    private static final double MOST_FOLLOWED = 2_000;

    /// @param eventsPerSecond of the person who watches
    public static Pace of(double eventsPerSecond) {
        return eventsPerSecond <= MOST_SEEN ? MOVES : eventsPerSecond <= MOST_FOLLOWED ? CUTS : FLOWS;
    }
}
