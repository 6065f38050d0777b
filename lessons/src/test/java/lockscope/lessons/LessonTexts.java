package lockscope.lessons;

import lockscope.lessons.reader.LessonReader;

/// A small lesson, and changes of it.
public final class LessonTexts {
    /// Two tasks and one mutex: building takes 1 ms.
    public static final String TWO = """
        ---
        number: 1
        title: Two and one mutex
        minutes: 6
        goal: You see who waits.
        ---
        ```scenario
        scenario two "Two at once";
        machine { cpus 4; hz 1000; ticks aligned; nets 16; seed 42; }
        costs { wakeup 50us; queue_work 40us; }
        ops net_ns { init 1ms; exit 100us; }
        task ns(2) at 1ms { net = copy_net_ns(); user_work(3ms); put_net(net); }
        until 5ms;
        ```
        ```runs
        mutex = two with net_mutex
        readers = two with pernet_ops_rwsem
        ```
        ## Predict
        The second waits {{wait.max of net_mutex in mutex}}.
        ```question second choice predict
        ask: Does the second wait?
        right: Yes.
        holds: wait.count of net_mutex by ns in mutex == 1
        wrong more-cpus-faster: No.
        holds: wait.count of net_mutex by ns in mutex == 0
        feedback: It has a CPU and sleeps.
        refute: mutex from 0ms to 3ms shows wait.count of net_mutex by ns in mutex == 1
        well: Yes.
        again: second
        ```
        """;

    private LessonTexts() {}

    /// A lesson read from a text, whatever is wrong with it.
    public static LessonReader.Outcome read(String text) {
        return LessonReader.read("two", "two/lesson.md", text);
    }
}
