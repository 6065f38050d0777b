package lockscope.lessons.exercise;

/// A small lesson whose questions stand on the explorer.
public final class ExerciseTexts {
    /// One dying namespace, one reader; a grace period that is missing, too early, or there.
    public static final String READER = """
        ---
        number: 1
        title: Reader
        minutes: 6
        goal: You see who breaks what.
        ---
        ```scenario
        scenario one-reader "One reader";
        machine { nets 3; }
        int torn = 0;
        int inside = 0;
        ops net_ns { init 1us; exit 1us { torn = 1; } }
        task ns { net = copy_net_ns(); put_net(net); }
        task reader {
            rcu_read_lock();
            inside = 1;
            list_for_each_rcu(net in net_namespace_list) { touch_net(net); }
            inside = 0;
            rcu_read_unlock();
        }
        possible torn == 1;
        ```
        ```strategy sleeps from broken/no_grace_period
        title: Sleeps
        in cleanup_net
        -    unhash_nsid(last);
        +    unhash_nsid(last);
        +    sleep(10ms);
        ```
        ## Questions
        ```question mend repair check
        ask: Mend it.
        strategy: broken/no_grace_period
        scenario: one-reader
        routine: cleanup_net
        solution: pernet_ops_rwsem
        wrong gp-is-timer: sleeps
        feedback: A sleep is a guess.
        otherwise: Wait for readers.
        well: Yes.
        ```
        ```question find break check
        ask: Break it.
        strategy: broken/no_grace_period
        scenario: one-reader
        breaks: I4
        wrong unlist-is-free: nothing
        feedback: The reader came too late.
        otherwise: The reader first.
        well: Yes.
        ```
        ```question drive schedule check
        ask: Bring it about.
        strategy: pernet_ops_rwsem
        scenario: one-reader
        goal: torn == 1 && inside == 1
        illegal: 1
        wrong gp-waits-for-new: kworker at synchronize_rcu
        feedback: That reader counts.
        otherwise: Later.
        well: Yes.
        ```
        """;

    private ExerciseTexts() {}
}
