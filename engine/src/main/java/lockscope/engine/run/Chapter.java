package lockscope.engine.run;

import lockscope.engine.program.Program;

/// A part of a run in which nobody interfered, from a time on.
///
/// @param program what runs in it
/// @param keyframes the first is of its beginning
record Chapter(long fromNanos, Program program, Keyframes keyframes) {}
