/* t with s, a model for Spin

   spin -a FILE
   gcc -O2 -DSAFETY -DNOREDUCE -DVECTORSZ=4096 -o pan pan.c
   ./pan -m100000 */

#define TASKS 3
#define ALL_TASKS 15
#define OPS 0
#define ALL_OPS 1
#define SLOTS 2
#define MOST_HELD 4
#define MOST_CALLBACKS 2
#define HEAD 1000
#define POISON 32000
#define GLOBAL_HEADS 2
#define NET_LINKS 4
#define OPS_LINKS 4
#define NET_FIELDS 0
#define OPS_FIELDS 0
#define IS_SPINLOCK(l) (false)
#define IS_5_3(l) (false || l == 1)
#define IS_KILLABLE(line) (false)
#define HOLDS(t, what) (held[(t) * MOST_HELD + 0] == what || held[(t) * MOST_HELD + 1] == what || held[(t) * MOST_HELD + 2] == what || held[(t) * MOST_HELD + 3] == what)
#define BEHIND (cb_barriers[0] | cb_barriers[1])

byte pc[4] = {0, 1, 1, 6};
short base[4] = {0, 1, 4, 7};
byte status[4] = {0, 1, 1, 1};
byte phase[4];
byte wait_kind[4];
byte wait_object[4];
byte next[4];
byte previous[4];
byte killed[4];
byte nesting[4];
byte spinlocks[4];
byte held[16];
short w[9];
short globals[2];
byte owner[2];
byte readers[2];
byte flags[2];
byte queue_first[2];
byte queue_last[2];
byte spin_first[2];
byte spin_last[2];
short heads[4] = {1000, 1000, 1001, 1001};
short op_links[4];
short op_fields[1];
byte op_inits[1];
byte net_state[3];
byte net_count[3];
short net_passive[3];
byte nets_callbacks[3];
byte net_data[3];
byte net_inited[3];
short net_links[12];
short net_fields[1];
byte alive = 0;
bool pending[1];
byte work_next[1];
byte work_first[1];
byte work_last[1];
byte work_running[1];
byte flushers[1];
byte awaited[4];
byte cb_net[2];
byte cb_readers[2];
byte cb_barriers[2];
byte callbacks;


/* Whether anything still refers to a slot. */
inline look_for(n) {
    found = false;
    found = found || globals[0] == n;
    found = found || heads[2] == n;
    found = found || heads[3] == n;
    nj = 1;
    do
    :: nj <= SLOTS ->
    found = found || net_links[nj * NET_LINKS + 0] == n;
    found = found || net_links[nj * NET_LINKS + 1] == n;
    found = found || net_links[nj * NET_LINKS + 2] == n;
    found = found || net_links[nj * NET_LINKS + 3] == n;
        nj++
    :: else -> break
    od;
    nj = 1;
    do
    :: nj <= OPS ->
        nj++
    :: else -> break
    od;
    found = found || cb_net[0] == n;
    found = found || cb_net[1] == n;
    nj = 1;
    do
    :: nj <= TASKS ->
        nx = base[nj];
        np = pc[nj];
        do
        :: nx == 0 -> break
        :: else ->
            if
            :: else
            fi;
            np = w[nx - 1];
            nx = w[nx]
        od;
        nj++
    :: else -> break
    od;
    nj = 0; np = 0
}

/* The first slot that is free and that nothing refers to, in v; 0 when memory is full. */
inline net_alloc() {
    v = 0;
    if
    :: alive < 49 ->
        ni = 1;
        do
        :: ni > SLOTS -> assert(false) /* the model has too few slots */
        :: else ->
            if
            :: net_state[ni] == 0 -> look_for(ni)
            :: else -> found = true
            fi;
            if
            :: !found -> break
            :: else -> ni++
            fi
        od;
        v = ni;
        net_state[v] = ALLOCATED;
        net_passive[v] = 1;
        alive = alive + 1
    :: else
    fi
}

