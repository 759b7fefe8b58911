package io.aftersales.claims;

import io.aftersales.cases.ReceiptTimes;
import io.aftersales.cases.TrackingCodes;
import io.aftersales.customers.CustomerDesk;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes claims of applications: with customer, number, terms and tracking code. */
@Component
class NewClaims {

    private final CustomerDesk customers;
    private final ClaimNumbers numbers;
    private final ClaimTerms terms;
    private final TrackingCodes codes;

    NewClaims(CustomerDesk customers, ClaimNumbers numbers, ClaimTerms terms, TrackingCodes codes) {
        this.customers = customers;
        this.numbers = numbers;
        this.terms = terms;
        this.codes = codes;
    }

    /**
     * Makes the claim.
     *
     * @param at when it is put on file; when it came in, the application says, where that was earlier
     */
    Claim of(ApplicationCheck.Checked application, Instant at, String by) {
        Instant receivedAt =
                application.earlier().map(ReceiptTimes.Earlier::receivedAt).orElse(at);
        return new Claim(
                numbers.take(),
                customers.identify(application.customer()),
                application.request(),
                terms.of(application, receivedAt),
                codes.receipt(receivedAt, by));
    }
}
