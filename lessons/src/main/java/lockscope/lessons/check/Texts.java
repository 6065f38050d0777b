package lockscope.lessons.check;

import java.util.ArrayList;
import java.util.List;
import lockscope.lessons.Ask;
import lockscope.lessons.Block;
import lockscope.lessons.Lesson;
import lockscope.lessons.Prose;
import lockscope.lessons.Question;
import lockscope.lessons.Segment;
import lockscope.lessons.Wrong;

/// Every text of a lesson that somebody reads, with what it is.
final class Texts {
    private final List<Labelled> list = new ArrayList<>();

    /// @param what a sentence, an option, a note: for messages
    record Labelled(String what, Prose prose) {}

    private Texts() {}

    static List<Labelled> of(Lesson lesson) {
        Texts texts = new Texts();
        texts.add("goal", lesson.goal());
        for (Segment segment : lesson.segments()) {
            segment.blocks().forEach(texts::block);
        }
        texts.add("sentence", lesson.leavesOut());
        return texts.list;
    }

    /// The texts of one block.
    static List<Labelled> of(Block block) {
        Texts texts = new Texts();
        texts.block(block);
        return texts.list;
    }

    private void add(String what, Prose prose) {
        if (!prose.isEmpty()) {
            list.add(new Labelled(what, prose));
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Text(Prose prose) -> add("sentence", prose);
            case Block.Listing listing -> {}
            case Block.Look look -> {}
            case Block.Signs signs -> {}
            case Block.Show show -> show.pauses().forEach(pause -> add("pause", pause.words()));
            case Block.Asks(Question question) -> question(question);
            case Block.Notes notes -> {
                add("note", notes.say());
                add("note", notes.ask());
                add("note", notes.answers());
                add("note", notes.split());
            }
        }
    }

    private void question(Question question) {
        Ask ask = question.ask();
        add("question", ask.prompt());
        for (Ask.Reason reason : ask.reasons()) {
            add("reason", reason.text());
            Wrong wrong = reason.wrong();
            if (wrong != null) {
                add("feedback", wrong.feedback());
            }
        }
        add("feedback", ask.well());
        ask.hints().forEach(hint -> add("hint", hint));
        if (question instanceof Question.Choice choice) {
            choice.options().forEach(option -> add("option", option.text()));
        }
        wrongs(question).forEach(wrong -> add("feedback", wrong.feedback()));
    }

    /// What is said to wrong answers, but for wrong reasons.
    static List<Wrong> wrongs(Question question) {
        List<Wrong> wrongs = new ArrayList<>();
        switch (question) {
            case Question.Choice choice -> {
                for (Question.Option option : choice.options()) {
                    Wrong wrong = option.wrong();
                    if (wrong != null) {
                        wrongs.add(wrong);
                    }
                }
            }
            case Question.Numeric numeric -> wrongs.addAll(wrongs(numeric.slips(), numeric.otherwise()));
            case Question.Order order -> wrongs.addAll(wrongs(order.slips(), order.otherwise()));
            case Question.Draw draw -> wrongs.addAll(wrongs(draw.slips(), draw.otherwise()));
            case Question.Point point -> wrongs.addAll(wrongs(point.slips(), point.otherwise()));
            case Question.Blank blank -> wrongs.addAll(wrongs(blank.slips(), blank.otherwise()));
            case Question.Repair repair -> wrongs.addAll(wrongs(repair.slips(), repair.otherwise()));
            case Question.Break broken -> wrongs.addAll(wrongs(broken.slips(), broken.otherwise()));
            case Question.Scheduling scheduling -> wrongs.addAll(wrongs(scheduling.slips(), scheduling.otherwise()));
        }
        return wrongs;
    }

    private static List<Wrong> wrongs(List<Question.Slip> slips, Wrong otherwise) {
        List<Wrong> wrongs = new ArrayList<>();
        slips.forEach(slip -> wrongs.add(slip.wrong()));
        wrongs.add(otherwise);
        return wrongs;
    }

    /// Wrong answers and wrong reasons.
    static List<Wrong> allWrongs(Question question) {
        List<Wrong> all = wrongs(question);
        for (Ask.Reason reason : question.ask().reasons()) {
            Wrong wrong = reason.wrong();
            if (wrong != null) {
                all.add(wrong);
            }
        }
        return all;
    }
}
