package lockscope.app.figure;

/// A colour by its meaning.
public record Paint(Role role, Tone tone) {
    public static final Paint TEXT = ink(Role.TEXT);
    public static final Paint FAINT = ink(Role.FAINT);
    public static final Paint RULE = fill(Role.RULE);

    public static Paint fill(Role role) {
        return new Paint(role, Tone.FILL);
    }

    public static Paint ground(Role role) {
        return new Paint(role, Tone.GROUND);
    }

    public static Paint on(Role role) {
        return new Paint(role, Tone.ON);
    }

    public static Paint tint(Role role) {
        return new Paint(role, Tone.TINT);
    }

    public static Paint ink(Role role) {
        return new Paint(role, Tone.INK);
    }

    public static Paint edge(Role role) {
        return new Paint(role, Tone.EDGE);
    }
}
