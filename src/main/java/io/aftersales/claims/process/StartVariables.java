package io.aftersales.claims.process;

import io.aftersales.claims.ClaimFacts;
import java.util.Map;

/** What {@code claim-intake} knows of a claim from its start on. */
final class StartVariables {

    private StartVariables() {}

    static Map<String, Object> of(ClaimFacts facts) {
        return Map.ofEntries(
                ClaimVariables.CLAIM_NUMBER.is(facts.number()),
                ClaimVariables.KIND.is(facts.kind().name()),
                ClaimVariables.PRODUCT_LINE.is(facts.productLine().name()),
                ClaimVariables.URGENT.is(facts.urgent()),
                ClaimVariables.CHARGE_BASIS.is(facts.chargeBasis().name()),
                ClaimVariables.RESPONSE_COMMITMENT_ID.is(facts.response().id().toString()),
                ClaimVariables.RESPONSE_WARN_AT.is(facts.response().warnAt().toString()),
                ClaimVariables.RESPONSE_DUE_AT.is(facts.response().dueAt().toString()));
    }
}
