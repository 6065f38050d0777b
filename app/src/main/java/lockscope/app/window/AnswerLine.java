package lockscope.app.window;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import lockscope.app.figure.Datum;
import lockscope.app.session.Session;
import lockscope.app.why.Answer;
import lockscope.app.why.Inquiry;
import lockscope.app.why.Link;

/// Why what is selected waits, in one sentence, for as long as the whole answer is not in view.
final class AnswerLine {
    private final Session session;
    private final Inquiry inquiry;
    private final ObservableValue<Boolean> seen;
    private final ReadOnlyObjectWrapper<List<String>> texts = new ReadOnlyObjectWrapper<>(List.of());

    /// @param seen whether the whole answer is in view
    AnswerLine(Session session, Inquiry inquiry, ObservableValue<Boolean> seen) {
        this.session = session;
        this.inquiry = inquiry;
        this.seen = seen;
        inquiry.answersProperty().subscribe(_ -> tell());
        inquiry.depthProperty().subscribe(_ -> tell());
        seen.subscribe(_ -> tell());
    }

    /// The sentence and a shorter one; none when nothing is asked or nobody waits.
    ReadOnlyObjectProperty<List<String>> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    private void tell() {
        Datum selected = session.selectedProperty().get();
        boolean wanted = selected != null && !seen.getValue();
        texts.set(wanted ? about(selected.run()) : List.of());
    }

    /// Of the run in which somebody selected it, if it waits there; else of the first in which it does.
    private List<String> about(int run) {
        return inquiry.answers().stream()
                .filter(Answer::waits)
                .min(Comparator.comparing(answer -> answer.run() != run))
                .map(this::texts)
                .orElse(List.of());
    }

    private List<String> texts(Answer answer) {
        Link first =
                answer.links(inquiry.depthProperty().get(), session.words()).getFirst();
        return List.of(first.sentence(), first.chip() + " " + first.brief());
    }
}
