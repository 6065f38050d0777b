package lockscope.app.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lockscope.app.code.CodePage;
import lockscope.app.code.Sign;
import lockscope.app.code.WholeListing;
import lockscope.app.shell.Shell;
import lockscope.app.words.Words;
import lockscope.engine.listing.Diagnostic;
import lockscope.engine.listing.Source;
import lockscope.engine.listing.Vocabulary;
import lockscope.engine.program.Primitive;
import org.jspecify.annotations.Nullable;

/// The editor: a listing's text with what was found in it, its name, and what can be done with it.
final class EditorPane extends StackPane {
    private final EditingDesk desk;
    private final Shell shell;
    private final Words words;
    private final Consumer<String> command;
    private final CodeArea area = new CodeArea();
    private final TextField name = new TextField();
    private final Label kind = new Label();
    private final Label about = new Label();
    private final Label said = new Label();
    private final FindingsList findings;
    private final CompletionList completion;
    private final DifferencePane difference;
    private final EditorFind find;
    private final VBox writing = new VBox();
    private final VBox beginning = new VBox();
    private final ToggleButton diff = new ToggleButton();
    private boolean filling;

    /// @param command does the command of that name
    EditorPane(EditingDesk desk, Shell shell, Consumer<String> command) {
        this.desk = desk;
        this.shell = shell;
        this.words = shell.words();
        this.command = command;
        this.findings = new FindingsList(words);
        this.completion = new CompletionList(words);
        this.difference = new DifferencePane(shell);
        this.find = new EditorFind(area, words);
        getStyleClass().add("editor");
        setMinSize(0, 0);
        writing.getStyleClass().add("editor-writing");
        beginning.getStyleClass().add("editor-beginning");
        StackPane text = new StackPane(area, difference, completion, find);
        StackPane.setAlignment(find, Pos.TOP_RIGHT);
        StackPane.setMargin(find, new Insets(0, 24, 0, 0));
        VBox.setVgrow(text, Priority.ALWAYS);
        text.setMinHeight(60);
        writing.getChildren().addAll(header(), line(), text, findings, foot());
        getChildren().addAll(beginning, writing);
        shell.look().inkProperty().subscribe(area::setInk);
        listen();
    }

    // ---------------------------------------------------------------- parts

