package lockscope.app.moment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.plate.FigureRequest;
import lockscope.app.session.Setup;

/// All it takes to come back to a picture: what was run, and what of it was shown.
///
/// @param listings texts of listings that do not ship, by name: a moment opens no other file
/// @param figure range, moment and look
/// @param fingerprints of the runs, in the order of the strategies; empty when unknown
/// @param window how the window showed it, by the names of its parts; empty for a figure
public record SavedMoment(
        Setup setup,
        Map<String, String> listings,
        FigureRequest figure,
        List<Long> fingerprints,
        Map<String, String> window) {
    /// The name of a checkpoint, among what the window keeps.
    public static final String NAME = "name";

    /// A moment that no window has shown.
    public SavedMoment(Setup setup, Map<String, String> listings, FigureRequest figure, List<Long> fingerprints) {
        this(setup, listings, figure, fingerprints, Map.of());
    }

    public SavedMoment {
        window = Collections.unmodifiableMap(new LinkedHashMap<>(window));
        listings = Collections.unmodifiableMap(new LinkedHashMap<>(listings));
        fingerprints = List.copyOf(fingerprints);
    }

    /// What it is called; empty for nothing.
    public String name() {
        return window.getOrDefault(NAME, "");
    }

    /// The same runs in another figure.
    public SavedMoment with(FigureRequest other) {
        return new SavedMoment(setup, listings, other, fingerprints, window);
    }

    public SavedMoment withFingerprints(List<Long> others) {
        return new SavedMoment(setup, listings, figure, others, window);
    }

    public SavedMoment named(String name) {
        Map<String, String> others = new LinkedHashMap<>(window);
        others.put(NAME, name);
        return new SavedMoment(setup, listings, figure, fingerprints, others);
    }
}
