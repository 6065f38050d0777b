package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.listing.ast.Name;
import lockscope.engine.listing.ast.Parameter;
import lockscope.engine.listing.ast.Statement;
import lockscope.engine.listing.ast.ValueType;
import lockscope.engine.program.Expr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import org.jspecify.annotations.Nullable;

/// Declares the globals of a strategy and of a scenario, so that routines may use those that stand further down.
final class DeclarationLinker {
    private static final Place PREDEFINED = new Place("predefined", 1, 1);

    private final Image image;
    private final Problems problems;
    final List<Program.Lock> locks = new ArrayList<>();
    final List<Program.Variable> globals = new ArrayList<>();
    final List<Program.ListHead> lists = new ArrayList<>();
    final List<Program.Workqueue> workqueues = new ArrayList<>();
    final List<Program.Work> works = new ArrayList<>();
    final List<Item.Routine> routines = new ArrayList<>();

    DeclarationLinker(Image image) {
        this.image = image;
        this.problems = image.problems();
    }

    void predefine(Scope scope) {
        Type net = new Type.Reference(ObjectType.NET);
        scope.predefine("init_net", new Symbol.Global(0, net, PREDEFINED));
        globals.add(new Program.Variable("init_net", ObjectType.NET, 0, PREDEFINED));
        for (String link : List.of("list", "exit")) {
            image.links().declare(link, ObjectType.NET);
        }
        image.links().declare("list", ObjectType.OPS);
        int boot = image.links().declare("boot", ObjectType.OPS);
        scope.predefine(
                "boot_ops", new Symbol.ListHead(0, new Type.ListHead(ObjectType.OPS, "boot", false), PREDEFINED));
        lists.add(new Program.ListHead("boot_ops", ObjectType.OPS, boot, false, PREDEFINED));
    }

    void declare(List<Item> items, List<Item.Routine> defined, Scope scope) {
        for (Item item : items) {
            switch (item) {
                case Item.Lock(Name name, var kind, int generation) -> {
                    scope.declare(name, new Symbol.Lock(locks.size(), kind, name.place()));
                    locks.add(new Program.Lock(name.text(), kind, generation, name.place()));
                }
                case Item.Variable variable -> global(variable, scope);
                case Item.ListHead list -> list(list, scope);
                case Item.Workqueue(Name name) -> {
                    scope.declare(name, new Symbol.Workqueue(workqueues.size(), name.place()));
                    workqueues.add(new Program.Workqueue(name.text()));
                }
                case Item.Fields fields -> fields.fields().forEach(field -> field(fields.of(), field, scope));
                case Item.Work other -> {}
                case Item.Routine other -> {}
                case Item.Include other -> {}
                case Item.LeavesOut other -> {}
                case Item.Models other -> {}
                case Item.About other -> {}
                case Item.Waives other -> {}
                case Item.Machine other -> {}
                case Item.Costs other -> {}
                case Item.Param other -> {}
                case Item.Ops other -> {}
                case Item.Task other -> {}
                case Item.Kill other -> {}
                case Item.Expects other -> {}
                case Item.Compare other -> {}
                case Item.Until other -> {}
                case Item.Claim other -> {}
            }
        }
        for (Item.Routine routine : defined) {
            scope.declare(routine.name(), signature(routine));
            routines.add(routine);
            declareLinks(routine);
        }
        for (Item item : items) {
            if (item instanceof Item.Work work) {
                work(work, scope);
            }
        }
    }

    private void global(Item.Variable variable, Scope scope) {
        Type type = type(variable.type());
        scope.declare(
                variable.name(),
                new Symbol.Global(globals.size(), type, variable.name().place()));
        globals.add(new Program.Variable(
                variable.name().text(),
                type.refersTo(),
                initial(variable, scope),
                variable.name().place()));
    }

    private long initial(Item.Variable variable, Scope scope) {
        Expression written = variable.initial();
        if (written == null) {
            return 0;
        }
        Typed value = new Constants(image, scope).value(written);
        Type type = type(variable.type());
        boolean zeroOrOne = type == Type.Plain.BOOL && value.type() == Type.Plain.INT;
        if (!type.takes(value.type()) && !zeroOrOne) {
            problems.error(
                    written.place(), "found " + value.type().spoken() + " as initial value, expected " + type.spoken());
        }
        return constant(value);
    }

