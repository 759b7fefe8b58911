package io.aftersales.claims;

import io.aftersales.cases.PastDates;
import io.aftersales.cases.TextFields;
import io.aftersales.problems.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a product was bought, and what proves it, after the check; each is absent until it is known. */
record Purchase(
        @Nullable LocalDate date,
        @Nullable ProofType proofType,
        @Nullable String proofNumber) {

    /** Reads what is given, under the names of the fields in JSON. Where problems were noted, it means nothing. */
    static Purchase read(ClaimApplication.@Nullable Purchase given, PastDates dates, Problems problems) {
        var purchase = given == null ? new ClaimApplication.Purchase(null, null, null) : given;
        var proofType = problems.oneOf("purchase.proofType", purchase.proofType(), ProofType.class);
        var proofNumber = new TextFields(problems)
                .line("purchase.proofNumber", purchase.proofNumber(), ApplicationCheck.MAX_PROOF_NUMBER_LENGTH);
        return new Purchase(
                dates.read("purchase.date", purchase.date(), problems),
                proofType.orElse(null),
                proofNumber.orElse(null));
    }

    @Override
    public String toString() {
        return "Purchase[…]";
    }
}
