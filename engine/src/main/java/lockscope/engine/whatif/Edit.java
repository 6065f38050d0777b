package lockscope.engine.whatif;

/// One change of the world that a run happens in. Each has one way to be written, [#text].
public sealed interface Edit {
    /// A setting as `--set` knows it: of the machine, of costs, of the scenario.
    record Set(String key, String value) implements Edit {
        @Override
        public String text() {
            return "set " + key + " " + value;
        }
    }

    /// A fatal signal to a task, now.
    record Kill(String task) implements Edit {
        @Override
        public String text() {
            return "kill " + task;
        }
    }

    /// What a task does inside a read section ends now, so that it goes on to leave it.
    record Leave(String task) implements Edit {
        @Override
        public String text() {
            return task + " leaves";
        }
    }

    /// The tasks of a block that have not begun never will.
    record Without(String group) implements Edit {
        @Override
        public String text() {
            return "without task " + group;
        }
    }

    /// One more instance of a `task` block, which begins now.
    record Add(String group) implements Edit {
        @Override
        public String text() {
            return "add task " + group;
        }
    }

    /// The same workload under another strategy. Its state is nothing that the other listing could go on with, so the
    /// run begins at its start whenever this is said.
    record Under(String strategy) implements Edit {
        @Override
        public String text() {
            return "strategy " + strategy;
        }
    }

    /// As it is written and read.
    String text();

    /// Whether it makes sense only at a moment of a run.
    default boolean needsMoment() {
        return switch (this) {
            case Kill _, Leave _ -> true;
            case Set _, Without _, Add _, Under _ -> false;
        };
    }

    /// Whether the run up to that moment has to be run again, because the memory of the one that ran says nothing to
    /// the other program.
    default boolean runsAgain() {
        return switch (this) {
            case Add _, Under _ -> true;
            case Set _, Kill _, Leave _, Without _ -> false;
        };
    }
}
