/* ------------------------------------------------------------------- the kernel, as Lockscope's machine has it */

#define FRESH 0
#define QUEUED 2
#define SPINNING 3
#define SATISFIED 4

#define RUNNABLE 1
#define BLOCKED 2
#define DONE 3

#define FOR_MUTEX 1
#define READ_WRITER_HOLDS 2
#define READ_BEHIND_QUEUE 3
#define WRITE_READERS_HOLD 4
#define WRITE_WRITER_HOLDS 5
#define WRITE_BEHIND_QUEUE 6
#define FOR_SPINLOCK 7
#define FOR_GRACE_PERIOD 8
#define FOR_EXPEDITED 9
#define FOR_CALLBACKS 10
#define FOR_WORK 11
#define FOR_FLUSH 12

#define EXCLUSIVE 0
#define READ 1
#define WRITE 2

#define WAITERS 1
#define HANDOFF 2
#define PICKUP 4

#define ALLOCATED 1
#define INIT 2
#define LIVE 3
#define DEAD 4
#define UNLISTED 5

#define ACQUIRED 0
#define WAITS 1
#define INTERRUPTED 2

/* Scratch of one step; no part of a state. */
hidden short p, v, out;
hidden short qi, qt, qn, qk;
hidden short hi, hk;
hidden short li, lj, lk, ln;
hidden short ri, rj, rk;
hidden short ni, nj, nx, np;
hidden byte yes, found;

/* ------------------------------------------------------------------- tasks */

#define WAITS_FOR(t, kind) (status[t] == BLOCKED && wait_kind[t] == kind)
#define AFTER_RCU(t) (status[t] == BLOCKED \
        && ((wait_kind[t] == FOR_GRACE_PERIOD || wait_kind[t] == FOR_EXPEDITED) && awaited[t] == 0 \
            || wait_kind[t] == FOR_CALLBACKS && (BEHIND & (1 << t)) == 0))
#define MAY_STEP(t) (status[t] == RUNNABLE && (phase[t] != SPINNING || owner[wait_object[t]] == t) || AFTER_RCU(t))

inline wake(t) {
    if
    :: status[t] == BLOCKED -> status[t] = RUNNABLE
    :: else
    fi
}

inline begin_wait(t, kind, object, how) {
    phase[t] = how;
    wait_kind[t] = kind;
    wait_object[t] = object
}

inline end_wait(t) {
    wait_kind[t] = 0;
    wait_object[t] = 0
}

inline hold(t, l, mode) {
    hi = 0;
    do
    :: hi < MOST_HELD && held[(t) * MOST_HELD + hi] != 0 -> hi++
    :: else -> break
    od;
    assert(hi < MOST_HELD);
    held[(t) * MOST_HELD + hi] = ((l) + 1) * 4 + mode;
    if
    :: IS_SPINLOCK(l) -> spinlocks[t] = spinlocks[t] + 1
    :: else
    fi
}

/* Not to hold what is given back is a violation. */
inline drop(t, l, mode) {
    hi = MOST_HELD - 1;
    hk = ((l) + 1) * 4 + mode;
    do
    :: hi >= 0 && held[(t) * MOST_HELD + hi] != hk -> hi--
    :: else -> break
    od;
    assert(hi >= 0);
    do
    :: hi < MOST_HELD - 1 -> held[(t) * MOST_HELD + hi] = held[(t) * MOST_HELD + hi + 1]; hi++
    :: else -> break
    od;
    held[(t) * MOST_HELD + MOST_HELD - 1] = 0;
    if
    :: IS_SPINLOCK(l) -> spinlocks[t] = spinlocks[t] - 1
    :: else
    fi;
    hi = 0
}

inline holds(t, l, mode) {
    hi = 0;
    yes = false;
    do
    :: hi < MOST_HELD -> yes = yes || held[(t) * MOST_HELD + hi] == ((l) + 1) * 4 + mode; hi++
    :: else -> break
    od
}

/* ------------------------------------------------------------------- queues of tasks */

#define append(first, last, l, t) \
    previous[t] = last[l]; \
    next[t] = 0; \
    if \
    :: last[l] == 0 -> first[l] = t \
    :: else -> next[last[l]] = t \
    fi; \
    last[l] = t

