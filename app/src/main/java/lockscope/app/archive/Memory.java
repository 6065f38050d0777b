package lockscope.app.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.export.WholeFile;
import lockscope.app.moment.LivingFigure;
import lockscope.app.moment.MomentWriter;
import lockscope.app.moment.UnusableMoment;
import lockscope.app.settings.SettingsFile;
import lockscope.app.shell.Notices;
import lockscope.app.shell.Shell;

/// What outlives the window: settings, the last moment, files that were opened, and work that nobody has saved.
public final class Memory {
    private static final String RECENT = "recent-";
    private static final int MOST_RECENT = 8;

    private final Shell shell;
    private final SettingsFile settings;
    private final Path last;
    private final Path unsaved;
    private final Showing showing;
    private final List<Path> recent = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String written = "";
    private String trouble = "";

    /// @param folder the user's own; made when something is first remembered
    public Memory(Shell shell, Path folder) {
        this.shell = shell;
        settings = new SettingsFile(folder);
        last = folder.resolve("last.lockscope");
        unsaved = folder.resolve("unsaved.lockscope");
        showing = new Showing(shell);
    }

    /// Brings the settings back; tells of a file that it had to set aside.
    public void recall() {
        SettingsFile.Read read = settings.read();
        others.putAll(read.values());
        shell.keepsakes().restoreSettings(read.values());
        for (int i = 1; i <= MOST_RECENT; i++) {
            String path = read.values().get(RECENT + i);
            if (path != null) {
                recent.add(Path.of(path));
            }
        }
        offerUnsaved();
        if (read.setAside() != null) {
            shell.notices().tell(shell.words().say("settings.damaged", read.setAside()));
        }
    }

    /// A setting that is no part's: where the window stands.
    public String get(String name) {
        return others.getOrDefault(name, "");
    }

    public void put(String name, String value) {
        others.put(name, value);
    }

    /// Remembers a setting now, so that it outlives a crash.
    public void keep(String name, String value) {
        put(name, value);
        try {
            writeSettings();
        } catch (WholeFile.Unwritable e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    /// Files that were opened or saved, the last one first.
    public List<Path> recent() {
        return List.copyOf(recent);
    }

    public void opened(Path file) {
        Path whole = file.toAbsolutePath();
        recent.remove(whole);
        recent.addFirst(whole);
        while (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
    }

    private void offerUnsaved() {
        if (!Files.isRegularFile(unsaved)) {
            return;
        }
        shell.notices()
                .tell(
                        shell.words().say("unsaved.offer"),
                        new Notices.Choice(shell.words().say("unsaved.take"), this::takeUnsaved),
                        new Notices.Choice(shell.words().say("unsaved.drop"), this::forgetUnsaved));
    }

    private void takeUnsaved() {
        show(unsaved);
        forgetUnsaved();
    }

    /// Shows the moment at which the window was closed.
    ///
    /// @return false when there is none
    public boolean showLast() {
        return Files.isRegularFile(last) && show(last);
    }

    private boolean show(Path file) {
        try {
            showing.show(LivingFigure.read(file), shell.notices()::tell);
            return true;
        } catch (UnusableMoment e) {
            shell.notices().tell(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void forgetUnsaved() {
        try {
            Files.deleteIfExists(unsaved);
        } catch (IOException e) {
            shell.notices().tell(shell.words().say("unsaved.stays", unsaved, String.valueOf(e.getMessage())));
        }
    }

    /// Keeps what would be lost if the program ended now; called every few seconds. Where nothing can be written that is
    /// told, and tried again.
    public void keepUnsaved() {
        if (!showing.canBeSaved() || !shell.keepsakes().hasWork() && !showing.hasSomebodysListing()) {
            return;
        }
        String text = MomentWriter.write(showing.now());
        if (!text.equals(written)) {
            try {
                write(unsaved, text);
                written = text;
                trouble = "";
            } catch (WholeFile.Unwritable e) {
                complain(String.valueOf(e.getMessage()));
            }
        }
    }

    /// Says it once, however often it is tried again.
    private void complain(String why) {
        if (!why.equals(trouble)) {
            trouble = why;
            shell.notices().tell(shell.words().say("unsaved.not-kept", why));
        }
    }

    /// Remembers everything: the window is closed.
    ///
    /// @throws WholeFile.Unwritable when it cannot; what was remembered before is still there
    public void remember() {
        writeSettings();
        if (showing.canBeSaved()) {
            write(last, MomentWriter.write(showing.now()));
        }
    }

    private void writeSettings() {
        Map<String, String> all = new LinkedHashMap<>(others);
        all.keySet().removeIf(name -> name.startsWith(RECENT));
        all.putAll(shell.keepsakes().ofSettings());
        for (int i = 0; i < recent.size(); i++) {
            all.put(RECENT + (i + 1), recent.get(i).toString());
        }
        all.values().removeIf(String::isBlank);
        settings.write(all);
    }

    /// The window was closed as it should be: nothing has been lost.
    ///
    /// @throws WholeFile.Unwritable when it cannot be remembered; work that nobody saved is offered again at the next start
    public void close() {
        remember();
        forgetUnsaved();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            // writing complains with the reason
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
