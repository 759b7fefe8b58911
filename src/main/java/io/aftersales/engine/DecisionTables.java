package io.aftersales.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables. Each evaluation is kept in the engine's history with the rules that fired. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final IdentityService identities;

    DecisionTables(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    /**
     * Returns the outputs of the one rule that fits, by output name; empty when none fits.
     *
     * @param decision id of the decision, equal to its file name without {@code .dmn}
     * @param inputs strings, booleans and longs by input name; an input that the table names must be present, null included
     */
    public Optional<Map<String, Object>> row(String decision, Map<String, Object> inputs) {
        return rows(decision, inputs).stream().findFirst();
    }

    /** Returns the outputs of every rule that fits, in the order of the table. */
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        // the application asks, not the user whose step it carries out
        return WithoutRights.get(
                identities,
                () -> decisions.evaluateDecisionTableByKey(decision, inputs).getResultList());
    }
}
