package lockscope.app.editor;

import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import lockscope.app.code.CodeFigure;
import lockscope.app.code.CodePage;
import lockscope.app.shell.FigurePane;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;

/// What differs from the original, as the listing shows differences.
final class DifferencePane extends StackPane {
    private final Words words;
    private final FigurePane figure = new FigurePane();
    private CodePage page = CodePage.EMPTY;
    private double top;

    DifferencePane(Shell shell) {
        this.words = shell.words();
        getStyleClass().add("difference");
        setVisible(false);
        getChildren().add(figure);
        shell.look().inkProperty().subscribe(figure::setInk);
        figure.addEventHandler(ScrollEvent.SCROLL, event -> scroll(-event.getDeltaY()));
    }

    void show(CodePage other) {
        page = other;
        figure.show((width, height) -> CodeFigure.of(page, width, height, top, -1, words));
        scroll(0);
    }

    private void scroll(double pixels) {
        double[] tops = CodeFigure.tops(page, figure.getWidth(), words);
        top = Math.clamp(top + pixels, 0.0, Math.max(0, tops[tops.length - 1] - figure.getHeight()));
        figure.redraw();
    }
}
