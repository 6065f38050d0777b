package lockscope.engine.machine;

import lockscope.engine.program.ObjectType;

/// The link by which elements are on a list.
///
/// @param index as the program counts, -1 for none
/// @param position its place among those of its type
record Link(int index, int position, ObjectType type) {
    static final Link NONE = new Link(-1, -1, ObjectType.NET);
}
