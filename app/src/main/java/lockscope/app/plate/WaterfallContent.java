package lockscope.app.plate;

import java.util.List;
import java.util.Set;
import lockscope.app.figure.Figure;
import lockscope.app.figure.Role;
import lockscope.app.session.RunView;
import lockscope.app.waterfall.WaterfallFigure;
import lockscope.app.waterfall.WaterfallModel;

/// What became of the waits of the first strategy under the last.
record WaterfallContent(Exhibit exhibit) implements Content {
    private WaterfallModel model() {
        List<RunView> runs = exhibit.experiment().runs();
        if (runs.size() < 2) {
            throw new Unshowable("a waterfall leads from one strategy to another: found one, expected two, such as"
                    + " --strategies net_mutex,pernet_ops_rwsem");
        }
        return WaterfallModel.of(runs.getFirst(), runs.getLast(), exhibit.untilNanos());
    }

    /// None: every bar has its name.
    @Override
    public Set<Role> roles(Figure picture, double height) {
        return Set.of();
    }

    @Override
    public Figure of(double width, double height) {
        return WaterfallFigure.of(model(), width, height, exhibit.words());
    }
}
