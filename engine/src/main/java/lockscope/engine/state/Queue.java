package lockscope.engine.state;

import lockscope.engine.memory.Words;

/// A first-in-first-out queue of tasks, linked through the tasks themselves; a task stands in at most one.
public final class Queue {
    private final Words words;
    private final long[] w;
    private final int stride;
    private final int head;
    private final Tasks tasks;

    /// @param words of a structure that never grows
    /// @param head the word of a slot that holds the first task; the next word holds the last
    public Queue(Words words, int head, Tasks tasks) {
        this.words = words;
        w = words.array();
        stride = words.stride();
        this.head = head;
        this.tasks = tasks;
    }

    /// The first task of the slot's queue, 0 when it is empty.
    public int first(int slot) {
        return (int) w[slot * stride + head];
    }

    public int last(int slot) {
        return (int) w[slot * stride + head + 1];
    }

    /// The task behind another one, 0 for none.
    public int next(int task) {
        return tasks.next(task);
    }

    public boolean isEmpty(int slot) {
        return w[slot * stride + head] == 0;
    }

    public void append(int slot, int task) {
        int last = last(slot);
        tasks.setPrevious(task, last);
        tasks.setNext(task, 0);
        if (last == 0) {
            put(slot * stride + head, task);
        } else {
            tasks.setNext(last, task);
        }
        put(slot * stride + head + 1, task);
    }

    public void remove(int slot, int task) {
        int before = tasks.previous(task);
        int after = tasks.next(task);
        if (before == 0) {
            put(slot * stride + head, after);
        } else {
            tasks.setNext(before, after);
        }
        if (after == 0) {
            put(slot * stride + head + 1, before);
        } else {
            tasks.setPrevious(after, before);
        }
        tasks.setNext(task, 0);
        tasks.setPrevious(task, 0);
    }

    private void put(int index, long value) {
        words.changing(index);
        w[index] = value;
    }
}
