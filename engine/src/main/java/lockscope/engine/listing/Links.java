package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;

/// The places in nets and operations where lists hold them.
final class Links {
    private final List<Program.Link> links = new ArrayList<>();

    /// The index of a link; it comes into being with the first list that is declared to use it.
    int declare(String name, ObjectType of) {
        Program.Link link = new Program.Link(name, of);
        if (!links.contains(link)) {
            links.add(link);
        }
        return links.indexOf(link);
    }

    /// The index, or -1 when no list of these objects uses such a link.
    int find(String name, ObjectType of) {
        return links.indexOf(new Program.Link(name, of));
    }

    List<String> names(ObjectType of) {
        return links.stream()
                .filter(link -> link.of() == of)
                .map(Program.Link::name)
                .toList();
    }

    List<Program.Link> all() {
        return List.copyOf(links);
    }
}
