package lockscope.lessons.handout;

import java.util.List;
import lockscope.lessons.fact.Unanswerable;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Paper as one page of HTML that also prints well; what lessons bring is escaped, whoever wrote it.
public final class HtmlPage {
    private static final String STYLE = """
        @page{size:A4;margin:18mm 20mm}
        body{font:11pt/1.45 serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111}
        h1{font-size:1.6em}h2{font-size:1.15em;margin-top:1.6em}
        h1,h2{break-after:avoid}p,li{orphans:3;widows:3}
        .frame{border:1px solid #666;border-radius:3px;padding:.6em 1em;margin:1em 0;break-inside:avoid}
        .box{display:inline-block;width:.8em;height:.8em;border:1px solid #111;margin-right:.6em}
        .tick{padding-left:1.4em;text-indent:-1.4em}
        .line{border-bottom:1px dotted #111;display:inline-block;min-width:16em}
        .small{font-size:.85em;color:#444}pre{font-size:.8em;line-height:1.3;overflow-wrap:anywhere;white-space:pre-wrap}
        svg{max-width:100%;height:auto}ol,ul{padding-left:1.6em}
        .figure{break-inside:avoid;margin:1em 0}
        @media print{body{max-width:none;margin:0;padding:0}}
        """;

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private final StringBuilder body = new StringBuilder();
    private final Figures figures;

    /// Draws what stands on paper.
    public interface Figures {
        /// A part of a run as an SVG element.
        String svg(Part.Picture picture) throws Unanswerable;

        /// An empty timeline as an SVG element.
        String svg(Part.Axis axis);
    }

    private HtmlPage(Figures figures) {
        this.figures = figures;
    }

    /// @param language of the texts, such as `en`
    public static String of(Paper paper, String language, Figures figures) throws Unanswerable {
        HtmlPage page = new HtmlPage(figures);
        page.add(paper.parts());
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(paper.title()) + "</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n" + page.body
                + "</body></html>\n";
    }

    private void add(List<Part> parts) throws Unanswerable {
        for (Part part : parts) {
            switch (part) {
                case Part.Heading(int level, String text) ->
                    raw("<h%d>%s</h%d>\n".formatted(level, escaped(text), level));
                case Part.Prose(String markdown) -> raw(html(markdown));
                case Part.Listing(String text) -> raw("<pre>" + escaped(text) + "</pre>\n");
                case Part.Small(String text) -> raw("<p class=\"small\">" + escaped(text) + "</p>\n");
                case Part.Line(String label) ->
                    raw("<p>" + escaped(label) + " <span class=\"line\">&nbsp;</span></p>\n");
                case Part.Tick(String markdown) ->
                    raw("<p class=\"tick\"><span class=\"box\"></span>"
                            + html(markdown).strip().replaceAll("^<p>|</p>$", "") + "</p>\n");
                case Part.Picture picture -> figure(figures.svg(picture));
                case Part.Axis axis -> figure(figures.svg(axis));
                case Part.Frame(List<Part> inside) -> {
                    raw("<div class=\"frame\">\n");
                    add(inside);
                    raw("</div>\n");
                }
            }
        }
    }

    private void figure(String svg) {
        raw("<div class=\"figure\">\n" + svg + "</div>\n");
    }

    private String html(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    private void raw(String html) {
        body.append(html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
