package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockscope.engine.program.ObjectType;
import org.jspecify.annotations.Nullable;

/// The words of a routine in the making: parameters, locals, list heads and what loops keep.
final class Frame {
    private final Map<String, Local> locals = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable ObjectType> refersTo = new ArrayList<>();

    /// A named word. The head of a list that is declared here lives in the frame; one that is a parameter does not.
    record Local(int slot, Type type, boolean isHead) {}

    @Nullable
    Local find(String name) {
        return locals.get(name);
    }

    List<String> localNames() {
        return List.copyOf(locals.keySet());
    }

    Local define(String name, Type type) {
        Local local = new Local(word(name, type.refersTo()), type, false);
        locals.put(name, local);
        return local;
    }

    void defineHead(String name, Type.ListHead type) {
        Local local = new Local(word(name, null), type, true);
        hidden();
        locals.put(name, local);
    }

    /// Says what a local refers to that began as `null`.
    void refine(String name, Local local, Type type) {
        locals.put(name, new Local(local.slot(), type, local.isHead()));
        refersTo.set(local.slot(), type.refersTo());
    }

    int hidden() {
        return word("", null);
    }

    /// A word without a name that refers to something.
    int hidden(ObjectType type) {
        return word("", type);
    }

    private int word(String name, @Nullable ObjectType type) {
        names.add(name);
        refersTo.add(type);
        return names.size() - 1;
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<@Nullable ObjectType> refersTo() {
        return Collections.unmodifiableList(refersTo);
    }
}