#define remove(first, last, l, t) \
    if \
    :: previous[t] == 0 -> first[l] = next[t] \
    :: else -> next[previous[t]] = next[t] \
    fi; \
    if \
    :: next[t] == 0 -> last[l] = previous[t] \
    :: else -> previous[next[t]] = previous[t] \
    fi; \
    next[t] = 0; \
    previous[t] = 0

#define HAS(l, flag) ((flags[l] & (flag)) != 0)
#define RAISE(l, flag) flags[l] = flags[l] | (flag)
#define LOWER(l, flag) flags[l] = flags[l] & (7 - (flag))

/* ------------------------------------------------------------------- mutex */

inline mutex_try(t, l) {
    out = WAITS;
    if
    :: owner[l] == t && HAS(l, PICKUP) -> LOWER(l, PICKUP); out = ACQUIRED
    :: owner[l] == 0 -> owner[l] = t; hold(t, l, EXCLUSIVE); out = ACQUIRED
    :: else
    fi
}

inline mutex_leave(t, l, first) {
    remove(queue_first, queue_last, l, t);
    if
    :: first -> LOWER(l, HANDOFF)
    :: else
    fi;
    if
    :: queue_first[l] == 0 -> LOWER(l, WAITERS | HANDOFF)
    :: else
    fi
}

inline mutex_lock(t, l, killable) {
    if
    :: phase[t] == QUEUED ->
        found = (queue_first[l] == t);
        yes = (owner[l] == t && HAS(l, PICKUP));
        if
        :: !yes && found -> RAISE(l, HANDOFF)
        :: else
        fi;
        if
        :: yes || owner[l] == 0 ->
            if
            :: !yes -> owner[l] = t; hold(t, l, EXCLUSIVE)
            :: else
            fi;
            LOWER(l, PICKUP);
            mutex_leave(t, l, found);
            out = ACQUIRED
        :: else ->
            if
            :: killable && killed[t] -> mutex_leave(t, l, found); out = INTERRUPTED
            :: else -> out = WAITS
            fi
        fi
    :: else ->
        mutex_try(t, l);
        if
        :: out == WAITS ->
            append(queue_first, queue_last, l, t);
            RAISE(l, WAITERS);
            begin_wait(t, FOR_MUTEX, l, QUEUED)
        :: else
        fi
    fi
}

inline mutex_unlock(t, l) {
    drop(t, l, EXCLUSIVE);
    qt = queue_first[l];
    if
    :: qt != 0 && HAS(l, HANDOFF) -> owner[l] = qt; RAISE(l, PICKUP); hold(qt, l, EXCLUSIVE); wake(qt)
    :: else ->
        owner[l] = 0;
        if
        :: qt != 0 -> wake(qt)
        :: else
        fi
    fi;
    qt = 0
}

/* ------------------------------------------------------------------- rw_semaphore */

#define WAITS_TO_READ(t) (wait_kind[t] == READ_WRITER_HOLDS || wait_kind[t] == READ_BEHIND_QUEUE)

inline readers_at_head(l) {
    qk = queue_first[l];
    if
    :: qk != 0 && WAITS_TO_READ(qk) ->
        do
        :: qk != 0 && (WAITS_TO_READ(qk) || IS_5_3(l)) ->
            qn = next[qk];
            if
            :: WAITS_TO_READ(qk) ->
                remove(queue_first, queue_last, l, qk);
                readers[l] = readers[l] + 1;
                hold(qk, l, READ);
                wake(qk)
            :: else
            fi;
            qk = qn
        :: else -> break
        od;
        LOWER(l, HANDOFF)
    :: else
    fi;
    qk = 0;
    qn = 0
}

inline wake_next(l) {
    qt = queue_first[l];
    if
    :: qt == 0 || owner[l] != 0 || readers[l] > 0 && !WAITS_TO_READ(qt)
    :: else ->
        if
        :: WAITS_TO_READ(qt) -> readers_at_head(l)
        :: else ->
            if
            :: HAS(l, HANDOFF) ->
                remove(queue_first, queue_last, l, qt);
                LOWER(l, HANDOFF);
                RAISE(l, PICKUP);
                owner[l] = qt;
                hold(qt, l, WRITE)
            :: else
            fi;
            wake(qt)
        fi
    fi;
    qt = 0
}

