package lockscope.app.tally;

import java.util.List;

/// A number with its reasons.
///
/// @param run the pane it belongs to
/// @param title what is counted, and where
/// @param value the number as pictures state it
/// @param definition what counts and what does not
/// @param events what it counts
public record Tally(int run, String title, String value, String definition, List<Counted> events) {
    public Tally {
        events = List.copyOf(events);
    }
}
