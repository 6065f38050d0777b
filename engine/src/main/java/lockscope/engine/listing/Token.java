package lockscope.engine.listing;

import lockscope.engine.program.Place;

/// A word, number or sign of a listing.
///
/// @param text as it was written; for [Kind#STRING] without the quotes, for [Kind#BAD] what is wrong with it
/// @param value of a number; nanoseconds for a duration
/// @param start offset of its first character
/// @param end offset after its last one
record Token(Kind kind, String text, long value, Place place, int start, int end) {
    enum Kind {
        NAME,
        INTEGER,
        DURATION,
        /// With a point and no unit: a version, as in `kind 4.16`.
        DECIMAL,
        STRING,
        SIGN,
        BAD,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    int length() {
        return Math.max(1, end - start);
    }

    /// As a diagnostic speaks of it: `found ...`.
    String spoken() {
        return switch (kind) {
            case NAME, INTEGER, DURATION, DECIMAL, SIGN -> "'" + text + "'";
            case STRING -> "a text in quotes";
            case BAD -> text;
            case END -> "the end of the file";
        };
    }
}
