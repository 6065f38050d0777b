package lockscope.engine.listing;

import java.util.List;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program.LockKind;

/// What a global name stands for.
sealed interface Symbol {
    Place place();

    /// As diagnostics speak of it.
    String spoken();

    record Lock(int index, LockKind kind, Place place) implements Symbol {
        @Override
        public String spoken() {
            return new Type.Lock(kind).spoken();
        }
    }

    record Global(int index, Type type, Place place) implements Symbol {
        @Override
        public String spoken() {
            return "a variable";
        }
    }

    record ListHead(int index, Type.ListHead type, Place place) implements Symbol {
        @Override
        public String spoken() {
            return type.spoken();
        }
    }

    record Workqueue(int index, Place place) implements Symbol {
        @Override
        public String spoken() {
            return "a workqueue";
        }
    }

    record Work(int index, Place place) implements Symbol {
        @Override
        public String spoken() {
            return "a work item";
        }
    }

    /// @param parameters types of values and lists
    record Routine(int index, Type result, List<Type> parameters, Place place) implements Symbol {
        @Override
        public String spoken() {
            return "a routine";
        }
    }

    /// A `param` of the scenario.
    record Constant(long value, Type.Plain type, Place place) implements Symbol {
        @Override
        public String spoken() {
            return "a parameter of the scenario";
        }
    }

    /// @param first number of its first instance, counted from 1; 0 when a setting leaves it out
    record Operation(int first, int count, Place place) implements Symbol {
        @Override
        public String spoken() {
            return new Type.Reference(ObjectType.OPS).spoken();
        }
    }
}
