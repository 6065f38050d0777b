package lockscope.engine.listing;

import java.util.List;
import lockscope.engine.listing.ast.Expression;
import lockscope.engine.listing.ast.Item;
import lockscope.engine.program.Expr;

/// Gives the parameters of a scenario their values.
final class ParamLinker {
    private final Problems problems;
    private final Scope scope;
    private final Constants constants;
    private final Overrides overrides;

    ParamLinker(Image image, Scope scope, Overrides overrides) {
        this.problems = image.problems();
        this.scope = scope;
        this.constants = new Constants(image, scope);
        this.overrides = overrides;
    }

    void declare(List<Item.Param> params) {
        params.forEach(this::declare);
    }

    private void declare(Item.Param param) {
        Typed written = constants.value(param.value());
        boolean usable = written.type() == Type.Plain.INT || written.type() == Type.Plain.DURATION;
        if (!usable && written.type() != Type.Plain.UNKNOWN) {
            problems.error(
                    param.value().place(),
                    "found " + written.type().spoken() + " as value of a parameter, expected a number or a duration");
        }
        Expression given = overrides.value(param.name().text());
        Typed value = given == null ? written : constants.value(given);
        boolean same = value.type().equals(written.type()) || value.isZero();
        if (given != null && usable && !same && value.type() != Type.Plain.UNKNOWN) {
            problems.error(
                    given.place(),
                    "found " + value.type().spoken() + " for '" + param.name().text() + "', expected "
                            + written.type().spoken());
        }
        Type.Plain type =
                !usable ? Type.Plain.UNKNOWN : written.type() == Type.Plain.INT ? Type.Plain.INT : Type.Plain.DURATION;
        long constant = usable && value.code() instanceof Expr.Const(long number) ? number : 0;
        scope.declare(
                param.name(), new Symbol.Constant(constant, type, param.name().place()));
    }
}