    private HBox header() {
        name.getStyleClass().add("editor-name");
        name.setAccessibleText(words.say("editor.name"));
        name.setTooltip(new Tooltip(words.say("editor.name.tip")));
        name.setMinWidth(90);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> rename());
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        Button run = button("run-edited");
        run.getStyleClass().add("primary");
        HBox header = new HBox(name, run, button("explore-edited"), button("save-listing"));
        header.getStyleClass().add("editor-header");
        return header;
    }

    private HBox line() {
        kind.getStyleClass().add("faint");
        kind.setMinWidth(0);
        HBox.setHgrow(kind, Priority.ALWAYS);
        kind.setMaxWidth(Double.MAX_VALUE);
        diff.setText(words.say("editor.diff"));
        diff.setTooltip(new Tooltip(words.say("editor.diff.tip")));
        diff.getStyleClass().add("quiet");
        diff.selectedProperty().subscribe(_ -> compare());
        Button close = button("close-edited");
        close.getStyleClass().add("quiet");
        HBox line = new HBox(kind, diff, close);
        line.getStyleClass().add("editor-line");
        return line;
    }

    private VBox foot() {
        about.getStyleClass().add("editor-about");
        said.getStyleClass().add("editor-said");
        for (Label label : List.of(about, said)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        VBox foot = new VBox(about, said);
        foot.setMaxWidth(Double.MAX_VALUE);
        return foot;
    }

    private Button button(String id) {
        Button button = new Button(words.say("editor." + id));
        button.setMnemonicParsing(false);
        String keys = shell.commands().get(id).keys();
        String title = words.say("command." + id);
        button.setTooltip(new Tooltip(keys.isEmpty() ? title : words.say("editor.tip", title, keys)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> command.accept(id));
        return button;
    }

    // ---------------------------------------------------------------- text and what is known of it

    private void listen() {
        desk.manuscriptProperty().subscribe(this::show);
        desk.proofProperty().subscribe(this::mark);
        desk.saidProperty().subscribe(said::setText);
        desk.unsavedProperty().subscribe(_ -> tellKind());
        findings.setVisitor(place -> area.goTo(place.line(), place.column()));
        area.text().textProperty().subscribe(text -> {
            if (!filling) {
                desk.type(text);
            }
        });
        area.text().caretPositionProperty().subscribe(_ -> tell());
        area.text().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.text().addEventHandler(KeyEvent.KEY_TYPED, _ -> narrow());
        area.text().focusedProperty().subscribe(focused -> {
            if (!focused) {
                completion.close();
            }
        });
        area.text()
                .scrollTopProperty()
                .subscribe((old, now) -> completion.shift(old.doubleValue() - now.doubleValue()));
        completion.setTaker(this::insert);
        visibleProperty().subscribe(visible -> {
            if (visible && desk.manuscript() == null) {
                begin();
            }
        });
    }

    private void show(@Nullable Manuscript manuscript) {
        writing.setVisible(manuscript != null);
        beginning.setVisible(manuscript == null);
        if (manuscript == null) {
            begin();
            return;
        }
        filling = true;
        if (!area.text().getText().equals(manuscript.text())) {
            int caret = area.text().getCaretPosition();
            area.text().setText(manuscript.text());
            area.text().positionCaret(Math.min(caret, manuscript.text().length()));
        }
        if (!name.isFocused()) {
            name.setText(manuscript.name());
        }
        filling = false;
        tellKind();
        compare();
    }

    private void tellKind() {
        Manuscript now = desk.manuscript();
        if (now == null) {
            return;
        }
        String what = words.say("editor.of." + now.kind());
        String from = now.original().isEmpty() ? what : words.say("editor.copy", what, now.original());
        String where = desk.unsavedProperty().get() || now.file() == null
                ? words.say("editor.unsaved")
                : String.valueOf(now.file());
        kind.setText(words.say("editor.kind", from, where));
    }

    private void rename() {
        desk.rename(name.getText());
        Manuscript now = desk.manuscript();
        if (now != null) {
            name.setText(now.name());
        }
    }

    private void mark(@Nullable Proof proof) {
        findings.show(proof);
        area.setFindings(
                proof == null
                        ? List.of()
                        : proof.findings().stream().filter(proof::isHere).toList());
        tell();
    }

    /// What differs from the original: as marks beside the numbers, and, if wanted, as a picture.
    private void compare() {
        Source original = desk.original();
        Manuscript now = desk.manuscript();
        diff.setDisable(original == null);
        difference.setVisible(diff.isSelected() && original != null);
        area.setVisible(!difference.isVisible());
        if (original == null || now == null) {
            area.setChanged(Set.of());
            return;
        }
        CodePage page = WholeListing.difference(original, now.source());
        area.setChanged(page.rows().stream()
                .filter(row -> row.sign() == Sign.ADDED || row.sign() == Sign.MOVED_TO)
                .map(row -> row.line().number())
                .collect(Collectors.toSet()));
        difference.show(page);
    }

    /// What is found on the line of the caret, else what the word there does.
    private void tell() {
        Proof proof = desk.proofProperty().get();
        List<Diagnostic> here = proof == null ? List.of() : proof.on(area.caretLine());
        if (!here.isEmpty()) {
            about.setText(here.stream().map(Diagnostic::message).collect(Collectors.joining("\n")));
            return;
        }
        Primitive primitive = Primitives.of(wordAtCaret());
        about.setText(
                primitive == null
                        ? ""
                        : words.say(
                                "editor.about",
                                Vocabulary.of(primitive).call(),
                                Vocabulary.of(primitive).meaning(),
                                words.say(primitive.maySleep() ? "code.sleeps" : "code.sleeps.not")));
    }

    private String wordAtCaret() {
        String text = area.text().getText();
        int caret = Math.min(area.text().getCaretPosition(), text.length());
        int end = caret;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return Completion.prefix(text, end);
    }

    // ---------------------------------------------------------------- completion

    private void key(KeyEvent event) {
        if (!completion.isVisible()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                command.accept("leave-editor");
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case UP -> completion.move(-1);
            case DOWN -> completion.move(1);
            case PAGE_UP -> completion.move(-7);
            case PAGE_DOWN -> completion.move(7);
            case ENTER, TAB -> completion.take();
            case ESCAPE -> completion.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void narrow() {
        if (completion.isVisible()) {
            complete();
        }
    }

    /// Offers what could be written at the caret.
    void complete() {
        desk.type(area.text().getText());
        double[] at = area.caretAt();
        completion.open(desk.offers(area.text().getCaretPosition()), at[0], at[1], area.getWidth(), area.getHeight());
    }

    private void insert(Offer offer) {
        int caret = area.text().getCaretPosition();
        int from = caret - Completion.prefix(area.text().getText(), caret).length();
        completion.close();
        area.text().replaceText(from, caret, offer.word());
        area.text().requestFocus();
    }

    CompletionList completion() {
        return completion;
    }

    CodeArea area() {
        return area;
    }

    EditorFind find() {
        return find;
    }

    void focusText() {
        area.text().requestFocus();
    }

    /// Goes to where a routine begins, if it is in this listing.
    void goTo(String routine) {
        int line = Search.lineOf(area.text().getText(), routine);
        if (line > 0) {
            area.goTo(line, 1);
        }
    }

    // ---------------------------------------------------------------- nothing to write yet

    private void begin() {
        Label title = new Label(words.say("editor.begin"));
        title.getStyleClass().add("why-title");
        Label what = new Label(words.say("editor.begin.what"));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        VBox choices = new VBox(
                title, what, row("edit-listing"), row("edit-scenario"), row("new-scenario"), row("open-listing"));
        choices.getStyleClass().add("editor-choices");
        List<Drafts.Draft> drafts = desk.drafts();
        if (!drafts.isEmpty()) {
            Label left = new Label(words.say("editor.drafts"));
            left.getStyleClass().add("why-title");
            choices.getChildren().add(left);
            drafts.forEach(draft -> choices.getChildren().add(draft(draft)));
        }
        beginning.getChildren().setAll(choices);
    }

    private Node row(String id) {
        Button button = new Button(words.say("command." + id));
        String keys = shell.commands().get(id).keys();
        if (!keys.isEmpty()) {
            button.setTooltip(new Tooltip(keys));
        }
        button.setOnAction(_ -> command.accept(id));
        return button;
    }

    private Node draft(Drafts.Draft draft) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(draft.written());
        Label what = new Label(words.say("editor.draft", draft.manuscript().name(), when));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Button open = new Button(words.say("editor.draft.open"));
        open.setOnAction(_ -> desk.resume(draft));
        Button discard = new Button(words.say("editor.draft.discard"));
        discard.setOnAction(_ -> {
            desk.discard(draft);
            begin();
        });
        HBox row = new HBox(what, open, discard);
        row.getStyleClass().add("editor-draft");
        return row;
    }

    /// What it says at its foot, for those who do not see it.
    String said() {
        return Objects.requireNonNullElse(said.getText(), "");
    }
}