#define OVERTAKES(l) (IS_5_3(l) && readers[l] == 0 && !HAS(l, HANDOFF))

inline read_try(t, l) {
    out = WAITS;
    if
    :: owner[l] == 0 && (queue_first[l] == 0 || OVERTAKES(l)) ->
        readers[l] = readers[l] + 1;
        hold(t, l, READ);
        out = ACQUIRED
    :: else
    fi
}

inline down_read(t, l, killable) {
    if
    :: phase[t] == QUEUED ->
        holds(t, l, READ);
        if
        :: yes && queue_first[l] != t && previous[t] == 0 -> out = ACQUIRED
        :: else ->
            if
            :: killable && killed[t] ->
                found = (queue_first[l] == t);
                remove(queue_first, queue_last, l, t);
                if
                :: IS_5_3(l) && found -> LOWER(l, HANDOFF); wake_next(l)
                :: else
                fi;
                out = INTERRUPTED
            :: else -> out = WAITS
            fi
        fi
    :: else ->
        read_try(t, l);
        if
        :: out == WAITS ->
            append(queue_first, queue_last, l, t);
            begin_wait(t, (owner[l] != 0 -> READ_WRITER_HOLDS : READ_BEHIND_QUEUE), l, QUEUED)
        :: else
        fi
    fi
}

inline write_try(t, l) {
    out = WAITS;
    if
    :: owner[l] == 0 && readers[l] == 0 && queue_first[l] == 0 -> owner[l] = t; hold(t, l, WRITE); out = ACQUIRED
    :: else
    fi
}

#define WHY_NOT_WRITE(l) (owner[l] != 0 -> WRITE_WRITER_HOLDS : \
        (readers[l] > 0 -> WRITE_READERS_HOLD : WRITE_BEHIND_QUEUE))

inline compete(t, l) {
    found = (queue_first[l] == t);
    if
    :: owner[l] == 0 && readers[l] == 0 && (found || !HAS(l, HANDOFF)) ->
        remove(queue_first, queue_last, l, t);
        if
        :: found -> LOWER(l, HANDOFF)
        :: else
        fi;
        owner[l] = t;
        hold(t, l, WRITE);
        out = ACQUIRED
    :: else ->
        begin_wait(t, WHY_NOT_WRITE(l), l, QUEUED);
        out = WAITS
    fi
}

inline down_write(t, l, killable) {
    if
    :: phase[t] == QUEUED ->
        if
        :: owner[l] == t -> LOWER(l, PICKUP); out = ACQUIRED
        :: else ->
            if
            :: killable && killed[t] ->
                found = (queue_first[l] == t);
                remove(queue_first, queue_last, l, t);
                if
                :: found -> LOWER(l, HANDOFF)
                :: else
                fi;
                wake_next(l);
                out = INTERRUPTED
            :: else -> compete(t, l)
            fi
        fi
    :: else ->
        write_try(t, l);
        if
        :: out == WAITS ->
            yes = (queue_first[l] != 0);
            append(queue_first, queue_last, l, t);
            if
            :: yes && readers[l] > 0 -> readers_at_head(l)
            :: else
            fi;
            compete(t, l)
        :: else
        fi
    fi
}

/* The other outcome of a writer that was woken in vain: it has waited for 4 ms and asks for a hand-off. */
#define MAY_ASK(t) (status[t] == RUNNABLE && phase[t] == QUEUED \
        && (wait_kind[t] >= WRITE_READERS_HOLD && wait_kind[t] <= WRITE_BEHIND_QUEUE) \
        && IS_5_3(wait_object[t]) && owner[wait_object[t]] != t && !(killed[t] && IS_KILLABLE(pc[t])) \
        && (owner[wait_object[t]] != 0 || readers[wait_object[t]] > 0) && queue_first[wait_object[t]] == t)

inline ask(t) {
    RAISE(wait_object[t], HANDOFF);
    wait_kind[t] = WHY_NOT_WRITE(wait_object[t]);
    assert(spinlocks[t] == 0 && nesting[t] == 0);
    status[t] = BLOCKED
}

