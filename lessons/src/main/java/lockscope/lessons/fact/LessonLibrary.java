package lockscope.lessons.fact;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Source;
import lockscope.lessons.Lesson;
import lockscope.lessons.Variant;
import org.jspecify.annotations.Nullable;

/// The listings that a lesson can name: its own before those that ship.
public final class LessonLibrary implements Library {
    private final Library shipped;
    private final Lesson lesson;

    public LessonLibrary(Library shipped, Lesson lesson) {
        this.shipped = shipped;
        this.lesson = lesson;
    }

    @Override
    public List<String> strategies() {
        List<String> names = new ArrayList<>(shipped.strategies());
        lesson.variants().forEach(variant -> names.add(variant.name()));
        return names;
    }

    @Override
    public List<String> scenarios() {
        List<String> names = new ArrayList<>(shipped.scenarios());
        lesson.scenarios().forEach(source -> names.add(source.name()));
        return names;
    }

    /// A variant whose edits do not fit is not there; [#variant] says why.
    @Override
    public @Nullable Source strategy(String name) {
        for (Variant variant : lesson.variants()) {
            if (variant.name().equals(name)) {
                try {
                    return variant(variant);
                } catch (Variant.Misfit e) {
                    return null;
                }
            }
        }
        return shipped.strategy(name);
    }

    /// The text of a variant.
    public Source variant(Variant variant) throws Variant.Misfit {
        Source base = variant.base().equals(variant.name()) ? null : strategy(variant.base());
        if (base == null) {
            return variant.of(new Source(variant.base(), ""));
        }
        return variant.of(base);
    }

    @Override
    public @Nullable Source scenario(String name) {
        for (Source source : lesson.scenarios()) {
            if (source.name().equals(name)) {
                return source;
            }
        }
        return shipped.scenario(name);
    }

    @Override
    public @Nullable Source common(String name) {
        return shipped.common(name);
    }
}
