package lockscope.engine.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One executable line of a listing. What follows it is [Code#next]; there are no jumps.
public sealed interface Instr {
    record Assign(Target target, Expr value) implements Instr {}

    /// The head of an `if` or a `while`: true goes to [Code#next], false to `otherwise`.
    record Branch(Expr condition, int otherwise) implements Instr {}

    /// Sets the loop's counter; silent: it is one step with the [RepeatHead] after it.
    record RepeatInit(int counter, Expr times) implements Instr {}

    /// Counts down: while rounds are left goes to [Code#next], else to `otherwise`.
    record RepeatHead(int counter, int otherwise) implements Instr {}

    /// Puts the cursor of a list loop at its start; silent: it is one step with the [LoopHead] after it.
    ///
    /// @param from the head of the list, the first element of an llist chain, or for
    ///     [LoopKind#CONTINUE_REVERSE] the element before which the walk begins
    record LoopInit(LoopKind kind, Expr list, @Nullable Expr from, int link, Loop words) implements Instr {}

    /// Moves to the next element: there is one, to [Code#next]; the end of the list, to `otherwise`.
    record LoopHead(LoopKind kind, Expr list, int link, Loop words, int otherwise) implements Instr {}

    /// Calls a routine, an index into [Program#routines].
    record Call(int routine, List<Expr> arguments, @Nullable Target result) implements Instr {}

    /// Calls a method of an operation; the routine is the one of [Program.Op#bodies].
    record CallMethod(
            Expr op, Method method, Expr argument, @Nullable Target result) implements Instr {}

    /// A kernel primitive.
    ///
    /// @param link for list primitives the index into [Program#links], else -1
    record Prim(
            Primitive primitive,
            List<Expr> arguments,
            int link,
            @Nullable Target result) implements Instr {}

    record Return(@Nullable Expr value) implements Instr {}

    /// The local words of a list loop.
    ///
    /// @param variable the loop variable
    /// @param next what comes after it, for [LoopKind#SAFE]; else -1
    /// @param state 0 before the first element, 1 within; one word
    record Loop(int variable, int next, int state) {}

    /// How a loop walks.
    enum LoopKind {
        /// `list_for_each`: reads the link of the current element when it moves on.
        FORWARD,
        /// `list_for_each_rcu`: the same walk inside a read section.
        RCU,
        /// `list_for_each_safe`: the current element may leave the list.
        SAFE,
        /// `list_for_each_reverse`.
        REVERSE,
        /// `list_for_each_continue_reverse`: backwards from the element before a given one.
        CONTINUE_REVERSE,
        /// `llist_for_each`: a chain taken by `llist_del_all`; the successor is read before the body runs.
        LLIST
    }
}