inline up_read(t, l) {
    drop(t, l, READ);
    readers[l] = readers[l] - 1;
    if
    :: readers[l] == 0 -> wake_next(l)
    :: else
    fi
}

inline up_write(t, l) {
    drop(t, l, WRITE);
    owner[l] = 0;
    wake_next(l)
}

inline downgrade_write(t, l) {
    drop(t, l, WRITE);
    owner[l] = 0;
    readers[l] = readers[l] + 1;
    hold(t, l, READ);
    readers_at_head(l)
}

/* ------------------------------------------------------------------- spinlock */

inline spin_lock(t, l) {
    out = ACQUIRED;
    if
    :: owner[l] == t -> assert(HAS(l, PICKUP)); LOWER(l, PICKUP)
    :: owner[l] == 0 -> owner[l] = t; hold(t, l, EXCLUSIVE)
    :: else ->
        append(spin_first, spin_last, l, t);
        begin_wait(t, FOR_SPINLOCK, l, SPINNING);
        out = WAITS
    fi
}

inline spin_unlock(t, l) {
    drop(t, l, EXCLUSIVE);
    qt = spin_first[l];
    owner[l] = qt;
    if
    :: qt != 0 -> remove(spin_first, spin_last, l, qt); RAISE(l, PICKUP); hold(qt, l, EXCLUSIVE)
    :: else
    fi;
    qt = 0
}

/* ------------------------------------------------------------------- who gets a lock with the next step */

#define GIVES_UP(t, killable) (phase[t] == QUEUED && killable && killed[t])
#define GETS_MUTEX(t, l) (owner[l] == 0 || owner[l] == t && HAS(l, PICKUP))
#define GETS_TO_READ(t, l) (phase[t] == QUEUED && HOLDS(t, (l) * 4 + 4 + READ) && queue_first[l] != t && previous[t] == 0 \
        || phase[t] != QUEUED && owner[l] == 0 && (queue_first[l] == 0 || OVERTAKES(l)))
#define GETS_TO_WRITE(t, l) (phase[t] == QUEUED && owner[l] == t || owner[l] == 0 && readers[l] == 0 \
        && (queue_first[l] == 0 || queue_first[l] == t || !HAS(l, HANDOFF)))
#define GETS_SPINLOCK(t, l) (owner[l] == 0 || owner[l] == t)

/* ------------------------------------------------------------------- RCU */

/* The tasks in a read section, one bit each. */
inline open_sections() {
    ri = 1;
    rk = 0;
    do
    :: ri <= TASKS ->
        if
        :: nesting[ri] > 0 -> rk = rk | (1 << ri)
        :: else
        fi;
        ri++
    :: else -> break
    od
}

inline swap_callbacks(i, j) {
    rk = cb_net[i]; cb_net[i] = cb_net[j]; cb_net[j] = rk;
    rk = cb_readers[i]; cb_readers[i] = cb_readers[j]; cb_readers[j] = rk;
    rk = cb_barriers[i]; cb_barriers[i] = cb_barriers[j]; cb_barriers[j] = rk
}

#define COMES_AFTER(i, j) (cb_net[i] > cb_net[j] || cb_net[i] == cb_net[j] && (cb_readers[i] > cb_readers[j] \
        || cb_readers[i] == cb_readers[j] && cb_barriers[i] > cb_barriers[j]))

inline sort_callbacks() {
    ri = 1;
    do
    :: ri < callbacks ->
        rj = ri;
        do
        :: rj > 0 && COMES_AFTER(rj - 1, rj) -> swap_callbacks(rj - 1, rj); rj--
        :: else -> break
        od;
        ri++
    :: else -> break
    od;
    ri = 0; rj = 0; rk = 0
}

inline rcu_read_lock(t) {
    nesting[t] = nesting[t] + 1
}

inline rcu_read_unlock(t) {
    assert(nesting[t] > 0);
    nesting[t] = nesting[t] - 1;
    if
    :: nesting[t] == 0 ->
        ri = 1;
        do
        :: ri <= TASKS -> awaited[ri] = awaited[ri] & (ALL_TASKS - (1 << t)); ri++
        :: else -> break
        od;
        ri = 0;
        do
        :: ri < callbacks -> cb_readers[ri] = cb_readers[ri] & (ALL_TASKS - (1 << t)); ri++
        :: else -> break
        od;
        sort_callbacks()
    :: else
    fi
}

