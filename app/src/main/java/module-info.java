/// The window and the command line: two faces over the same engine and figures.
module lockscope.app {
    requires info.picocli;
    requires java.desktop;
    requires javafx.controls;
    requires javafx.fxml;
    requires lockscope.assets;
    requires lockscope.engine;
    requires lockscope.lessons;
    // fontbox has no descriptor that would say it needs this
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox.io;
    requires org.commonmark;
    requires org.controlsfx.controls;
    requires org.jfree.jfreechart;
    requires static org.jspecify;

    exports lockscope.app.window to
            javafx.graphics;

    opens lockscope.app.window to
            javafx.fxml;
    opens lockscope.app.cli to
            info.picocli;
    opens lockscope.app.narration to
            info.picocli;
}
