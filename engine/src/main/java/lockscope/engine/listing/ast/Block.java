package lockscope.engine.listing.ast;

import java.util.List;
import lockscope.engine.program.Place;

/// Statements in braces.
///
/// @param end the closing brace
public record Block(List<Statement> statements, Place end) {}
