package io.aftersales.desk;

import static java.util.stream.Collectors.joining;

import io.aftersales.audit.InstanceRecord.Decision;
import io.aftersales.audit.InstanceRecord.Fact;
import io.aftersales.audit.InstanceRecord.Rule;
import io.aftersales.cases.CaseEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What decision tables decided about a case, as entries of its timeline (INF-07). */
@Component
class TableDecisions {

    static final String TYPE = "TABLE_DECIDED";

    private static final String SYSTEM = "system";
    private static final String FEES = "/desk/fees/";
    private static final String EXPENSES = "/desk/expenses/";
    private static final String COMPLAINTS = "/desk/complaints/";

    /** The page that shows what a table decides about; of other tables read those who may read the case. */
    private static final Map<String, String> PAGES = Map.of(
            "cost-bearer", FEES,
            "correction-limit", EXPENSES,
            "expense-reminders", EXPENSES,
            "required-documents", EXPENSES,
            "complaint-decision", COMPLAINTS,
            "complaint-routing", COMPLAINTS,
            "complaint-urgency", COMPLAINTS,
            "measure-execution", COMPLAINTS);

    private final DecisionWords words;

    TableDecisions(DecisionWords words) {
        this.words = words;
    }

    /**
     * Returns the decisions as entries, in their order.
     *
     * @param mayOpen whether the reader may open that page of the desk: what is shown on others only is left out
     */
    List<CaseEntry> entries(List<Decision> decisions, Predicate<String> mayOpen) {
        return decisions.stream()
                .filter(decision -> isShown(decision, mayOpen))
                .map(this::entry)
                .toList();
    }

    private static boolean isShown(Decision decision, Predicate<String> mayOpen) {
        String page = PAGES.get(decision.key());
        return page == null || mayOpen.test(page);
    }

    private CaseEntry entry(Decision decision) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("table", words.table(decision.key(), decision.name()));
        put(texts, "outputs", facts(decision.key(), decision.outputs()));
        put(
                texts,
                "rule",
                decision.rules().stream()
                        .map(Rule::description)
                        .filter(Objects::nonNull)
                        .collect(joining("\n")));
        put(texts, "inputs", facts(decision.key(), decision.inputs()));
        return new CaseEntry(TYPE, decision.at(), SYSTEM, Map.of(), texts);
    }

    private String facts(String table, List<Fact> facts) {
        return facts.stream()
                .map(fact -> words.column(fact.key()) + ": " + words.value(table, fact.key(), fact.value()))
                .collect(joining(" · "));
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
