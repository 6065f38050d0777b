package lockscope.app.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockscope.app.session.Moment;
import lockscope.app.session.Session;
import lockscope.app.stage.CpuCard;
import lockscope.app.stage.Gate;
import lockscope.app.stage.GraceRing;
import lockscope.app.stage.StageModel;

/// The numbers of the stages at a moment, as the picture states them.
final class ShotFacts {
    private ShotFacts() {}

    static Map<String, Object> of(Shot shot, Session session) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", shot.name());
        facts.put("file", shot.file());
        facts.put("width", shot.width());
        facts.put("height", shot.height());
        facts.put("theme", shot.theme().key());
        facts.put("text_percent", Math.round(100 * shot.textSize()));
        facts.put("scenario", session.setup().scenario());
        facts.put("settings", session.setup().settings());
        facts.put("at_ns", session.playback().playhead());
        facts.put("known_until_ns", session.playback().horizon());
        Moment moment = session.momentProperty().get();
        List<Object> runs = new ArrayList<>();
        for (int i = 0; i < moment.stages().size(); i++) {
            long waited = session.experiment().runs().get(i).waitedUntil(moment.nanos());
            runs.add(stage(moment.stages().get(i), waited));
        }
        facts.put("runs", runs);
        return facts;
    }

    private static Map<String, Object> stage(StageModel stage, long waited) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("strategy", stage.strategy());
        facts.put("wait_for_a_lock", stage.hero().waiting());
        facts.put("longest_ns", stage.hero().longestNanos());
        facts.put("together_ns", stage.hero().togetherNanos());
        facts.put("waited_so_far_ns", waited);
        facts.put("namespaces_made", stage.hero().made());
        Map<String, Object> cpus = new LinkedHashMap<>();
        for (CpuCard card : stage.cpus()) {
            CpuCard.Running running = card.running();
            if (running != null) {
                cpus.put(Integer.toString(card.cpu()), running.task().name());
            }
        }
        facts.put("cpus", stage.cpus().size());
        facts.put("running", cpus);
        facts.put("locks", stage.gates().stream().map(ShotFacts::gate).toList());
        Map<String, Object> nets = new LinkedHashMap<>();
        stage.nets().forEach(row -> nets.put(row.kind().name().toLowerCase(java.util.Locale.ROOT), row.count()));
        facts.put("namespaces", nets);
        facts.put("grace_period", ring(stage.ring()));
        return facts;
    }

    private static Map<String, Object> gate(Gate gate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", gate.name());
        facts.put(
                "inside",
                gate.inside().stream().map(holder -> holder.task().name()).toList());
        Map<String, Object> line = new LinkedHashMap<>();
        gate.line().forEach(waiter -> line.put(waiter.task().name(), waiter.waitedNanos()));
        facts.put("in_line_ns", line);
        return facts;
    }

    private static Map<String, Object> ring(GraceRing ring) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("runs", ring.running());
        facts.put("number", ring.number());
        facts.put("age_ns", ring.ageNanos());
        Map<String, Object> owes = new LinkedHashMap<>();
        for (GraceRing.Segment segment : ring.owing()) {
            String who = segment.reader() == null ? "" : segment.reader().name();
            owes.put(Integer.toString(segment.cpu()), segment.owes() + (who.isEmpty() ? "" : " " + who));
        }
        facts.put("owing_cpus", owes);
        Map<String, Object> beads = new LinkedHashMap<>();
        ring.beads().forEach(bead -> beads.put(bead.reader().name(), bead.counts() ? "counts" : "does not count"));
        facts.put("beads", beads);
        return facts;
    }
}
