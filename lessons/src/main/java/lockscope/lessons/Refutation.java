package lockscope.lessons;

import lockscope.engine.program.Place;

/// A part of a run that shows why an answer is wrong.
///
/// @param from where it begins
/// @param to where it ends
/// @param shows what can be seen in it, and must hold
public record Refutation(String run, Fact from, Fact to, Fact shows, Place place) {
    /// How long it plays, seconds.
    public static final int SECONDS = 20;
}
