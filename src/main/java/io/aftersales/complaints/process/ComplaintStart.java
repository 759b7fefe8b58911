package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.MissingFact;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code complaint} knows from its start on. */
final class ComplaintStart {

    private ComplaintStart() {}

    static Map<String, Object> variables(ComplaintFacts facts) {
        Map<String, Object> variables = new HashMap<>(Map.ofEntries(
                ComplaintVariables.COMPLAINT_NUMBER.is(facts.number()),
                ComplaintVariables.CATEGORY.is(facts.category().name()),
                ComplaintVariables.URGENT.is(facts.urgent()),
                ComplaintVariables.LIKELY_DUPLICATES.is(String.join(", ", facts.likelyDuplicates())),
                ComplaintVariables.MISSING_FACTS.is(words(facts.missing())),
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

    private static String words(List<MissingFact> missing) {
        return missing.stream()
                .map(fact -> fact.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
