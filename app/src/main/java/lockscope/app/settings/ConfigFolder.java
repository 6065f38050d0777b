package lockscope.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a platform keeps a program's settings.
public final class ConfigFolder {
    /// Takes the place of the platform's folder.
    public static final String VARIABLE = "LOCKSCOPE_CONFIG";

    private static final String NAME = "lockscope";

    private ConfigFolder() {}

    /// The folder of the user who runs this process; it need not exist.
    public static Path ofUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    static Path of(Map<String, String> environment, String system, String home) {
        String own = environment.getOrDefault(VARIABLE, "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            String data = environment.getOrDefault("APPDATA", "");
            return (data.isBlank() ? Path.of(home, "AppData", "Roaming") : Path.of(data)).resolve("Lockscope");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Lockscope");
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // the specification has relative paths ignored
        boolean usable = !xdg.isBlank() && Path.of(xdg).isAbsolute();
        return (usable ? Path.of(xdg) : Path.of(home, ".config")).resolve(NAME);
    }
}
