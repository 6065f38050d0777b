package lockscope.engine.listing;

import lockscope.engine.listing.ast.Statement;
import lockscope.engine.program.Instr.LoopKind;
import lockscope.engine.program.ObjectType;
import org.jspecify.annotations.Nullable;

/// What a list loop walks over.
///
/// @param of null when that was reported
record Walked(@Nullable ObjectType of, String link) {
    /// The elements and the link of a list, or of a chain for an llist loop.
    static Walked by(Statement.ForEach loop, Type list, Problems problems) {
        boolean lockless = loop.kind() == LoopKind.LLIST;
        if (list instanceof Type.ListHead head && !lockless && !head.lockless()) {
            return new Walked(head.of(), head.link());
        }
        if (list instanceof Type.Chain chain && lockless) {
            return new Walked(chain.of(), chain.link());
        }
        if (list != Type.Plain.UNKNOWN) {
            String expected = lockless
                    ? "a chain: write 'dead = llist_del_all(cleanup_list);' before"
                    : "a list" + (list instanceof Type.ListHead ? "; an llist is taken with llist_del_all" : "");
            problems.error(loop.list().place(), "found " + list.spoken() + ", expected " + expected);
        }
        return new Walked(null, "list");
    }
}
