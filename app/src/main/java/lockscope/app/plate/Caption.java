package lockscope.app.plate;

import java.util.stream.Collectors;
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
        String strategies =
                experiment.runs().stream().map(run -> run.program().strategy()).collect(Collectors.joining(", "));
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
        for (RunView run : experiment.runs()) {
            text.append(' ')
                    .append(words.say(
                            "plate.caption.waited",
                            run.program().strategy(),
                            words.span(run.waitedUntil(to) - run.waitedUntil(from)),
                            SimTime.brief(from),
                            SimTime.brief(to)));
        }
        return text.toString();
    }
}
