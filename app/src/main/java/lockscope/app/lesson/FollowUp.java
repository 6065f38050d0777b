package lockscope.app.lesson;

import java.util.ArrayList;
import java.util.List;
import lockscope.lessons.Question;
import lockscope.lessons.answer.Judgement;
import lockscope.lessons.answer.Sheet;

/// What follows a wrong answer: the run that refutes it, then a question of the same kind.
final class FollowUp {
    private FollowUp() {}

    /// @param open the lesson that is played, perhaps another one than the question's
    /// @param page that is open
    static List<Item> of(Trial asked, Judgement judgement, Script open, int page) {
        List<Item> items = new ArrayList<>();
        Sheet.Replay refutation = judgement.refutation();
        if (refutation != null) {
            List<String> lanes =
                    open.source().equals(asked.source()) ? open.sceneFrom(page).lanes() : List.of();
            items.add(new Item.Refute(asked.source(), Projector.refutation(refutation, lanes)));
        }
        String again = judgement.again();
        Question second = again == null ? null : asked.source().lesson().question(again);
        if (second != null) {
            items.add(new Item.Ask(asked.source(), second));
        }
        return items;
    }
}
