package lockscope.lessons;

import lockscope.engine.program.Place;
import lockscope.lessons.expression.Expression;

/// An expression as a lesson states it.
///
/// @param source as its author wrote it
public record Fact(String source, Expression expression, Place place) {}
