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
public record SavedMoment(Setup setup, Map<String, String> listings, FigureRequest figure, List<Long> fingerprints) {
    public SavedMoment {
        listings = Collections.unmodifiableMap(new LinkedHashMap<>(listings));
        fingerprints = List.copyOf(fingerprints);
    }
}
