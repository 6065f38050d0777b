package lockscope.lessons.handout;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// One page; what lessons bring is escaped, whoever wrote it.
final class Html {
    private static final String STYLE = """
        body{font:11pt/1.45 serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111}
        h1{font-size:1.6em}h2{font-size:1.15em;margin-top:1.6em}
        .question,.notes{border:1px solid #666;border-radius:3px;padding:.6em 1em;margin:1em 0;break-inside:avoid}
        .box{display:inline-block;width:.8em;height:.8em;border:1px solid #111;margin-right:.6em}
        .line{border-bottom:1px dotted #111;display:inline-block;min-width:16em}
        .small{font-size:.85em;color:#444}pre{font-size:.8em;line-height:1.3;overflow-wrap:anywhere;white-space:pre-wrap}
        svg{max-width:100%;height:auto}ol,ul{padding-left:1.6em}
        .figure{break-inside:avoid;margin:1em 0}
        """;

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private final StringBuilder body = new StringBuilder();

    Html heading(int level, String text) {
        return raw("<h%d>%s</h%d>\n".formatted(level, escaped(text), level));
    }

    Html markdown(String text) {
        return raw(renderer.render(parser.parse(text)));
    }

    Html listing(String text) {
        return raw("<pre>" + escaped(text) + "</pre>\n");
    }

    Html small(String text) {
        return raw("<p class=\"small\">" + escaped(text) + "</p>\n");
    }

    Html line(String label) {
        return raw("<p>" + escaped(label) + " <span class=\"line\">&nbsp;</span></p>\n");
    }

    Html box(String markdown) {
        String text = renderer.render(parser.parse(markdown)).strip();
        return raw("<p><span class=\"box\"></span>" + text.replaceAll("^<p>|</p>$", "") + "</p>\n");
    }

    Html open(String kind) {
        return raw("<div class=\"" + kind + "\">\n");
    }

    Html close() {
        return raw("</div>\n");
    }

    /// What is HTML already.
    Html raw(String html) {
        body.append(html);
        return this;
    }

    String page(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n" + body + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
