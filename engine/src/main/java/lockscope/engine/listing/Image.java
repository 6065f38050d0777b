package lockscope.engine.listing;

import java.util.Map;

/// The program under construction: what everything that writes lines shares.
///
/// @param tasks by the name of a block or instance its number, counted from 1
record Image(
        Problems problems, Links links, Fields fields, CostTable costs, CodeBuilder code, Map<String, Integer> tasks) {}
