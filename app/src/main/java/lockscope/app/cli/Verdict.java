package lockscope.app.cli;

import java.util.ArrayList;
import java.util.List;
import lockscope.engine.SimTime;
import lockscope.engine.program.Program;
import lockscope.engine.run.Outcome;

/// What a run says about the invariants, and how the command ends for it.
///
/// @param lines for people, empty when there is nothing to say
record Verdict(int exitCode, List<String> lines) {
    private static final int STEPS = 12;

    /// @param check whether all invariants were watched; a deadlock is seen in any case
    /// @param limited whether the user set a limit of time
    static Verdict of(Runner.Ran ran, boolean check, boolean limited) {
        List<String> lines = new ArrayList<>();
        List<String> expected = ran.program().expectations().violations();
        for (Finding finding : ran.findings()) {
            lines.add(sentence(finding));
        }
        if (!ran.findings().isEmpty()) {
            lines.add("The last steps before it:");
            ran.run().lastSteps(STEPS).forEach(step -> lines.add("  " + step));
        }
        boolean unexpected = ran.findings().stream().anyMatch(finding -> !expected.contains(finding.invariant()));
        if (unexpected) {
            return new Verdict(ExitCode.NO, lines);
        }
        String who = ran.program().scenario() + " with " + ran.program().strategy();
        if (!ran.findings().isEmpty()) {
            lines.add("This is what " + who + " is there to show: the scenario expects it.");
            return new Verdict(ExitCode.YES, lines);
        }
        if (ran.run().outcome() == Outcome.STOPPED_AT_LIMIT && limited && check) {
            lines.add("No invariant was violated up to the limit; what comes later was not looked at.");
            return new Verdict(ExitCode.UNKNOWN, lines);
        }
        if (!expected.isEmpty() && (check || expected.contains("I12"))) {
            lines.add("The scenario expects a violation of " + String.join(" and ", expected) + " with "
                    + ran.program().strategy() + ", and none happened.");
            return new Verdict(ExitCode.NO, lines);
        }
        if (check) {
            lines.add("Invariants I1 to I15 were watched and held" + waived(ran.program()) + ".");
        }
        return new Verdict(ExitCode.YES, lines);
    }

    private static String sentence(Finding finding) {
        return "Invariant " + finding.invariant() + " violated at " + SimTime.text(finding.time())
                + (finding.task().isEmpty() ? "" : " by " + finding.task())
                + (finding.place().isEmpty() ? "" : ", " + finding.place()) + ": " + finding.text();
    }

    private static String waived(Program program) {
        List<Program.Waiver> waived = program.expectations().waived();
        if (waived.isEmpty()) {
            return "";
        }
        List<String> names = waived.stream()
                .map(waiver -> waiver.invariant() + " (" + waiver.reason() + ")")
                .toList();
        return ", but for " + String.join(", ", names) + ", which this strategy waives";
    }

    void print(Console console) {
        if (!lines.isEmpty()) {
            console.say("");
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean bad = i == 0 && exitCode == ExitCode.NO;
            console.say("  " + (bad ? console.styled(Console.Emphasis.BAD, lines.get(i)) : lines.get(i)));
        }
    }
}
