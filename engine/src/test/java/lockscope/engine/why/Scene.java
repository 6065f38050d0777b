package lockscope.engine.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.trace.WaitKind;

/// A moment set by hand: tasks run, unless told otherwise, on the CPU one below their number.
final class Scene implements Moment {
    private record Waiting(WaitKind kind, int object, long since) {}

    private final int tasks;
    private final Map<Integer, TaskState> states = new TreeMap<>();
    private final Map<Integer, Waiting> waits = new TreeMap<>();
    private final Map<Integer, List<Integer>> holders = new TreeMap<>();
    private final Map<Integer, List<Integer>> queues = new TreeMap<>();
    private final Map<Integer, Long> reading = new TreeMap<>();
    private final List<Integer> heldToWrite = new ArrayList<>();
    private final List<Integer> owing = new ArrayList<>();
    private final List<Integer> preempted = new ArrayList<>();
    private int gracePeriod;

    Scene(int tasks) {
        this.tasks = tasks;
    }

    Scene waits(int task, WaitKind kind, int object) {
        states.put(task, TaskState.WAITING);
        waits.put(task, new Waiting(kind, object, 10L * task));
        if (kind.isLock()) {
            queues.computeIfAbsent(object, lock -> new ArrayList<>()).add(task);
        }
        return this;
    }

    Scene runnable(int task) {
        states.put(task, TaskState.RUNNABLE);
        return this;
    }

    Scene ended(int task) {
        states.put(task, TaskState.DONE);
        return this;
    }

    Scene holds(int lock, boolean toWrite, Integer... tasksThatHold) {
        holders.put(lock, List.of(tasksThatHold));
        if (toWrite) {
            heldToWrite.add(lock);
        }
        return this;
    }

    Scene gracePeriod(int number, Integer... cpusThatOwe) {
        gracePeriod = number;
        owing.addAll(List.of(cpusThatOwe));
        return this;
    }

    Scene reads(int task) {
        reading.put(task, 5L);
        return this;
    }

    Scene preemptedReader(int task) {
        preempted.add(task);
        return reads(task);
    }

    @Override
    public long time() {
        return 1_000;
    }

    @Override
    public int tasks() {
        return tasks;
    }

    @Override
    public int cpus() {
        return tasks;
    }

    @Override
    public TaskState state(int task) {
        return states.getOrDefault(task, TaskState.RUNNING);
    }

    @Override
    public long since(int task) {
        Waiting waiting = waits.get(task);
        return waiting == null ? 0 : waiting.since;
    }

    @Override
    public int pc(int task) {
        return task;
    }

    @Override
    public int cpu(int task) {
        return task - 1;
    }

    @Override
    public boolean isGivingUp(int task) {
        return false;
    }

    private Waiting waiting(int task) {
        Waiting waiting = waits.get(task);
        if (waiting == null) {
            throw new AssertionError("task " + task + " does not wait");
        }
        return waiting;
    }

    @Override
    public WaitKind waitKind(int task) {
        return waiting(task).kind;
    }

    @Override
    public int waitObject(int task) {
        return waiting(task).object;
    }

    @Override
    public long timerEnd(int task) {
        return 2_000;
    }

    @Override
    public int running(int cpu) {
        return state(cpu + 1) == TaskState.RUNNING ? cpu + 1 : 0;
    }

    @Override
    public List<Integer> holders(int lock) {
        return holders.getOrDefault(lock, List.of());
    }

    @Override
    public boolean isHeldToWrite(int lock) {
        return heldToWrite.contains(lock);
    }

    @Override
    public List<Integer> queue(int lock) {
        return queues.getOrDefault(lock, List.of());
    }

    @Override
    public int gracePeriod() {
        return gracePeriod;
    }

    @Override
    public long gracePeriodSince() {
        return 3;
    }

    @Override
    public int awaitedGracePeriod(int task) {
        return gracePeriod;
    }

    @Override
    public List<Integer> owing() {
        return owing;
    }

    @Override
    public List<Integer> preemptedReaders() {
        return preempted;
    }

    @Override
    public List<Integer> expeditedReaders() {
        return List.of();
    }

    @Override
    public long readingSince(int task) {
        return reading.getOrDefault(task, -1L);
    }

    @Override
    public long nextTick(int cpu) {
        return 1_500;
    }

    @Override
    public int callbacks() {
        return 0;
    }

    @Override
    public int worker(int work) {
        return tasks;
    }
}
