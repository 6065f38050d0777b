package lockscope.bench;

/// The work in kalasim, whose model is Kotlin.
public final class KalasimEngine implements LockWork.Engine {
    @Override
    public String name() {
        return "kalasim";
    }

    @Override
    public LockWork.Grants run(LockWork work) {
        long sum = new Kalasim().run(work.cycles(), work.compute(), work.hold());
        return () -> sum;
    }
}
