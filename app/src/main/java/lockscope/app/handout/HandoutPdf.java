package lockscope.app.handout;

import java.util.List;
import lockscope.app.figure.Figure;
import lockscope.app.ink.PdfInk;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;
import lockscope.lessons.fact.Unanswerable;
import lockscope.lessons.handout.Paper;

/// A handout as PDF: text that can be searched, figures as vectors, the letters that occur embedded.
public final class HandoutPdf {
    private HandoutPdf() {}

    /// The whole file; the same for the same handout, byte for byte.
    public static byte[] of(Paper paper, HandoutFigures figures, Words words) throws Unanswerable {
        List<Figure> pages = Pages.of(paper, figures, words);
        return PdfInk.write(pages, Theme.of(Theme.Kind.PRINT), Measures.WIDTH_MM, paper.title(), "");
    }
}
