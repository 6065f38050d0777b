package lockscope.engine.machine;

import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Program;
import lockscope.engine.state.Lists;
import lockscope.engine.trace.NetState;

/// The calls that change lists, and what a change means for a namespace.
final class ListPrimitives {
    private final Kernel kernel;
    private final References references;
    private final NetPrimitives nets;
    private final Watch watch;
    private final Lists lists;
    private final int liveLink;
    private final int live;
    private final int dead;
    private final int deadLink;

    ListPrimitives(Kernel kernel, References references, NetPrimitives nets, Watch watch) {
        this.kernel = kernel;
        this.references = references;
        this.nets = nets;
        this.watch = watch;
        lists = kernel.lists;
        Program program = kernel.program;
        live = program.list("net_namespace_list");
        liveLink = live < 0 ? -1 : program.lists().get(live).link();
        dead = program.list("cleanup_list");
        deadLink = dead < 0 ? -1 : program.lists().get(dead).link();
    }

    long execute(int task, int base, Immediate line) {
        return switch (line.primitive) {
            case LIST_ADD, LIST_ADD_RCU -> insert(task, base, line, true, line.arguments[1].eval(base));
            case LIST_ADD_TAIL, LIST_ADD_TAIL_RCU -> insert(task, base, line, false, line.arguments[1].eval(base));
            case LIST_ADD_BEFORE -> insert(task, base, line, false, element(line, line.arguments[1].eval(base)));
            case LIST_DEL, LIST_DEL_INIT, LIST_DEL_RCU -> remove(task, base, line);
            case LIST_EMPTY -> isEmpty(line.arguments[0].eval(base)) ? 1 : 0;
            case LIST_FIRST -> reference(neighbour(line, line.arguments[0].eval(base), true));
            case LIST_LAST -> reference(neighbour(line, line.arguments[0].eval(base), false));
            case LIST_NEXT -> next(base, line);
            case LIST_REPLACE_INIT -> {
                long old = line.arguments[0].eval(base);
                countBatch(task, line, old);
                lists.replaceInit(line.type, line.linkPosition, old, line.arguments[1].eval(base));
                yield 0;
            }
            case LLIST_ADD -> push(task, base, line);
            case LLIST_DEL_ALL -> {
                long head = line.arguments[0].eval(base);
                countChain(task, line, head);
                yield lists.takeAll(head);
            }
            default -> throw new IllegalArgumentException(line.primitive.listingName());
        };
    }

    /// A reference as it stands in a link: namespaces carry their generation.
    private long element(Immediate line, long ref) {
        return line.type == ObjectType.NET ? references.net(ref) : references.op(ref);
    }

    private boolean isEmpty(long head) {
        return lists.isEmpty(head) || lists.lockless(head) == 0;
    }

    private long neighbour(Immediate line, long head, boolean next) {
        return lists.get(line.type, line.linkPosition, head, next);
    }

    private long next(int base, Immediate line) {
        long element = element(line, line.arguments[0].eval(base));
        return element == 0 ? 0 : reference(lists.get(line.type, line.linkPosition, element, true));
    }

    private static long reference(long code) {
        return Lists.isHead(code) || code == Lists.POISON ? 0 : code;
    }

    private long insert(int task, int base, Immediate line, boolean behind, long at) {
        long ref = line.arguments[0].eval(base);
        int element = (int) element(line, ref);
        if (element == 0 || at == 0) {
            return 0;
        }
        int list = globalList(line, at);
        if (lists.isLinked(line.type, line.linkPosition, ref)) {
            references.violated(broken(line), "adds " + name(line, element) + " to a list while it is on one already");
            return 0;
        }
        watch.listChanges(task, line.link, list, element, true);
        if (behind) {
            lists.add(line.type, line.linkPosition, ref, at);
        } else {
            lists.addTail(line.type, line.linkPosition, ref, at);
        }
        if (line.type == ObjectType.NET && list == live && live >= 0) {
            nets.changeState(task, element, NetState.LIVE);
            watch.listed(task, element);
        }
        return 0;
    }

    private int globalList(Immediate line, long at) {
        if (Lists.isHead(at)) {
            int index = (int) (-1L - at);
            return index < kernel.program.lists().size() ? index : -1;
        }
        int onlyOne = -1;
        for (int i = 0; i < kernel.program.lists().size(); i++) {
            onlyOne = kernel.program.lists().get(i).link() == line.link ? i : onlyOne;
        }
        return onlyOne;
    }

    private long remove(int task, int base, Immediate line) {
        long ref = line.arguments[0].eval(base);
        int element = (int) element(line, ref);
        if (element == 0) {
            return 0;
        }
        if (!lists.isLinked(line.type, line.linkPosition, ref)) {
            references.violated(broken(line), "removes " + name(line, element) + " from a list that it is not on");
            return 0;
        }
        watch.listChanges(task, line.link, line.link == liveLink ? live : -1, element, false);
        switch (line.primitive) {
            case LIST_DEL -> lists.remove(line.type, line.linkPosition, ref);
            case LIST_DEL_INIT -> lists.removeInit(line.type, line.linkPosition, ref);
            default -> lists.removeRcu(line.type, line.linkPosition, ref);
        }
        if (line.type == ObjectType.NET && line.link == liveLink) {
            nets.changeState(task, element, NetState.UNLISTED);
            watch.unlisted(task, element);
        }
        return 0;
    }

    private long push(int task, int base, Immediate line) {
        long ref = line.arguments[0].eval(base);
        int element = (int) element(line, ref);
        if (element == 0) {
            return 0;
        }
        watch.listChanges(task, line.link, dead, element, true);
        return lists.push(line.type, line.linkPosition, ref, line.arguments[1].eval(base)) ? 1 : 0;
    }

    private int broken(Immediate line) {
        if (line.type == ObjectType.OPS) {
            return 3;
        }
        return line.link == liveLink ? 9 : 8;
    }

    private String name(Immediate line, int element) {
        return line.type == ObjectType.OPS
                ? kernel.program.ops().get(element - 1).name()
                : "net " + kernel.nets.serial(element);
    }

    private void countBatch(int task, Immediate line, long head) {
        if (line.link != deadLink || head != Lists.globalHead(dead)) {
            return;
        }
        int n = 0;
        for (long e = neighbour(line, head, true); !Lists.isHead(e) && e != 0; n++) {
            e = lists.get(line.type, line.linkPosition, e, true);
        }
        nets.batchTaken(task, n);
    }

    private void countChain(int task, Immediate line, long head) {
        if (line.link != deadLink) {
            return;
        }
        int n = 0;
        for (long e = lists.lockless(head); e != 0; n++) {
            e = lists.get(line.type, line.linkPosition, e, true);
        }
        nets.batchTaken(task, n);
    }

    /// The first namespace of a batch, by its head alone.
    long firstNet(long head) {
        long first = lists.get(ObjectType.NET, 0, head, true);
        return Lists.isHead(first) || first == Lists.POISON ? 0 : first;
    }
}
