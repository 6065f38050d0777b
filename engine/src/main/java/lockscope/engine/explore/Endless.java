package lockscope.engine.explore;

import lockscope.engine.program.Place;

/// A task that can go on for ever: steps of its own, and of nobody else, lead back to the state that they began in.
///
/// @param task its name; with reductions that of one of several tasks that are alike
/// @param place the line of the loop where the circle begins
/// @param steps how many go round once
/// @param alone whether nobody else can step meanwhile, so that no scheduler whatever ends it
public record Endless(String task, Place place, int steps, boolean alone) {
    /// As a sentence.
    public String sentence() {
        return task + " can go on for ever at " + place.file() + ":" + place.line() + ", "
                + (steps == 1 ? "1 step" : steps + " steps") + " round and nothing changes: "
                + (alone
                        ? "nobody else can step then, so it never ends"
                        : "whether others, who can step, would end it is not looked at");
    }
}
