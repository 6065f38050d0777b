package lockscope.app.theme;

import lockscope.app.figure.Tone;

/// How one role looks in one theme.
///
/// @param patternInk the colour of the pattern over [#fill]
public record Look(Rgb fill, Rgb ground, Rgb on, Rgb tint, Rgb ink, Rgb edge, Pattern pattern, Rgb patternInk) {
    public Rgb colour(Tone tone) {
        return switch (tone) {
            case FILL -> fill;
            case GROUND -> ground;
            case ON -> on;
            case TINT -> tint;
            case INK -> ink;
            case EDGE -> edge;
        };
    }

    /// The pattern that a mark of that tone shows.
    public Pattern pattern(Tone tone) {
        return switch (tone) {
            case FILL -> pattern;
            case GROUND, ON, TINT, INK, EDGE -> Pattern.NONE;
        };
    }
}
