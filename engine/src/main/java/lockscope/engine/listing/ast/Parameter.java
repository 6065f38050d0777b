package lockscope.engine.listing.ast;

import lockscope.engine.program.ObjectType;

/// A parameter of a routine.
public sealed interface Parameter {
    Name name();

    record Value(ValueType type, Name name) implements Parameter {}

    record ListHead(Name name, ObjectType of, Name link) implements Parameter {}
}
