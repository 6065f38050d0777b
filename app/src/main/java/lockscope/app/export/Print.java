package lockscope.app.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockscope.app.figure.Figure;
import lockscope.app.ink.RasterInk;
import lockscope.app.moment.MomentWriter;
import lockscope.app.moment.SavedMoment;
import lockscope.app.plate.Caption;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.Plate;
import lockscope.app.plate.Sheet;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.theme.Theme;
import lockscope.app.words.Words;

/// A figure, or a row of figures of equal size, ready to be written in any format, with all that goes along.
///
/// @param figures the row; one that is drawn when it is asked for stays so
/// @param moment what it shows, which the file carries
/// @param scale pixels for each of 96 an inch, for formats of pixels: 1 to 4
/// @param alternative what a reader who cannot see it is told
public record Print(
        List<Figure> figures, SavedMoment moment, int scale, String title, String caption, String alternative) {
    static final double CSS_PIXELS_PER_MM = 96 / 25.4;

    /// Draws what a moment's request asks for.
    ///
    /// @param experiment what its set-up came to
    /// @throws lockscope.app.plate.Unshowable when these runs do not have it
    public static Print of(Experiment experiment, SavedMoment moment, int scale, Words words) {
        FigureRequest request = moment.figure();
        Sheet sheet = Sheet.known(request.layout().width());
        List<Figure> figures = request.frames().isEmpty()
                ? List.of(Plate.of(experiment, request, sheet, words))
                : Plate.frames(experiment, request, sheet, words);
        List<Long> fingerprints =
                experiment.runs().stream().map(RunView::fingerprint).toList();
        String caption = Caption.of(experiment, request, words);
        return new Print(
                figures,
                moment.withFingerprints(fingerprints),
                scale,
                experiment.runs().getFirst().program().scenarioTitle(),
                caption,
                caption + "\n" + figures.getLast().spoken());
    }

    Figure figure() {
        return figures.getFirst();
    }

    Theme theme() {
        return Theme.of(request().layout().theme());
    }

    private FigureRequest request() {
        return moment.figure();
    }

    /// The width of the page.
    public double widthMm() {
        return Sheet.known(request().layout().width()).widthMm();
    }

    /// The height of the page.
    public double heightMm() {
        return widthMm() * figure().height() / figure().width();
    }

    /// The first figure as pixels, at the print's own scale.
    public RasterInk.Pixels pixels() {
        return new RasterInk(theme()).draw(figure(), pixelsPerUnit());
    }

    /// The first figure as large as it fits into so many pixels.
    public RasterInk.Pixels pixels(double width, double height) {
        return new RasterInk(theme()).draw(figure(), Math.min(width / figure().width(), height / figure().height()));
    }

    int perSecond() {
        return request().frames().perSecond();
    }

    /// Pixels of the file for one of the figure.
    double pixelsPerUnit() {
        return widthMm() * CSS_PIXELS_PER_MM * scale / figure().width();
    }

    String momentText() {
        return MomentWriter.write(moment);
    }

    /// One figure of the row, as a figure of its own.
    private Print only(int index) {
        SavedMoment one = moment.with(request().frame(request().frames().times().get(index)));
        return new Print(List.of(figures.get(index)), one, scale, title, caption, alternative);
    }

    /// Writes the file, or a numbered file for each figure of a row where the format has no pages.
    ///
    /// @return the files
    /// @throws WholeFile.Unwritable when one cannot be written
    public List<Path> write(Path file, FigureFormat format) {
        if (format.hasPages() || figures.size() == 1) {
            WholeFile.write(
                    file,
                    format.bytes(figures.size() == 1 && !request().frames().isEmpty() ? only(0) : this));
            return List.of(file);
        }
        List<Path> written = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - format.ending().length());
        int digits = Integer.toString(figures.size()).length();
        for (int i = 0; i < figures.size(); i++) {
            String number = Integer.toString(i + 1);
            String padded = "0".repeat(digits - number.length()) + number;
            Path numbered = file.resolveSibling(stem + "-" + padded + format.ending());
            WholeFile.write(numbered, format.bytes(only(i)));
            written.add(numbered);
        }
        return written;
    }
}
