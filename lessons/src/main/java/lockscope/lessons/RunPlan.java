package lockscope.lessons;

import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.program.Place;

/// A run that a lesson talks about.
///
/// @param name by which the lesson calls it
/// @param scenario of the lesson, or one that ships
/// @param strategy of the lesson, or one that ships
/// @param settings as `--set` takes them
/// @param checked whether the rules are watched, so that the run ends where one is broken
public record RunPlan(
        String name, String scenario, String strategy, Map<String, String> settings, boolean checked, Place place) {

    /// The same run with one more setting.
    public RunPlan with(String key, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(key, value);
        return new RunPlan(name, scenario, strategy, more, checked, place);
    }
}
