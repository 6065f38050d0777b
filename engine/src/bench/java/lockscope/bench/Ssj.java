package lockscope.bench;

import java.util.ArrayDeque;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/// The work in the event view of SSJ, which records nothing: an event for each task, scheduled again and again.
public final class Ssj implements LockWork.Engine {
    @Override
    public String name() {
        return "SSJ events";
    }

    @Override
    public LockWork.Grants run(LockWork work) {
        Model model = new Model(work);
        for (int t = 0; t < work.tasks(); t++) {
            model.new Task(t).schedule(work.compute()[t]);
        }
        model.simulator.start();
        long sum = model.sum;
        return () -> sum;
    }

    private static final class Model {
        private final LockWork work;
        private final Simulator simulator = new Simulator();
        private final ArrayDeque<Task> queue = new ArrayDeque<>();
        private boolean locked;
        private long sum;

        Model(LockWork work) {
            this.work = work;
            simulator.init();
        }

        private final class Task extends Event {
            private final int number;
            private int left = work.cycles();
            private boolean holds;

            Task(int number) {
                super(simulator);
                this.number = number;
            }

            @Override
            public void actions() {
                if (holds) {
                    unlock();
                } else if (locked) {
                    queue.add(this);
                } else {
                    locked = true;
                    own();
                }
            }

            private void own() {
                holds = true;
                sum = LockWork.grant(sum, (long) simulator.time(), number);
                schedule(work.hold()[number]);
            }

            private void unlock() {
                holds = false;
                if (--left > 0) {
                    schedule(work.compute()[number]);
                }
                Task next = queue.poll();
                if (next == null) {
                    locked = false;
                } else {
                    next.own();
                }
            }
        }
    }
}