/* task a */
#define ME (_pid + 1)
#define B (base[ME] - 1)
#define BEGIN (0 + (_pid - 0) * 3)
active [2] proctype p1_a() {
    /* task a */
L1: /* 1: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && (GETS_MUTEX(ME, 0)) -> mutex_lock(ME, 0, false); end_wait(ME); phase[ME] = FRESH; pc[ME] = 2 }; goto L2
    :: d_step { MAY_STEP(ME) && !(GETS_MUTEX(ME, 0)) -> mutex_lock(ME, 0, false); assert(spinlocks[ME] == 0 && nesting[ME] == 0); status[ME] = BLOCKED }; goto L1
    fi;
L2: /* 2: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) -> w[B + 2] = globals[1]; phase[ME] = FRESH; pc[ME] = 3 }; goto L3
    fi;
L3: /* 3: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) -> globals[1] = (w[B + 2] + 1); phase[ME] = FRESH; pc[ME] = 4; w[B + 2] = 0 }; goto L4
    fi;
L4: /* 4: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) -> mutex_unlock(ME, 0); phase[ME] = FRESH; pc[ME] = 5 }; goto L5
    fi;
L5: /* 5: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && w[B] == 0 -> base[ME] = 0; pc[ME] = 0; phase[ME] = FRESH; status[ME] = DONE }; goto end_p1_a
    fi;
end_p1_a: false
}
#undef ME
#undef B
#undef BEGIN

/* task b */
#define ME (_pid + 1)
#define B (base[ME] - 1)
#define BEGIN (6 + (_pid - 2) * 3)
active [1] proctype p3_b() {
    /* task b */
L6: /* 6: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && (GETS_TO_WRITE(ME, 1)) -> down_write(ME, 1, false); end_wait(ME); phase[ME] = FRESH; pc[ME] = 7 }; goto L7
    :: d_step { MAY_STEP(ME) && !(GETS_TO_WRITE(ME, 1)) -> down_write(ME, 1, false); assert(spinlocks[ME] == 0 && nesting[ME] == 0); status[ME] = BLOCKED }; goto L6
    :: d_step { MAY_ASK(ME) -> ask(ME) }; goto L6
    fi;
L7: /* 7: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && 2 > 0 -> w[B + 2] = 2 - 1; phase[ME] = FRESH; pc[ME] = 9 }; goto L9
    :: d_step { MAY_STEP(ME) && 2 <= 0 -> w[B + 2] = 2 - 1; phase[ME] = FRESH; pc[ME] = 10; w[B + 2] = 0 }; goto L10
    fi;
L8: /* 8: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && w[B + 2] > 0 -> w[B + 2] = w[B + 2] - 1; phase[ME] = FRESH; pc[ME] = 9 }; goto L9
    :: d_step { MAY_STEP(ME) && w[B + 2] <= 0 -> w[B + 2] = w[B + 2] - 1; phase[ME] = FRESH; pc[ME] = 10; w[B + 2] = 0 }; goto L10
    fi;
L9: /* 9: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) -> phase[ME] = FRESH; pc[ME] = 8 }; goto L8
    fi;
L10: /* 10: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) -> up_write(ME, 1); phase[ME] = FRESH; pc[ME] = 11 }; goto L11
    fi;
L11: /* 11: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && (status[ME] == BLOCKED) -> assert(nesting[ME] == 0 && spinlocks[ME] == 0); status[ME] = RUNNABLE; end_wait(ME); phase[ME] = FRESH; pc[ME] = 12 }; goto L12
    :: d_step { MAY_STEP(ME) && !(status[ME] == BLOCKED) -> wait_for_rcu(ME, FOR_GRACE_PERIOD); status[ME] = BLOCKED }; goto L11
    fi;
L12: /* 12: scenario:1 scenario t "T"; task a(2) { mutex_lock(m); x = g; g = x + 1; mutex_unlock(m); }task b { down_write(s); repeat 2 { cpu_work(1us); } up_write(s); synchronize_rcu(); } */
    if
    :: d_step { MAY_STEP(ME) && w[B] == 0 -> base[ME] = 0; pc[ME] = 0; phase[ME] = FRESH; status[ME] = DONE }; goto end_p3_b
    fi;
end_p3_b: false
}
#undef ME
#undef B
#undef BEGIN

active proctype rcu() {
end_rcu:
    do
    :: d_step { IS_READY(0) -> invoke(0) }
    :: d_step { IS_READY(1) -> invoke(1) }
    od
}
