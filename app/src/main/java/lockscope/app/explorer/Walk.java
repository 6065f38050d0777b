package lockscope.app.explorer;

import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;

/// A way through a scenario, step by step.
///
/// @param number counted from 1
/// @param from the walk that it left, 0 for none
/// @param at after how many steps it left it
/// @param replay the steps; never stepped any further
public record Walk(int number, int from, int at, Replay replay) {
    public int length() {
        return replay.steps().size();
    }

    /// Whether its next step after that many is that actor's.
    boolean goesOn(int step, String actor, int choice) {
        if (step >= length()) {
            return false;
        }
        Schedule.Step next = replay.steps().get(step);
        return next.actor().equals(actor) && next.choice() == choice;
    }

    /// Whether it begins with the first steps of another.
    boolean sharesWith(Walk other, int steps) {
        return length() >= steps
                && other.length() >= steps
                && replay.steps().subList(0, steps).equals(other.replay.steps().subList(0, steps));
    }
}
