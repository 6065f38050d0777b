package lockscope.lessons.fact;

/// Something that lasted; nanoseconds.
///
/// @param task who did it, 0 for nobody
/// @param routine the landmark routine it was in, -1 for none
record Span(long begin, long end, int task, int routine) {
    long nanos() {
        return end - begin;
    }
}
