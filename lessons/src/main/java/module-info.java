/// The course: lessons written in Markdown whose facts are re-verified by running them.
module lockscope.lessons {
    requires transitive lockscope.engine;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires static transitive org.jspecify;
}
