package lockscope.engine.listing;

import java.util.List;

/// Something about a scenario that can be set to another value.
///
/// @param key as `--set` spells it
/// @param value what it is now, spelt as a listing would
/// @param range what it can be, for people
/// @param words the values to choose from, when there are only these
public record Setting(String key, String meaning, String value, String range, List<String> words) {}
