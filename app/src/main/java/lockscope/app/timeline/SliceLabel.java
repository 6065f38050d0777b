package lockscope.app.timeline;

/// What a slice says: in full, and where only a name fits.
public record SliceLabel(String full, String brief) {
    public static final SliceLabel NONE = new SliceLabel("", "");
}
