/// The course: lessons written in Markdown whose facts are re-verified by running them.
module lockscope.lessons {
    requires transitive lockscope.engine;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires static transitive org.jspecify;

    exports lockscope.lessons;
    exports lockscope.lessons.answer;
    exports lockscope.lessons.check;
    exports lockscope.lessons.course;
    exports lockscope.lessons.exercise;
    exports lockscope.lessons.expression;
    exports lockscope.lessons.fact;
    exports lockscope.lessons.handout;
    exports lockscope.lessons.progress;
    exports lockscope.lessons.reader;
}
