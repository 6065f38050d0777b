package lockscope.app.lesson;

import java.util.List;

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

    /// The first part of a run that is watched, at that page or after it; else before it.
    Scene sceneFrom(int page) {
        for (int i = 0; i < pages.size(); i++) {
            for (Item item : pages.get((page + i) % pages.size()).items()) {
                if (item instanceof Item.Watch(Scene scene)) {
                    return scene;
                }
            }
        }
        String first = source.lesson().runs().getFirst().name();
        return new Scene(List.of(first), 0, 1, 1, List.of(), List.of(), null);
    }
}