inline wait_for_rcu(t, kind) {
    assert(nesting[t] == 0 && spinlocks[t] == 0);
    open_sections();
    awaited[t] = rk;
    begin_wait(t, kind, 0, QUEUED);
    rk = 0; ri = 0;
    out = WAITS
}

inline call_rcu(n) {
    assert(callbacks < MOST_CALLBACKS);
    open_sections();
    cb_net[callbacks] = n;
    cb_readers[callbacks] = rk;
    callbacks = callbacks + 1;
    nets_callbacks[n] = nets_callbacks[n] + 1;
    sort_callbacks()
}

inline rcu_barrier(t) {
    assert(nesting[t] == 0 && spinlocks[t] == 0);
    out = ACQUIRED;
    ri = 0;
    do
    :: ri < callbacks -> cb_barriers[ri] = cb_barriers[ri] | (1 << t); out = WAITS; ri++
    :: else -> break
    od;
    if
    :: out == WAITS -> begin_wait(t, FOR_CALLBACKS, 0, QUEUED)
    :: else
    fi
}

#define IS_READY(i) (i < callbacks && cb_readers[i] == 0 \
        && (i == 0 || COMES_AFTER(i, i - 1) || COMES_AFTER(i - 1, i)))

inline invoke(i) {
    rk = cb_net[i];
    assert(net_state[rk] != 0);
    ri = i;
    do
    :: ri < callbacks - 1 ->
        cb_net[ri] = cb_net[ri + 1];
        cb_readers[ri] = cb_readers[ri + 1];
        cb_barriers[ri] = cb_barriers[ri + 1];
        ri++
    :: else -> break
    od;
    cb_net[ri] = 0; cb_readers[ri] = 0; cb_barriers[ri] = 0;
    callbacks = callbacks - 1;
    nets_callbacks[rk] = nets_callbacks[rk] - 1;
    rk = 0
}

/* ------------------------------------------------------------------- work */

inline queue_work(w_, q, worker) {
    if
    :: pending[w_] -> v = 0
    :: else ->
        pending[w_] = 1;
        work_next[w_] = 0;
        if
        :: work_last[q] == 0 -> work_first[q] = w_ + 1
        :: else -> work_next[work_last[q] - 1] = w_ + 1
        fi;
        work_last[q] = w_ + 1;
        v = 1;
        if
        :: wait_kind[worker] == FOR_WORK -> wake(worker)
        :: else
        fi
    fi
}

/* Leaves the item in qk. */
inline take_work(q, worker) {
    qk = work_first[q] - 1;
    work_first[q] = work_next[qk];
    if
    :: work_next[qk] == 0 -> work_last[q] = 0
    :: else
    fi;
    pending[qk] = 0;
    work_next[qk] = 0;
    work_running[q] = qk + 1;
    end_wait(worker)
}

inline end_work(q, worker) {
    work_running[q] = 0;
    qt = 1;
    do
    :: qt <= TASKS ->
        if
        :: flushers[q] > 0 && wait_kind[qt] == FOR_FLUSH -> wake(qt)
        :: else
        fi;
        qt++
    :: else -> break
    od;
    qt = 0;
    if
    :: work_first[q] == 0 -> status[worker] = BLOCKED; wait_kind[worker] = FOR_WORK
    :: else
    fi
}

inline flush_work(t, w_, q) {
    yes = (pending[w_] || work_running[q] == w_ + 1);
    out = (yes -> WAITS : ACQUIRED);
    if
    :: phase[t] == QUEUED && !yes -> flushers[q] = flushers[q] - 1
    :: phase[t] != QUEUED && yes -> flushers[q] = flushers[q] + 1; begin_wait(t, FOR_FLUSH, w_, QUEUED)
    :: else
    fi
}

inline kill_task(t) {
    if
    :: status[t] != DONE && !killed[t] ->
        killed[t] = 1;
        if
        :: status[t] == BLOCKED && IS_KILLABLE(pc[t]) -> status[t] = RUNNABLE
        :: else
        fi
    :: else
    fi
}

