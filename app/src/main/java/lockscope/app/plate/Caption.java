package lockscope.app.plate;

import java.util.List;
import lockscope.app.session.Experiment;
import lockscope.app.session.RunView;
import lockscope.app.words.Words;
import lockscope.engine.SimTime;
import lockscope.engine.program.Program;

/// What a paper says under a figure.
public final class Caption {
    private Caption() {}

    public static String of(Experiment experiment, FigureRequest request, Words words) {
        Program program = experiment.runs().getFirst().program();
        List<String> names =
                experiment.runs().stream().map(run -> run.program().strategy()).toList();
        String strategies = names.size() == 1
                ? names.getFirst()
                : words.say(
                        "plate.caption.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        StringBuilder text = new StringBuilder(words.say(
                "plate.caption",
                program.scenarioTitle(),
                program.scenario(),
                strategies,
                program.machine().seed(),
                words.count("plate.cpus", program.machine().cpus())));
        long from = Math.max(0, request.range().fromNanos());
        long to = request.range().toNanos() < 0
                ? experiment.endNanos()
                : request.range().toNanos();
        String waited = from == 0 ? "plate.caption.waited.first" : "plate.caption.waited";
        for (RunView run : experiment.runs()) {
            text.append(' ')
                    .append(words.say(
                            waited,
                            run.program().strategy(),
                            words.span(run.waitedUntil(to) - run.waitedUntil(from)),
                            SimTime.brief(to),
                            SimTime.brief(from)));
        }
        return text.toString();
    }
}
