package lockscope.app.exporter;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Sheet;
import lockscope.app.plate.ViewName;
import lockscope.app.theme.Theme;

/// What figure is wanted of the moment that the window shows.
public final class ExportDesk {
    /// The widths that have a name.
    static final List<String> PRESETS = List.of("slide", "a4", "column");

    private final SavedMoment moment;
    private final ObjectProperty<ViewName> view = new SimpleObjectProperty<>();
    private final StringProperty number = new SimpleStringProperty("");
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.MM);
    private final StringProperty width = new SimpleStringProperty();
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<FigureRequest.Legend> legend = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme.Kind> theme = new SimpleObjectProperty<>();
    private final BooleanProperty seedLine = new SimpleBooleanProperty();
    private final BooleanProperty whole = new SimpleBooleanProperty();

    /// @param moment what the window shows
    public ExportDesk(SavedMoment moment) {
        this.moment = moment;
        FigureRequest.Layout layout = moment.figure().layout();
        view.set(new ViewName(moment.figure().view(), moment.figure().detail()));
        legend.set(layout.legend());
        theme.set(layout.theme());
        seedLine.set(layout.seedLine());
        title.set(layout.title());
        width.set(layout.width());
        number.set(Unit.MM.of(Sheet.known(layout.width()).widthMm()));
        unit.subscribe((before, now) -> {
            Sheet sheet = Sheet.of(width.get());
            if (before != now && sheet != null) {
                number.set(now.of(sheet.widthMm()));
            }
        });
    }

    /// What is drawn.
    public ObjectProperty<ViewName> viewProperty() {
        return view;
    }

    /// The width as [Sheet#of] reads it; it may be none.
    public StringProperty widthProperty() {
        return width;
    }

    /// The width as a number of [#unitProperty].
    public StringProperty numberProperty() {
        return number;
    }

    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    /// Empty for the scenario's own.
    public StringProperty titleProperty() {
        return title;
    }

    public ObjectProperty<FigureRequest.Legend> legendProperty() {
        return legend;
    }

    public ObjectProperty<Theme.Kind> themeProperty() {
        return theme;
    }

    public BooleanProperty seedLineProperty() {
        return seedLine;
    }

    /// Whether the whole run is drawn rather than the part that the timeline shows.
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /// Takes a width that has a name.
    void preset(String name) {
        width.set(name);
        number.set(unit.get().of(Sheet.known(name).widthMm()));
    }

    /// Takes a width as somebody has typed it.
    void type(String text) {
        number.set(text);
        String millimetres = unit.get().millimetres(text);
        width.set(millimetres == null ? "" : millimetres);
    }

    /// Whether the width makes a page.
    public boolean isComplete() {
        return Sheet.of(width.get()) != null;
    }

    /// The moment with the figure that is wanted. Nothing in it reaches beyond what the window has shown.
    public SavedMoment wanted() {
        FigureRequest.Range range = moment.figure().range();
        long until = range.untilNanos();
        long from = whole.get() ? -1 : range.fromNanos();
        long to = whole.get() ? -1 : range.toNanos();
        long end = until < 0 || (to >= 0 && to < until) ? to : Math.max(until, Math.max(0, from) + 1);
        FigureRequest request = moment.figure()
                .showing(view.get().view(), view.get().detail())
                .with(new FigureRequest.Range(from, end, range.atNanos(), until))
                .with(new FigureRequest.Layout(
                        width.get(), title.get().strip(), legend.get(), seedLine.get(), theme.get()));
        return moment.with(request);
    }
}
