package lockscope.app.cli;

import java.util.List;
import java.util.Map;
import lockscope.engine.explore.Answer;
import lockscope.engine.explore.Replay;
import lockscope.engine.explore.Schedule;
import lockscope.engine.explore.Story;
import lockscope.engine.program.Program;

/// What an exploration found, as text and as JSON.
///
/// @param cpus how many tasks can be on a CPU at a time, 0 for all of them
/// @param worstWaits for routines the most steps that others make while a task is in it, -1 for no bound
record ExplorationReport(Program program, Answer answer, int cpus, long millis, Map<String, Integer> worstWaits) {
    private List<String> story(Schedule found) {
        Replay replay = Replay.toward(program, found);
        replay.follow(found);
        return Story.of(replay);
    }

    void print(Console console) {
        String on = cpus == 0 ? "" : " on " + cpus + (cpus == 1 ? " CPU" : " CPUs");
        console.say(console.heading(program.scenario() + " with " + program.strategy() + on));
        console.say(answer.sentence());
        if (answer.verdict() == Answer.Verdict.UNDECIDED && !answer.reduced() && answer.states() > 0) {
            console.say("--reduce needs fewer states, --max-states and --max-memory allow for more");
        }
        answer.endless().forEach(loop -> console.say(loop.sentence()));
        worstWaits.forEach((routine, steps) -> console.say("worst wait of " + routine + ": "
                + (steps < 0 ? "no bound, a way goes round in a circle" : steps + " steps of others")));
        Schedule found = answer.schedule();
        if (found != null) {
            console.say("");
            console.say(found.toString());
            story(found).forEach(console::say);
        }
    }

    String json() {
        Json text = new Json();
        text.beginObject()
                .field("scenario", program.scenario())
                .field("strategy", program.strategy())
                .field("verdict", verdict())
                .field("states", answer.states())
                .field("transitions", answer.transitions())
                .field("depth", answer.depth())
                .thousandths("seconds", millis)
                .field("complete", answer.isComplete())
                .field("bytes", answer.bytes())
                .field("reduced", answer.reduced())
                .field("cpus", cpus);
        if (!answer.reason().isEmpty()) {
            text.field("reason", answer.reason());
        }
        if (!worstWaits.isEmpty()) {
            text.beginObject("worstWait");
            worstWaits.forEach((routine, steps) -> text.field(routine, (long) steps));
            text.endObject();
        }
        endless(text);
        violation(text);
        return text.endObject().toString();
    }

    private void endless(Json text) {
        if (answer.endless().isEmpty()) {
            return;
        }
        text.beginArray("endless");
        answer.endless()
                .forEach(loop -> text.beginObject()
                        .field("task", loop.task())
                        .field("file", loop.place().file())
                        .field("line", loop.place().line())
                        .field("steps", loop.steps())
                        .field("alone", loop.alone())
                        .endObject());
        text.endArray();
    }

    private void violation(Json text) {
        if (answer.violation() == null) {
            return;
        }
        text.beginObject("violation")
                .field("property", answer.violation().id())
                .field("text", answer.violation().text());
        Schedule found = answer.schedule();
        if (found != null) {
            text.field("steps", found.steps().size()).field("schedule", found.toString());
            text.beginArray("story");
            story(found).forEach(text::item);
            text.endArray();
        }
        text.endObject();
    }

    private String verdict() {
        return switch (answer.verdict()) {
            case HOLDS -> "holds";
            case VIOLATED -> "violated";
            case UNDECIDED -> "undecided";
        };
    }
}
