package lockscope.bench;

import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.SimRuntimeException;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.Resource;
import nl.tudelft.simulation.dsol.formalisms.ResourceRequestorInterface;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;

/// The work in DSOL's resource view: tasks that ask a resource of capacity 1 and schedule their next event themselves.
public final class Dsol implements LockWork.Engine {
    @Override
    public String name() {
        return "DSOL resource";
    }

    @Override
    public LockWork.Grants run(LockWork work) {
        DevsSimulator<Long> simulator = new DevsSimulator<>("locks");
        Model model = new Model(simulator, work);
        CountDownLatch end = new CountDownLatch(1);
        try {
            simulator.initialize(model, new SingleReplication<>("locks", 0L, 0L, Long.MAX_VALUE / 2));
            simulator.addListener(event -> end.countDown(), Replication.END_REPLICATION_EVENT);
            simulator.start();
            end.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        simulator.cleanUp();
        long sum = model.sum;
        return () -> sum;
    }

    private static final class Model extends AbstractDsolModel<Long, DevsSimulator<Long>> {
        private static final long serialVersionUID = 1L;

        private final transient LockWork work;
        private transient Resource<Long> mutex;
        private long sum;

        Model(DevsSimulator<Long> simulator, LockWork work) {
            super(simulator);
            this.work = work;
        }

        @Override
        public void constructModel() {
            mutex = new Resource<>("mutex", simulator, 1.0);
            for (int t = 0; t < work.tasks(); t++) {
                Task task = new Task(t);
                task.compute();
            }
        }

        private final class Task implements ResourceRequestorInterface<Long> {
            private final int number;
            private int left = work.cycles();

            Task(int number) {
                this.number = number;
            }

            private void compute() {
                after(work.compute()[number], this::ask);
            }

            private void ask() {
                try {
                    mutex.requestCapacity(1.0, this);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void receiveRequestedResource(double capacity, Resource<Long> resource) {
                sum = LockWork.grant(sum, simulator.getSimulatorTime(), number);
                after(work.hold()[number], this::release);
            }

            private void release() {
                try {
                    mutex.releaseCapacity(1.0);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                if (--left > 0) {
                    compute();
                }
            }

            private void after(long nanos, nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable what) {
                try {
                    simulator.scheduleEventRel(nanos, what);
                } catch (SimRuntimeException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
