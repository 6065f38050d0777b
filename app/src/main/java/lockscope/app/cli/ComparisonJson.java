package lockscope.app.cli;

import java.util.List;
import lockscope.engine.fold.Comparison;
import lockscope.engine.fold.Pairing;

/// Writes a comparison as one JSON object.
final class ComparisonJson {
    private ComparisonJson() {}

    static String of(List<Runner.Compared> runs) {
        Json json = new Json();
        json.beginObject().beginArray("runs");
        runs.forEach(run -> SummaryJson.write(json, run.ran()));
        json.endArray();
        Runner.Compared first = runs.getFirst();
        Runner.Compared last = runs.getLast();
        json.raw("ratio", SummaryJson.ratio(first.ran().summary(), last.ran().summary()));
        Comparison comparison = comparison(first, last);
        json.beginObject("first_to_last")
                .field("paired_calls", comparison.pairs())
                .field("calls_only_in_first", comparison.onlyA())
                .field("calls_only_in_last", comparison.onlyB());
        json.beginArray("waits_in_paired_calls");
        for (Comparison.CauseChange change : comparison.waits()) {
            json.beginObject()
                    .field("cause", Words.of(change.cause()))
                    .field("first_ns", change.a())
                    .field("last_ns", change.b())
                    .endObject();
        }
        json.endArray().endObject().endObject();
        return json.toString();
    }

    static Comparison comparison(Runner.Compared a, Runner.Compared b) {
        Pairing pairing = Pairing.of(a.ran().program(), a.creations(), b.ran().program(), b.creations());
        return Comparison.of(pairing, a.ran().summary(), a.elapsed(), b.ran().summary(), b.elapsed());
    }
}
