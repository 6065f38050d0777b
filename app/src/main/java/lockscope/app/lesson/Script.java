package lockscope.app.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lesson with its texts filled in, page by page.
///
/// @param of how many lessons the course has
/// @param goal Markdown
/// @param leavesOut what its model leaves out, Markdown
record Script(OpenLesson source, int of, String goal, String leavesOut, List<Page> pages) {
    Script {
        pages = List.copyOf(pages);
    }

    String name() {
        return source.lesson().name();
    }

    /// The page of a segment, 0 when there is none of that name.
    int page(String segment) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(segment)) {
                return i;
            }
        }
        return 0;
    }

    /// The last part of a run that has been watched when that page is reached; null for none.
    @Nullable
    Scene sceneBefore(int page) {
        return pages.subList(0, page).stream()
                .flatMap(Page::scenes)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /// The first part of a run that is watched, at that page or after it; the beginning of a run for none.
    Scene sceneFrom(int page) {
        return pages.subList(page, pages.size()).stream()
                .flatMap(Page::scenes)
                .findFirst()
                .orElseGet(() -> new Scene(
                        List.of(source.lesson().runs().getFirst().name()), 0, 1, 1, List.of(), List.of(), null));
    }
}
