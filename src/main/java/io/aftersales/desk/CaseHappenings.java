package io.aftersales.desk;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The timeline as case files show it: with the rule, clause and inputs of each decision, and with what broke and was
 * escalated.
 */
@Component
class CaseHappenings {

    private static final String DECIDED = "COVERAGE_DECIDED";
    private static final Set<String> ESCALATION = Set.of("WARNED", "BREACHED", "ESCALATED", "TAKEN_OVER");

    private final DeskWords words;

    CaseHappenings(DeskWords words) {
        this.words = words;
    }

    /**
     * Returns the entries with what became of the promises and what tables decided, the oldest first.
     *
     * @param coverage what the decisions on coverage among them rest on
     * @param decided entries of {@link TableDecisions}
     */
    List<CaseEntry> of(
            List<CaseEntry> timeline,
            List<CommitmentRecord> promises,
            List<CoverageDecision> coverage,
            List<CaseEntry> decided) {
        Iterator<CoverageDecision> decisions = coverage.stream()
                .filter(decision -> decision.ground() != CoverageGround.MANUAL)
                .iterator();
        List<CaseEntry> all = new ArrayList<>(decided);
        for (CaseEntry entry : timeline) {
            all.add(entry.type().equals(DECIDED) && decisions.hasNext() ? explained(entry, decisions.next()) : entry);
        }
        for (CommitmentRecord promise : promises) {
            promise.events().stream()
                    .filter(event -> ESCALATION.contains(event.type()))
                    .map(event -> entry(promise, event))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(CaseEntry::at));
        return all;
    }

    private CaseEntry explained(CaseEntry entry, CoverageDecision decision) {
        Map<String, String> texts = new LinkedHashMap<>(entry.texts());
        texts.put("rule", decision.ruleText());
        texts.put("clause", decision.clause());
        texts.put(
                "inputs",
                decision.inputs().entrySet().stream()
                        .map(input -> words.field(input.getKey()) + ": " + words.fact(input.getKey(), input.getValue()))
                        .collect(Collectors.joining(" · ")));
        return new CaseEntry(entry.type(), entry.at(), entry.by(), entry.facts(), texts);
    }

    private static CaseEntry entry(CommitmentRecord promise, CommitmentRecord.Event event) {
        Map<String, String> facts = new HashMap<>();
        facts.put("promise", promise.kind().name());
        if (event.level() != null) {
            facts.put("level", event.level().toString());
        }
        if (event.late()) {
            facts.put("deliveredLate", "true");
        }
        return new CaseEntry(
                "PROMISE_" + event.type(), event.at(), event.by() == null ? "" : event.by(), facts, Map.of());
    }
}
