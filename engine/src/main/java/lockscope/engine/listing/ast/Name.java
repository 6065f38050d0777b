package lockscope.engine.listing.ast;

import lockscope.engine.program.Place;

/// A name where it stands in a listing.
public record Name(String text, Place place) {}
