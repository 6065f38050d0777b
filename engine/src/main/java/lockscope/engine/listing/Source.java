package lockscope.engine.listing;

/// The text of a listing and the name under which the user knows it.
public record Source(String name, String text) {}
