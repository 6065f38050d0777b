package lockscope.engine.program;

/// All lines of all routines, one after the other; a program counter is an index here.
///
/// @param instructions what each line does
/// @param next where each line goes on; the lines that decide carry their other successor themselves
/// @param places where each line stands
/// @param costNanos what the line costs beyond what it does, nanoseconds, 0 for most
public record Code(Instr[] instructions, int[] next, Place[] places, long[] costNanos) {
    public int size() {
        return instructions.length;
    }
}
