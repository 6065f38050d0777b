package lockscope.app.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockscope.engine.listing.Library;
import lockscope.engine.listing.Listing;
import lockscope.engine.listing.Source;
import lockscope.engine.listing.Vocabulary;
import lockscope.engine.program.Primitive;

/// What could be written at a place of a manuscript: primitives, routines, locks and other names, fields after a point.
public final class Completion {
    private static final Pattern DECLARED = Pattern.compile(
            "^\\s*(mutex|rwsem|spinlock|llist|list|int|bool|net|ops|task|workqueue|work|param)\\s+([A-Za-z_]\\w*)\\s*"
                    + "(?=[;=]|of\\b|via\\b|kind\\b|ordered\\b|runs\\b)",
            Pattern.MULTILINE);
    private static final Pattern ROUTINE = Pattern.compile(
            "^(void|int|bool|net|ops|task)\\s+([A-Za-z_]\\w*)\\s*\\([^)]*\\)\\s*\\{", Pattern.MULTILINE);
    private static final Pattern FIELDS = Pattern.compile("fields\\s+(net|ops)\\s*\\{([^}]*)}");
    private static final Pattern FIELD = Pattern.compile("(int|bool|net|ops|task)\\s+([A-Za-z_]\\w*)");
    private static final Pattern ASSIGNED = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*=(?!=)");
    private static final Pattern LOOPED = Pattern.compile("_each\\w*\\s*\\(\\s*([A-Za-z_]\\w*)\\s+in\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final List<String> KNOWN_FIELDS = List.of(
            "has_init",
            "has_pre_exit",
            "has_exit",
            "has_exit_batch",
            "has_exit_rtnl",
            "has_data",
            "is_device",
            "async",
            "count",
            "passive",
            "init",
            "pre_exit",
            "exit",
            "exit_batch",
            "exit_rtnl",
            "list");

    private final Manuscript manuscript;
    private final List<Source> sources;
    private final Map<String, String> bodies = new LinkedHashMap<>();

    private Completion(Library library, Manuscript manuscript) {
        this.manuscript = manuscript;
        this.sources = Listing.withIncluded(library, manuscript.source());
    }

    /// The word that ends at the caret; empty when none does.
    public static String prefix(String text, int caret) {
        int from = caret;
        while (from > 0 && Character.isJavaIdentifierPart(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, caret);
    }

    /// The offers that begin with the word before the caret, the nearest kind first.
    public static List<Offer> at(Library library, Manuscript manuscript, int caret) {
        String prefix = prefix(manuscript.text(), caret);
        int before = caret - prefix.length();
        boolean field = before > 0 && manuscript.text().charAt(before - 1) == '.';
        List<Offer> offers = new Completion(library, manuscript).offers(caret, field);
        return offers.stream()
                .filter(offer -> offer.word().startsWith(prefix))
                .sorted(Comparator.comparing(Offer::kind).thenComparing(Offer::word))
                .toList();
    }

    private List<Offer> offers(int caret, boolean afterPoint) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        if (afterPoint) {
            fields(offers);
            return List.copyOf(offers.values());
        }
        locals(caret, offers);
        names(offers);
        routines(offers);
        for (Primitive primitive : Primitives.all()) {
            Vocabulary.Entry entry = Vocabulary.of(primitive);
            put(
                    offers,
                    new Offer(
                            primitive.listingName(),
                            Offer.Kind.PRIMITIVE,
                            entry.call(),
                            entry.meaning(),
                            primitive.maySleep()));
        }
        for (String keyword : new TreeSet<>(Syntax.KEYWORDS)) {
            put(offers, new Offer(keyword, Offer.Kind.KEYWORD, keyword, "", false));
        }
        return List.copyOf(offers.values());
    }

    private static void put(Map<String, Offer> offers, Offer offer) {
        offers.putIfAbsent(offer.word(), offer);
    }

    private void fields(Map<String, Offer> offers) {
        for (Source source : sources) {
            for (Matcher block = FIELDS.matcher(source.text()); block.find(); ) {
                for (Matcher field = FIELD.matcher(block.group(2)); field.find(); ) {
                    String shown = field.group(1) + " " + field.group(2);
                    put(offers, new Offer(field.group(2), Offer.Kind.FIELD, shown, block.group(1), false));
                }
            }
        }
        KNOWN_FIELDS.forEach(field -> put(offers, new Offer(field, Offer.Kind.FIELD, field, "", false)));
    }

    /// What the routine around the caret has assigned or loops over.
    private void locals(int caret, Map<String, Offer> offers) {
        String text = manuscript.text();
        int from = Math.max(0, text.lastIndexOf("\n}", Math.max(0, caret - 1)));
        String routine = text.substring(from, caret);
        for (Pattern pattern : List.of(ASSIGNED, LOOPED)) {
            for (Matcher local = pattern.matcher(routine); local.find(); ) {
                put(offers, new Offer(local.group(1), Offer.Kind.NAME, local.group(1), "", false));
            }
        }
    }

    private void names(Map<String, Offer> offers) {
        put(offers, new Offer("init_net", Offer.Kind.NAME, "net init_net", "", false));
        for (Source source : sources) {
            for (Matcher name = DECLARED.matcher(source.text()); name.find(); ) {
                String shown = name.group(1) + " " + name.group(2);
                put(offers, new Offer(name.group(2), Offer.Kind.NAME, shown, source.name(), false));
            }
        }
    }

    /// Read from the text itself, for what is being typed cannot be parsed.
    private void routines(Map<String, Offer> offers) {
        List<Offer> found = new ArrayList<>();
        for (Source source : sources) {
            String text = source.text();
            for (Matcher routine = ROUTINE.matcher(text); routine.find(); ) {
                int close = text.indexOf("\n}", routine.end());
                bodies.putIfAbsent(routine.group(2), text.substring(routine.end(), close < 0 ? text.length() : close));
                String head = routine.group().replace("{", "").strip();
                String about = commentAbove(text.substring(0, routine.start()));
                found.add(new Offer(routine.group(2), Offer.Kind.ROUTINE, head, about, false));
            }
        }
        for (Offer offer : found) {
            boolean sleeps = maySleep(offer.word(), new TreeSet<>());
            put(offers, new Offer(offer.word(), offer.kind(), offer.shown(), offer.about(), sleeps));
        }
    }

    private static String commentAbove(String text) {
        List<String> about = new ArrayList<>();
        for (String line : text.lines().toList().reversed()) {
            if (!line.startsWith("//")) {
                break;
            }
            about.addFirst(line.replaceFirst("^//+ ?", "").strip());
        }
        return String.join(" ", about);
    }

    /// Whether it, or something that it calls, may sleep.
    private boolean maySleep(String routine, Set<String> seen) {
        if (!seen.add(routine)) {
            return false;
        }
        String body = bodies.getOrDefault(routine, "").replaceAll("//.*", "");
        for (Matcher word = WORD.matcher(body); word.find(); ) {
            Primitive primitive = Primitives.of(word.group());
            if (primitive != null
                    ? primitive.maySleep()
                    : bodies.containsKey(word.group()) && maySleep(word.group(), seen)) {
                return true;
            }
        }
        return false;
    }
}
