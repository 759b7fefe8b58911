package io.aftersales.claims;

import io.aftersales.problems.Problems;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes claims. */
@Service
public class ClaimClosing {

    static final int MAX_TEXT_LENGTH = 4000;

    /** What cannot be said of a service that found no cause or was not carried out. */
    private static final Set<ClaimOutcome> SETTLING =
            Set.of(ClaimOutcome.SOLVED, ClaimOutcome.DELIVERED, ClaimOutcome.ANSWERED);

    private final ClaimRegister register;
    private final ResponsePromises promises;
    private final ClaimMessages messages;

    ClaimClosing(ClaimRegister register, ResponsePromises promises, ClaimMessages messages) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * Closes a claim with its outcome, in one transaction that may be running already. A cause not found cannot be
     * closed as solved (RPR-12), a promised service that was not delivered keeps the claim open (POL-15), and what nobody
     * has recorded as an enquiry is not closed as answered (CLM-08). Only a claim that the customer withdraws may be
     * closed before he was reached. Repeating it has no effect.
     *
     * @param outcome name of a {@link ClaimOutcome}
     * @param cause must be there when it was found
     * @throws io.aftersales.problems.Refused if the claim is unknown, or its state does not allow the outcome
     */
    @Transactional
    public void close(String number, @Nullable String outcome, boolean causeFound, @Nullable String cause, String by) {
        Claim claim = register.lock(number);
        Problems problems = new Problems();
        var with = problems.requiredOneOf("outcome", outcome, ClaimOutcome.class);
        with.filter(wanted -> !wanted.fits(claim.request().kind()))
                .ifPresent(wanted -> problems.reject(
                        "outcome",
                        wanted,
                        "claims.outcome.kind",
                        claim.request().kind().name()));
        with.filter(wanted -> wanted == ClaimOutcome.ANSWERED)
                .filter(wanted -> claim.request().assumed().kind())
                .ifPresent(wanted -> problems.reject("outcome", wanted, "claims.record.assumed"));
        if (with.isPresent() && with.get() == ClaimOutcome.SOLVED && !causeFound) {
            problems.reject("causeFound", false, "claims.cause.unfound");
        }
        with.filter(SETTLING::contains)
                .filter(wanted -> !claim.service().solvable())
                .ifPresent(wanted -> problems.reject("outcome", wanted, "claims.outcome.service"));
        var found = causeFound
                ? problems.required("cause", cause, MAX_TEXT_LENGTH)
                : problems.optional("cause", cause, MAX_TEXT_LENGTH);
        problems.throwIfAny();
        if (claim.close(with.orElseThrow(), causeFound, found.orElse(null), register.now())) {
            if (with.orElseThrow() == ClaimOutcome.WITHDRAWN_BY_CUSTOMER) {
                promises.withdraw(claim, "Withdrawn by the customer", by);
            }
            register.note(
                    claim,
                    ClaimEvent.CLOSED,
                    by,
                    Map.of(
                            "outcome", with.orElseThrow().name(),
                            "causeFound", String.valueOf(causeFound)));
            messages.closed(claim, with.orElseThrow());
        }
    }
}
