package lockscope.engine.whatif;

import lockscope.engine.listing.Numeral;

/// An edit and the moment from which it holds: `at 4ms: reader leaves`.
///
/// @param atNanos since the start of the run; [#ALWAYS] for an edit that holds from its beginning, `without task module`
public record WhatIf(long atNanos, Edit edit) {
    public static final long ALWAYS = -1;

    public WhatIf {
        if (atNanos < ALWAYS || atNanos == ALWAYS && edit.needsMoment()) {
            throw new IllegalArgumentException("no moment for: " + edit.text());
        }
    }

    public static WhatIf always(Edit edit) {
        return new WhatIf(ALWAYS, edit);
    }

    public boolean isTimed() {
        return atNanos != ALWAYS;
    }

    /// As [WhatIfReader] reads it.
    public String text() {
        return isTimed() ? "at " + Numeral.spelt(atNanos) + ": " + edit.text() : edit.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
