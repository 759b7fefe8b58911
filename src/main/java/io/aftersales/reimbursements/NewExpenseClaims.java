package io.aftersales.reimbursements;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseNumbers;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts new expense claims on file, with their numbers. */
@Component
class NewExpenseClaims {

    private final ExpenseClaims claims;
    private final CaseNumbers numbers;
    private final String currency;

    /** Sets {@code aftersales.currency}: in which engineers are paid back. */
    NewExpenseClaims(ExpenseClaims claims, CaseNumbers numbers, @Value("${aftersales.currency:CNY}") String currency) {
        this.claims = claims;
        this.numbers = numbers;
        this.currency = currency;
    }

    /** Returns the new claim; empty when that engineer has one for that service, or one that is not settled. */
    Optional<ExpenseClaim> add(ServedClaim served, String engineer, Instant now) {
        ExpenseClaim claim = new ExpenseClaim(
                numbers.take(CaseKind.EXPENSE_CLAIM, claims::existsById), served, engineer, currency, now);
        return claims.add(claim) ? Optional.of(claim) : Optional.empty();
    }

    /** Returns the latest claim of that engineer for that request. */
    Optional<ExpenseClaim> latest(String claimNumber, String engineer) {
        return claims.of(claimNumber, engineer).stream().findFirst();
    }
}
