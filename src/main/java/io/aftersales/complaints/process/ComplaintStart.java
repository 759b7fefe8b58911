package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintFacts;
import java.util.HashMap;
import java.util.Map;

/** What {@code complaint} knows from its start on. */
final class ComplaintStart {

    private ComplaintStart() {}

    static Map<String, Object> variables(ComplaintFacts facts) {
        Map<String, Object> variables = new HashMap<>(Map.ofEntries(
                ComplaintVariables.COMPLAINT_NUMBER.is(facts.number()),
                ComplaintVariables.CATEGORY.is(facts.category().name()),
                ComplaintVariables.URGENT.is(facts.urgent()),
                ComplaintVariables.LIKELY_DUPLICATES.is(String.join(", ", facts.likelyDuplicates())),
                ComplaintVariables.APPROVER_GROUP.is(facts.decidingGroup()),
                ComplaintVariables.INTAKE_COMMITMENT_ID.is(
                        facts.acknowledgement().id().toString()),
                ComplaintVariables.ACKNOWLEDGEMENT_DUE_AT.is(
                        facts.acknowledgement().dueAt().toString()),
                ComplaintVariables.RESOLUTION_COMMITMENT_ID.is(
                        facts.resolution().id().toString()),
                ComplaintVariables.RESOLUTION_WARN_AT.is(
                        facts.resolution().warnAt().toString()),
                ComplaintVariables.RESOLUTION_DUE_AT.is(
                        facts.resolution().dueAt().toString())));
        if (facts.claimNumber() != null) {
            variables.put(ComplaintVariables.CLAIM_NUMBER.name(), facts.claimNumber());
        }
        return variables;
    }
}