/* ------------------------------------------------------------------- lists */

/* A head is HEAD and its number: the global ones first, then those in the stacks by their position. */
#define IS_HEAD(c) ((c) >= HEAD && (c) < POISON)
#define HEAD_WORD(c, d) ((c) < HEAD + GLOBAL_HEADS -> heads[((c) - HEAD) * 2 + d] : w[(c) - HEAD - GLOBAL_HEADS + d])
#define NEXT 0
#define BEFORE 1

#define NET_LINK(c, k, d) ((c) >= HEAD -> HEAD_WORD(c, d) : net_links[(c) * NET_LINKS + 2 * k + d])
#define OPS_LINK(c, k, d) ((c) >= HEAD -> HEAD_WORD(c, d) : op_links[(c) * OPS_LINKS + 2 * k + d])

inline set_head(c, d, x) {
    if
    :: (c) < HEAD + GLOBAL_HEADS -> heads[((c) - HEAD) * 2 + d] = x
    :: else -> w[(c) - HEAD - GLOBAL_HEADS + d] = x
    fi
}

inline set_net_link(c, k, d, x) {
    if
    :: (c) >= HEAD -> set_head(c, d, x)
    :: else -> net_links[(c) * NET_LINKS + 2 * k + d] = x
    fi
}

inline set_ops_link(c, k, d, x) {
    if
    :: (c) >= HEAD -> set_head(c, d, x)
    :: else -> op_links[(c) * OPS_LINKS + 2 * k + d] = x
    fi
}

/* Not to be linked is a violation; after and before are left in li and lj. */
#define POINTS(c) (c != 0 && c != POISON)
#define must_be_linked(get, e, k) \
    li = get(e, k, NEXT); \
    lj = get(e, k, BEFORE); \
    assert(POINTS(li) && POINTS(lj)); \
    assert(get(li, k, BEFORE) == e && get(lj, k, NEXT) == e)

#define must_not_be_linked(get, e, k) \
    li = get(e, k, NEXT); \
    lj = get(e, k, BEFORE); \
    if \
    :: POINTS(li) && POINTS(lj) -> assert(!(get(li, k, BEFORE) == e && get(lj, k, NEXT) == e)) \
    :: else \
    fi

#define insert(set, e, k, before, after) \
    li = before; \
    lj = after; \
    set(e, k, NEXT, lj); \
    set(e, k, BEFORE, li); \
    set(lj, k, BEFORE, e); \
    set(li, k, NEXT, e)

#define unlink(get, set, e, k) \
    must_be_linked(get, e, k); \
    set(lj, k, NEXT, li); \
    set(li, k, BEFORE, lj)

#define replace_init(set, old, new, k) \
    if \
    :: HEAD_WORD(old, NEXT) == old -> set_head(new, NEXT, new); set_head(new, BEFORE, new) \
    :: else -> \
        li = HEAD_WORD(old, NEXT); \
        lj = HEAD_WORD(old, BEFORE); \
        set_head(new, NEXT, li); \
        set_head(new, BEFORE, lj); \
        set(li, k, BEFORE, new); \
        set(lj, k, NEXT, new); \
        set_head(old, NEXT, old); \
        set_head(old, BEFORE, old) \
    fi

/* ------------------------------------------------------------------- namespaces */

#define IS_NET(n) (n > 0 && n <= SLOTS && net_state[n] != 0)
#define IS_OP(o) (o > 0 && o <= OPS)

inline net_free(n) {
    net_state[n] = 0;
    net_count[n] = 0;
    net_passive[n] = 0;
    nets_callbacks[n] = 0;
    net_data[n] = 0;
    net_inited[n] = 0;
    ni = 0;
    do
    :: ni < NET_LINKS -> net_links[(n) * NET_LINKS + ni] = 0; ni++
    :: else -> break
    od;
    ni = 0;
    do
    :: ni < NET_FIELDS -> net_fields[(n) * NET_FIELDS + ni] = 0; ni++
    :: else -> break
    od;
    ni = 0;
    alive = alive - 1
}
