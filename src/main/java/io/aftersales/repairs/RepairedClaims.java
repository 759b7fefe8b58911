package io.aftersales.repairs;

import io.aftersales.claims.EngineersClaims;
import org.springframework.stereotype.Component;

/** Finds claims by the engineer who has, or had last, their repair. */
@Component
class RepairedClaims implements EngineersClaims {

    @Override
    public String condition() {
        return "exists (select 1 from repair r where r.claim_number = c.number and r.engineer in (:engineers))";
    }
}
