package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;

/// The words that a strategy adds to nets and operations.
final class Fields {
    private final List<Program.Field> fields = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    void add(Program.Field field, Type type) {
        fields.add(field);
        types.add(type);
    }

    /// The index of a field, or -1.
    int find(String name, ObjectType of) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).of() == of && fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    Type type(int field) {
        return types.get(field);
    }

    List<String> names(ObjectType of) {
        return fields.stream()
                .filter(field -> field.of() == of)
                .map(Program.Field::name)
                .toList();
    }

    List<Program.Field> all() {
        return List.copyOf(fields);
    }
}
