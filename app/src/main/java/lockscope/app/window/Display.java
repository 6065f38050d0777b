package lockscope.app.window;

import java.util.Locale;

/// Whether there is a screen to open a window on.
public final class Display {
    private Display() {}

    public static boolean isThere() {
        if (System.getProperty("glass.platform", "").equals("Headless")) {
            return false;
        }
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
