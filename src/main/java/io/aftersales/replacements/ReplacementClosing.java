package io.aftersales.replacements;

import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.claims.ServiceMode;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes applications and tells the claim. */
@Service
public class ReplacementClosing {

    private final ReplacementRegister register;
    private final ClaimTriage claims;
    private final ReplacementPromises promises;

    ReplacementClosing(ReplacementRegister register, ClaimTriage claims, ReplacementPromises promises) {
        this.register = register;
        this.claims = claims;
        this.promises = promises;
    }

    /**
     * Closes the application whose outcome is known, in one transaction that may be running already; from then on its
     * records are only added to (INF-07). The claim is told what was delivered, unless a repair follows. Repeating it has
     * no effect.
     *
     * @throws io.aftersales.problems.Refused if the outcome is not known
     */
    @Transactional
    public NextService close(String claimNumber, String by) {
        Replacement replacement = register.lock(claimNumber);
        if (replacement.close(register.now())) {
            ReplacementOutcome outcome = replacement.outcome().orElseThrow();
            promises.withdraw(replacement, "The application was closed: " + outcome, by);
            register.note(
                    replacement, ReplacementEvent.REPLACEMENT_CLOSED, by, Map.of("replacementOutcome", outcome.name()));
            if (outcome.nextService() == NextService.NONE) {
                claims.recordService(
                        claimNumber,
                        outcome.delivered() ? ServiceEnd.DELIVERED : ServiceEnd.NOT_OWED,
                        outcome.name(),
                        by);
            }
        }
        return replacement.outcome().orElseThrow().nextService();
    }

    /**
     * Returns how the repair that follows is done; empty where that stays as it was chosen before. What was taken back
     * is repaired in the workshop (RPL-16).
     */
    @Transactional
    public Optional<ServiceMode> repairMode(String claimNumber) {
        return register.lock(claimNumber)
                .outcome()
                .filter(ReplacementOutcome.TAKEN_FOR_INSPECTION::equals)
                .map(taken -> ServiceMode.WORKSHOP);
    }
}
