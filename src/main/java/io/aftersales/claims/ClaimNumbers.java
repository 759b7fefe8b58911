package io.aftersales.claims;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseNumbers;
import org.springframework.stereotype.Component;

/** Gives out the numbers of claims. */
@Component
class ClaimNumbers {

    private final CaseNumbers numbers;
    private final Claims claims;

    ClaimNumbers(CaseNumbers numbers, Claims claims) {
        this.numbers = numbers;
        this.claims = claims;
    }

    /** Takes a number that no other claim has or gets. Blocks no other taker. */
    String take() {
        return numbers.take(CaseKind.CLAIM, claims::existsById);
    }
}
