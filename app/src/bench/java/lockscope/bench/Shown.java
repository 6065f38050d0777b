package lockscope.bench;

import java.util.function.BooleanSupplier;

/// When the first frame was ready that shows something: that of the first pulse that knew of it, or that pulse itself when
/// it found nothing to draw.
final class Shown implements Runnable {
    /// A frame is ready after so many further pulses, if there is one.
    private static final int LATEST = 4;

    private final BooleanSupplier isThere;
    private final Runnable taker;
    private long begun;
    private long laid;
    private long ready;
    private int pulses;

    /// @param taker is told once
    Shown(BooleanSupplier isThere, Runnable taker) {
        this.isThere = isThere;
        this.taker = taker;
    }

    synchronized void begin() {
        begun = System.nanoTime();
    }

    /// Everything is laid out for a frame.
    @Override
    public synchronized void run() {
        if (laid == 0 && isThere.getAsBoolean()) {
            laid = System.nanoTime();
        } else if (laid != 0 && ++pulses == LATEST) {
            end(laid);
        }
    }

    /// A frame is ready: it only has to be handed to the screen.
    synchronized void rendered() {
        if (laid != 0) {
            end(System.nanoTime());
        }
    }

    private void end(long nanos) {
        if (ready == 0) {
            ready = nanos;
            taker.run();
        }
    }

    synchronized double millis() {
        return (ready - begun) / 1e6;
    }
}
