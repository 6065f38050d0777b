package lockscope.engine.state;

import lockscope.engine.memory.Memory;
import lockscope.engine.memory.Words;
import lockscope.engine.program.ObjectType;

/// The kernel's intrusive lists: head and links are words of the memory, so a removed element keeps the link that a
/// reader may stand on.
///
/// A link holds the element after (or before) it as a reference; a head is encoded as a negative number, the position
/// of its two words among the global heads or in a stack. Models `include/linux/list.h`, `rculist.h`, `lib/llist.c`.
public final class Lists {
    /// What `list_del` leaves in the links of the removed element.
    public static final long POISON = Long.MIN_VALUE + 0x100;

    /// The code of a head at the beginning of the stacks: below those of the global heads and all named errors.
    private static final long LOCAL = -1L << 32;

    private final Words heads;
    private final Stacks stacks;
    private final Nets nets;
    private final Ops ops;

    public Lists(Memory memory, int globals, Stacks stacks, Nets nets, Ops ops) {
        this.stacks = stacks;
        this.nets = nets;
        this.ops = ops;
        heads = memory.allocate("list head", Words.Region.LOGICAL, 2, globals);
    }

    /// The code of a global list's head.
    public static long globalHead(int index) {
        return -1L - index;
    }

    /// The code of a head whose two words begin at a position of the stacks.
    public static long localHead(int position) {
        return LOCAL - position;
    }

    /// Whether a code is that of a head in a part of the stacks.
    public static boolean isHeadBetween(long code, int begin, int end) {
        return code <= LOCAL - begin && code > LOCAL - end;
    }

    public static boolean isHead(long code) {
        return code < 0 && code > POISON;
    }

    /// Makes a head an empty list.
    public void initHead(long head) {
        setHead(head, true, head);
        setHead(head, false, head);
    }

    public boolean isEmpty(long head) {
        return head(head, true) == head;
    }

    private long head(long code, boolean next) {
        int word = next ? 0 : 1;
        return code > LOCAL ? heads.get((int) (-1L - code), word) : stacks.at((int) (LOCAL - code) + word);
    }

    private void setHead(long code, boolean next, long value) {
        int word = next ? 0 : 1;
        if (code > LOCAL) {
            heads.set((int) (-1L - code), word, value);
        } else {
            stacks.put((int) (LOCAL - code) + word, value);
        }
    }

    /// The link of an element or a head; 0 when it never was on a list, [#POISON] after a removal.
    ///
    /// @param type of the elements
    /// @param link which of their links, by its position among those of the type
    public long get(ObjectType type, int link, long code, boolean next) {
        if (isHead(code)) {
            return head(code, next);
        }
        return switch (type) {
            case NET -> nets.link((int) code, link, next);
            case OPS -> ops.link((int) code, link, next);
            case TASK -> throw new IllegalArgumentException("tasks are on no list");
        };
    }

    private void set(ObjectType type, int link, long code, boolean next, long value) {
        if (isHead(code)) {
            setHead(code, next, value);
            return;
        }
        switch (type) {
            case NET -> nets.setLink((int) code, link, next, value);
            case OPS -> ops.setLink((int) code, link, next, value);
            case TASK -> throw new IllegalArgumentException("tasks are on no list");
        }
    }

    /// Puts an element between two that are neighbours.
    private void insert(ObjectType type, int link, long element, long before, long after) {
        set(type, link, element, true, after);
        set(type, link, element, false, before);
        set(type, link, after, false, element);
        set(type, link, before, true, element);
    }

    /// `list_add`: behind the head (or behind an element).
    public void add(ObjectType type, int link, long element, long head) {
        insert(type, link, element, head, get(type, link, head, true));
    }

    /// `list_add_tail`: before the head, that is at the end (or before an element).
    public void addTail(ObjectType type, int link, long element, long head) {
        insert(type, link, element, get(type, link, head, false), head);
    }

    /// Whether an element is on a list: its neighbours point back at it.
    public boolean isLinked(ObjectType type, int link, long element) {
        long next = get(type, link, element, true);
        long before = get(type, link, element, false);
        return isLink(next)
                && isLink(before)
                && get(type, link, next, false) == element
                && get(type, link, before, true) == element;
    }

    private static boolean isLink(long code) {
        return code != 0 && code != POISON;
    }

    /// `list_del`: both links are poisoned.
    public void remove(ObjectType type, int link, long element) {
        unlink(type, link, element);
        set(type, link, element, true, POISON);
        set(type, link, element, false, POISON);
    }

    /// `list_del_rcu`: the way forward stays for readers that stand on the element.
    public void removeRcu(ObjectType type, int link, long element) {
        unlink(type, link, element);
        set(type, link, element, false, POISON);
    }

    /// `list_del_init`: the element is as if it had never been on a list.
    public void removeInit(ObjectType type, int link, long element) {
        unlink(type, link, element);
        set(type, link, element, true, 0);
        set(type, link, element, false, 0);
    }

    private void unlink(ObjectType type, int link, long element) {
        long after = get(type, link, element, true);
        long before = get(type, link, element, false);
        set(type, link, before, true, after);
        set(type, link, after, false, before);
    }

    /// `list_replace_init`: all elements move to another head, the old one is empty.
    public void replaceInit(ObjectType type, int link, long old, long head) {
        if (isEmpty(old)) {
            initHead(head);
            return;
        }
        long first = head(old, true);
        long last = head(old, false);
        setHead(head, true, first);
        setHead(head, false, last);
        set(type, link, first, false, head);
        set(type, link, last, true, head);
        initHead(old);
    }

    /// `llist_add`: pushes at the front; whether the list was empty.
    public boolean push(ObjectType type, int link, long element, long head) {
        long first = lockless(head);
        set(type, link, element, true, first);
        setHead(head, true, element);
        return first == 0;
    }

    /// `llist_del_all`: the chain, newest first; 0 when there is none.
    public long takeAll(long head) {
        long first = lockless(head);
        setHead(head, true, 0);
        return first;
    }

    /// The first element of an llist, 0 for none.
    public long lockless(long head) {
        return head(head, true);
    }
}
