package lockscope.engine.listing;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.program.Expr;
import lockscope.engine.program.ObjectType;
import lockscope.engine.program.Place;
import lockscope.engine.program.Program;
import lockscope.engine.program.Property;

/// Links what a scenario claims: conditions of what is there in every state, which is no local variable and no
/// namespace.
final class ClaimLinker {
    private final Problems problems;
    private final ExpressionLinker expressions;
    private final Image image;
    private final List<Program.SourceText> sources;

    ClaimLinker(Image image, Scope scope, List<Program.SourceText> sources) {
        this.image = image;
        this.sources = sources;
        problems = image.problems();
        expressions = new ExpressionLinker(image, scope, null);
    }

    List<Property> link(List<Item.Claim> claims) {
        List<Property> properties = new ArrayList<>();
        for (Item.Claim claim : claims) {
            Expr condition = expressions.condition(claim.condition()).code();
            if (followsNet(condition)) {
                problems.error(
                        claim.condition().place(),
                        "found a field of a namespace in a property, expected global variables and fields of "
                                + "operations: a namespace may be gone");
            } else if (condition instanceof Expr.Const) {
                problems.warning(claim.condition().place(), 1, "the condition is a constant: no way to go changes it");
            }
            properties.add(new Property(claim.kind(), condition, claim.place(), text(claim.place())));
        }
        return List.copyOf(properties);
    }

    private boolean followsNet(Expr condition) {
        return switch (condition) {
            case Expr.Field(var object, var field) ->
                image.fields().all().get(field).of() == ObjectType.NET || followsNet(object);
            case Expr.Not(var value) -> followsNet(value);
            case Expr.Binary(var operator, var left, var right) -> followsNet(left) || followsNet(right);
            case Expr.HasMethod(var op, var method) -> followsNet(op);
            case Expr.HasData(var op) -> followsNet(op);
            case Expr.IsDevice(var op) -> followsNet(op);
            case Expr.IsAsync(var op) -> followsNet(op);
            case Expr.Const c -> false;
            case Expr.Local l -> false;
            case Expr.Global g -> false;
            case Expr.GlobalList g -> false;
            case Expr.LocalList l -> false;
            case Expr.LockRef l -> false;
            case Expr.WorkRef w -> false;
            case Expr.OpRef o -> false;
            case Expr.Range r -> false;
        };
    }

    /// The claim as it is written, up to its semicolon, blanks made one.
    private String text(Place place) {
        for (Program.SourceText source : sources) {
            if (source.name().equals(place.file())) {
                String rest = String.join(
                                "\n",
                                source.text().lines().skip(place.line() - 1L).toList())
                        .substring(place.column() - 1);
                int end = rest.indexOf(';');
                return (end < 0 ? rest : rest.substring(0, end)).replaceAll("\\s+", " ");
            }
        }
        return "";
    }
}
