package lockscope.app.moment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lockscope.app.plate.FigureRequest;
import lockscope.app.plate.LanePattern;
import lockscope.app.plate.Sheet;
import lockscope.app.plate.ViewName;
import lockscope.app.session.Setup;
import lockscope.app.theme.Theme;
import lockscope.app.timeline.Remark;
import lockscope.engine.whatif.WhatIf;
import lockscope.engine.whatif.WhatIfReader;
import org.jspecify.annotations.Nullable;

/// Reads the text of a moment, which may come from anywhere: what it names is bounded in size and number, and no name in
/// it can be a path. Collects all that is wrong before it complains.
public final class MomentReader {
    /// The longest text of a moment.
    public static final int LONGEST = 1 << 20;

    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_STRATEGIES = 8;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,39}/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}");
    private static final Pattern TIME = Pattern.compile("\\d{1,18}ns");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final List<String> strategies = new ArrayList<>();
    private final List<List<WhatIf>> whatIfs = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, StringBuilder> listings = new LinkedHashMap<>();
    private final Map<String, String> window = new LinkedHashMap<>();
    private final List<Remark> callouts = new ArrayList<>();
    private final List<Long> frames = new ArrayList<>();
    private final List<Long> fingerprints = new ArrayList<>();
    private final Map<String, String> once = new LinkedHashMap<>();
    private @Nullable StringBuilder listing;
    private int number;

    private MomentReader(String file) {
        this.file = file;
    }

    /// @param file its name, for messages
    /// @throws UnusableMoment with all that is wrong
    public static SavedMoment read(String file, String text) {
        return new MomentReader(file).of(text);
    }

    /// Reads a file of one or several moments.
    ///
    /// @throws UnusableMoment with all that is wrong in the first that cannot be used
    public static List<SavedMoment> readAll(String file, String text) {
        List<SavedMoment> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.equals(MomentWriter.HEAD) && !one.isEmpty()) {
                all.add(read(file, one.toString()));
                one.setLength(0);
            }
            one.append(line).append('\n');
        }
        all.add(read(file, one.toString()));
        return List.copyOf(all);
    }

    private SavedMoment of(String text) {
        if (text.length() > LONGEST) {
            throw new UnusableMoment(file + ": the moment is longer than " + LONGEST + " letters");
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(MomentWriter.HEAD)) {
            throw new UnusableMoment(file + ": found a first line that is not '" + MomentWriter.HEAD
                    + "': this is no moment, or one of a later version");
        }
        for (String line : lines.subList(1, lines.size())) {
            number++;
            line(line);
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
        }
        SavedMoment moment = moment();
        if (!problems.isEmpty()) {
            throw new UnusableMoment(file, problems);
        }
        return moment;
    }

    private void problem(String text) {
        problems.add("line " + (number + 1) + ": " + text);
    }

    private void line(String line) {
        if (line.startsWith("| ") || line.equals("|")) {
            if (listing == null) {
                problem("found a line of a listing, expected 'listing NAME' before it");
            } else {
                listing.append(line.substring(Math.min(2, line.length()))).append('\n');
            }
            return;
        }
        listing = null;
        if (line.isBlank()) {
            return;
        }
        int blank = line.indexOf(' ');
        String key = blank < 0 ? line : line.substring(0, blank);
        String value = blank < 0 ? "" : line.substring(blank + 1);
        if (value.length() > LONGEST_VALUE) {
            problem("the value of '" + shown(key) + "' is longer than " + LONGEST_VALUE + " letters");
            return;
        }
        entry(key, value);
    }

    private void entry(String key, String value) {
        switch (key) {
            case "strategy" -> {
                if (strategies.size() >= MOST_STRATEGIES) {
                    problem("more than " + MOST_STRATEGIES + " strategies");
                } else if (isName(key, value)) {
                    strategies.add(value);
                    whatIfs.add(new ArrayList<>());
                }
            }
            case "what-if" -> whatIf(value);
            case "set" -> pair(key, value, settings);
            case "label" -> pair(key, value, labels);
            case "window" -> pair(key, value, window);
            case "listing" -> {
                if (isName(key, value)) {
                    StringBuilder text = new StringBuilder();
                    listing = text;
                    listings.put(value, text);
                }
            }
            case "fingerprint" -> fingerprint(value);
            case "callout" -> callout(value);
            case "frame" -> {
                if (frames.size() >= FigureRequest.Frames.MOST) {
                    problem("more than " + FigureRequest.Frames.MOST + " frames");
                } else {
                    frames.add(nanos(key, value));
                }
            }
            case "scenario",
                    "view",
                    "from",
                    "to",
                    "at",
                    "until",
                    "frames-per-second",
                    "width",
                    "lanes",
                    "title",
                    "legend",
                    "seed-line",
                    "theme" -> {
                if (once.put(key, value) != null) {
                    problem("found '" + key + "' a second time");
                }
            }
            default ->
                problem("found '" + shown(key) + "', expected one of scenario, strategy, set, view, from, to,"
                        + " at, width, lanes, label, callout, title, legend, seed-line, theme, window, fingerprint,"
                        + " listing");
        }
    }

    private boolean isName(String key, String value) {
        boolean name = NAME.matcher(value).matches();
        if (!name) {
            problem("found '" + shown(value) + "' as " + key + ", expected a plain name (a moment names no files)");
        }
        return name;
    }

    private void pair(String key, String value, Map<String, String> into) {
        int equals = value.indexOf('=');
        if (equals <= 0) {
            problem("found '" + shown(value) + "', expected " + key + " NAME=VALUE");
        } else if (into.size() >= MOST_ENTRIES) {
            problem("more than " + MOST_ENTRIES + " lines of '" + key + "'");
        } else {
            into.put(value.substring(0, equals), value.substring(equals + 1));
        }
    }

    private void whatIf(String value) {
        WhatIfReader.Reading reading = WhatIfReader.read(value);
        if (strategies.isEmpty()) {
            problem("found what-if, expected 'strategy NAME' before it");
        } else if (reading.failed()) {
            problem(reading.diagnostics().getFirst().message());
        } else if (whatIfs.getLast().size() + reading.whatIfs().size() > MOST_ENTRIES) {
            problem("more than " + MOST_ENTRIES + " lines of 'what-if'");
        } else {
            whatIfs.getLast().addAll(reading.whatIfs());
        }
    }

    private void callout(String value) {
        Remark remark = Remark.parse(value);
        if (remark == null) {
            problem("found '" + shown(value) + "', expected callout RUN LANE#KIND#COUNT=TEXT");
        } else if (callouts.size() >= MOST_ENTRIES) {
            problem("more than " + MOST_ENTRIES + " callouts");
        } else {
            callouts.add(remark);
        }
    }

    private void fingerprint(String value) {
        if (value.matches("[0-9a-f]{16}") && fingerprints.size() < MOST_STRATEGIES) {
            fingerprints.add(HexFormat.fromHexDigitsToLong(value));
        } else {
            problem("found '" + shown(value) + "', expected 16 hexadecimal digits for each strategy");
        }
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    private SavedMoment moment() {
        String scenario = Objects.requireNonNullElse(once.get("scenario"), "");
        isName("scenario", scenario);
        if (strategies.isEmpty()) {
            problem("names no strategy");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        listings.forEach((name, text) -> texts.put(name, text.toString()));
        return new SavedMoment(
                new Setup(scenario, strategies, settings, whatIfs), texts, figure(), fingerprints, window);
    }

    private FigureRequest figure() {
        FigureRequest standard = FigureRequest.DEFAULT;
        String width = value("width", standard.layout().width());
        if (Sheet.of(width) == null) {
            problem("found width '" + shown(width) + "', expected slide, a4, column or millimetres such as 88mm");
        }
        String lanes = value("lanes", "");
        try {
            new LanePattern(lanes).matches("");
        } catch (PatternSyntaxException | LanePattern.TooSlow e) {
            problem("found lanes '" + shown(lanes) + "', which is no regular expression");
        }
        ViewName view = ViewName.of(value("view", "timeline"));
        if (view == null) {
            problem("found view '" + shown(value("view", "")) + "', expected one of " + ViewName.EXPECTED);
            view = new ViewName(standard.view(), "");
        }
        return new FigureRequest(
                view.view(),
                view.detail(),
                new FigureRequest.Range(time("from"), time("to"), time("at"), time("until")),
                new FigureRequest.Lanes(lanes, labels),
                new FigureRequest.Layout(
                        width,
                        value("title", ""),
                        choice(
                                "legend",
                                FigureRequest.Legend.values(),
                                standard.layout().legend()),
                        !value("seed-line", "on").equals("off"),
                        choice("theme", Theme.Kind.values(), standard.layout().theme())),
                callouts,
                new FigureRequest.Frames(frames, perSecond()));
    }

    private int perSecond() {
        String value = value("frames-per-second", Integer.toString(FigureRequest.Frames.NONE.perSecond()));
        int number = value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > FigureRequest.Frames.FASTEST) {
            problem("found '" + shown(value) + "' frames-per-second, expected 1 to " + FigureRequest.Frames.FASTEST);
        }
        return number;
    }

    private String value(String key, String otherwise) {
        return Objects.requireNonNullElse(once.get(key), otherwise);
    }

    private long time(String key) {
        String value = once.get(key);
        return value == null ? -1 : nanos(key, value);
    }

    private long nanos(String key, String value) {
        if (!TIME.matcher(value).matches()) {
            problem("found '" + shown(value) + "' as " + key + ", expected nanoseconds such as 8200000ns");
            return -1;
        }
        return Long.parseLong(value.substring(0, value.length() - 2));
    }

    private <E extends Enum<E>> E choice(String key, E[] all, E otherwise) {
        String value = once.get(key);
        for (E each : all) {
            if (value == null || each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return value == null ? otherwise : each;
            }
        }
        List<String> known = Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        problem("found " + key + " '" + shown(value == null ? "" : value) + "', expected one of "
                + String.join(", ", known));
        return otherwise;
    }
}
