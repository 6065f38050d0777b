package lockscope.bench

import kotlin.time.Duration.Companion.nanoseconds
import org.kalasim.Component
import org.kalasim.Environment
import org.kalasim.Resource
import org.kalasim.misc.ComponentTrackingConfig
import org.kalasim.misc.ResourceTrackingConfig

/// The work in kalasim: a coroutine for each task, one resource of capacity 1. What kalasim would log is turned off.
class Kalasim {
    private var sum = 0L

    /// Does all of it, and returns the sum over all grants.
    fun run(cycles: Int, compute: LongArray, hold: LongArray): Long {
        sum = 0
        val environment = Environment(enableComponentLogger = false)
        val start = environment.now
        val silent = ComponentTrackingConfig(
            logCreation = false,
            logInteractionEvents = false,
            logStateChangeEvents = false,
            trackComponentState = false
        )
        val koin = environment.getKoin()
        val mutex = Resource(
            "mutex",
            capacity = 1,
            koin = koin,
            trackingConfig = ResourceTrackingConfig(trackUtilization = false)
        )
        for (t in compute.indices) {
            object : Component("task $t", koin = koin, trackingConfig = silent) {
                override fun process() = sequence {
                    repeat(cycles) {
                        hold(compute[t].nanoseconds)
                        request(mutex)
                        val time = (environment.now - start).inWholeNanoseconds
                        sum = LockSum.grant(sum, time, t)
                        hold(hold[t].nanoseconds)
                        release(mutex)
                    }
                }
            }
        }
        environment.run()
        return sum
    }
}

/// Repeats `LockWork.grant`, which is compiled later than this file.
private object LockSum {
    private const val FACTOR = -0x61c8864680b583ebL

    fun grant(sum: Long, time: Long, task: Int): Long = (sum xor time) * FACTOR + task
}