    private static long constant(Typed value) {
        return value.code() instanceof Expr.Const(long constant) ? constant : 0;
    }

    private void list(Item.ListHead list, Scope scope) {
        Type.ListHead type = new Type.ListHead(list.of(), list.link().text(), list.lockless());
        scope.declare(
                list.name(), new Symbol.ListHead(lists.size(), type, list.name().place()));
        int link = declareLink(list.link(), list.of());
        lists.add(new Program.ListHead(
                list.name().text(),
                list.of(),
                link,
                list.lockless(),
                list.name().place()));
    }

    private void field(ObjectType of, Item.Variable field, Scope scope) {
        Name name = field.name();
        boolean property = of == ObjectType.NET
                ? name.text().equals("count") || name.text().equals("passive")
                : name.text().startsWith("has_")
                        || name.text().equals("is_device")
                        || name.text().equals("async");
        if (property || image.fields().find(name.text(), of) >= 0) {
            problems.error(name, "'" + name.text() + "' is there already in every " + of.listingName());
        }
        Type type = type(field.type());
        long initial = initial(field, scope);
        image.fields().add(new Program.Field(name.text(), of, type.refersTo(), initial), type);
    }

    private Symbol.Routine signature(Item.Routine routine) {
        List<Type> parameters = new ArrayList<>();
        for (Parameter parameter : routine.parameters()) {
            parameters.add(type(parameter));
        }
        int index = routines.size();
        return new Symbol.Routine(
                index, type(routine.type()), parameters, routine.name().place());
    }

    private int declareLink(Name link, ObjectType of) {
        if (image.fields().find(link.text(), of) >= 0) {
            problems.error(
                    link, "'" + link.text() + "' is a field of " + of.listingName() + " and cannot be a link too");
        }
        return image.links().declare(link.text(), of);
    }

    private void declareLinks(Item.Routine routine) {
        for (Parameter parameter : routine.parameters()) {
            if (parameter instanceof Parameter.ListHead list) {
                declareLink(list.link(), list.of());
            }
        }
        declareLinks(routine.body().statements());
    }

    void declareLinks(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.LocalList list) {
                declareLink(list.link(), list.of());
            }
        }
    }

    private void work(Item.Work work, Scope scope) {
        scope.declare(work.name(), new Symbol.Work(works.size(), work.name().place()));
        Symbol queue = scope.find(work.workqueue().text());
        if (!(queue instanceof Symbol.Workqueue)) {
            expected(work.workqueue(), queue, "a workqueue", scope.names(Symbol.Workqueue.class));
        }
        Symbol runs = scope.find(work.routine().text());
        if (!(runs instanceof Symbol.Routine routine)) {
            expected(work.routine(), runs, "a routine", scope.names(Symbol.Routine.class));
        } else if (!routine.parameters().isEmpty()) {
            problems.error(
                    work.routine(), "'" + work.routine().text() + "' takes arguments; a work item has none to give");
        }
        works.add(new Program.Work(
                work.name().text(),
                runs instanceof Symbol.Routine symbol ? symbol.index() : 0,
                queue instanceof Symbol.Workqueue symbol ? symbol.index() : 0));
    }

    private void expected(Name name, @Nullable Symbol found, String expected, List<String> known) {
        String what = found == null ? "" : ", which is " + found.spoken();
        problems.error(
                name,
                "found '" + name.text() + "'" + what + ", expected the name of " + expected
                        + Nearest.hint(name.text(), known));
    }

    static Type type(ValueType type) {
        return switch (type) {
            case VOID -> Type.Plain.VOID;
            case INT -> Type.Plain.INT;
            case BOOL -> Type.Plain.BOOL;
            case NET -> new Type.Reference(ObjectType.NET);
            case OPS -> new Type.Reference(ObjectType.OPS);
            case TASK -> new Type.Reference(ObjectType.TASK);
        };
    }

    static Type type(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Value(ValueType type, Name name) -> type(type);
            case Parameter.ListHead(Name name, ObjectType of, Name link) -> new Type.ListHead(of, link.text(), false);
        };
    }
}
