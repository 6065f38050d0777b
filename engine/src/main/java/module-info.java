/// The simulator: listings, the simulated memory, the two drivers and the trace.
///
/// Needs nothing but `java.base`; the nullness annotations exist at compile time only.
module lockscope.engine {
    requires static transitive org.jspecify;

    exports lockscope.engine;
    exports lockscope.engine.export;
    exports lockscope.engine.explore;
    exports lockscope.engine.fold;
    exports lockscope.engine.listing;
    exports lockscope.engine.program;
    exports lockscope.engine.run;
    exports lockscope.engine.trace;
    exports lockscope.engine.whatif;
    exports lockscope.engine.why;
}
