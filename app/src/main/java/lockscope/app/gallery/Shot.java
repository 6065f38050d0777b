package lockscope.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.engine.SimTime;

/// One picture of the gallery: what is run, when it is looked at, and how.
///
/// @param name its file, without the ending
/// @param textSize 1 for 100 %
/// @param nanos the moment; nothing after it is shown
/// @param selected the name of a task that is asked about; empty for nobody
/// @param commands what is done before the picture is taken, by the names of the window's commands
public record Shot(
        String name,
        int width,
        int height,
        Theme.Kind theme,
        double textSize,
        Setup setup,
        long nanos,
        String selected,
        List<String> commands) {
    private static final Setup STORM = Setup.OPENING;

    public Shot {
        commands = List.copyOf(commands);
    }

    /// The opening comparison at 13 ms, in the light theme.
    static Shot of(String name, int width, int height) {
        return new Shot(name, width, height, Theme.Kind.LIGHT, 1, STORM, 13 * SimTime.MILLISECOND, "", List.of());
    }

    Shot scenario(String scenario, String... strategies) {
        Setup other = new Setup(scenario, List.of(strategies), Map.of());
        return new Shot(name, width, height, theme, textSize, other, nanos, selected, commands);
    }

    Shot set(String key, String value) {
        Setup other = setup.withSetting(key, value);
        return new Shot(name, width, height, theme, textSize, other, nanos, selected, commands);
    }

    Shot at(long milliseconds) {
        return atMicros(milliseconds * 1_000);
    }

    /// Between two ticks, which come at whole milliseconds.
    Shot atMicros(long microseconds) {
        long time = microseconds * SimTime.MICROSECOND;
        return new Shot(name, width, height, theme, textSize, setup, time, selected, commands);
    }

    Shot in(Theme.Kind other) {
        return new Shot(name, width, height, other, textSize, setup, nanos, selected, commands);
    }

    /// @param percent 100 to 300
    Shot text(int percent) {
        return new Shot(name, width, height, theme, percent / 100.0, setup, nanos, selected, commands);
    }

    Shot asking(String task) {
        return new Shot(name, width, height, theme, textSize, setup, nanos, task, commands);
    }

    Shot doing(String command) {
        List<String> all = new ArrayList<>(commands);
        all.add(command);
        return new Shot(name, width, height, theme, textSize, setup, nanos, selected, all);
    }

    /// The name of its file.
    public String file() {
        return name + ".png";
    }
}
