package lockscope.app.theme;

import java.util.Locale;
import java.util.Map;
import lockscope.app.figure.Paint;
import lockscope.app.figure.Role;

/// A look for every role.
public record Theme(Kind kind, Map<Role, Look> looks) {
    /// The themes there are; each is a file of that name in the assets.
    public enum Kind {
        LIGHT,
        DARK,
        /// High contrast, for washed-out projectors.
        PROJECTOR,
        /// Safe in greys.
        PRINT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Theme {
        looks = Map.copyOf(looks);
        for (Role role : Role.values()) {
            if (!looks.containsKey(role)) {
                throw new IllegalArgumentException("the theme " + kind.key() + " has no look for " + role);
            }
        }
    }

    public static Theme of(Kind kind) {
        return ThemeFile.read(kind);
    }

    public Look look(Role role) {
        Look look = looks.get(role);
        if (look == null) {
            throw new IllegalStateException("checked when the theme was made: " + role);
        }
        return look;
    }

    public Rgb colour(Paint paint) {
        return look(paint.role()).colour(paint.tone());
    }
}
