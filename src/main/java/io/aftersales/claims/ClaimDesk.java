package io.aftersales.claims;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes claims in and carries out what was decided about them.
 *
 * <p>Every method is one transaction. Called from a process step it joins the transaction of that step, so the claim
 * and the token move together or not at all.
 */
@Service
public class ClaimDesk {

    /** Files a claim that was handed in by REST and starts its intake. */
    public ClaimFacts receive(ClaimApplication application) {
        throw new UnsupportedOperationException();
    }

    /** Files a claim that a member of staff took down in the start form, whose process is running already. */
    public ClaimFacts register(ClaimApplication application, String by) {
        throw new UnsupportedOperationException();
    }

    /** Records a try to reach the customer. Only a reached customer meets the promise (F27). */
    public void recordContact(String number, ContactAttempt attempt) {
        throw new UnsupportedOperationException();
    }

    /** Makes a claim urgent: the stricter promise counts from now, the earlier one stays on record. */
    public void makeUrgent(String number, @Nullable String reason, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records how the claim is served and whether the warranty conditions are met (CLM-14, DSP-03).
     *
     * @param proposed the mode that the table proposed; another choice needs a reason
     * @param warrantyConditions MET, NOT_MET or OPEN
     */
    public void triage(
            String number,
            @Nullable String mode,
            String proposed,
            @Nullable String reason,
            @Nullable String warrantyConditions,
            String by) {
        throw new UnsupportedOperationException();
    }

    /** Records what guidance by phone or online led to (DSP-01). */
    public void recordGuidance(String number, boolean solved, @Nullable String solution, String by) {
        throw new UnsupportedOperationException();
    }

    /** Records whether the promised service was delivered (POL-15). */
    public void recordService(String number, boolean delivered, @Nullable String note, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Closes a claim with its outcome. A cause not found cannot be closed as solved (RPR-12), a promised service that
     * was not delivered keeps the claim open (POL-15).
     */
    public void close(String number, @Nullable String outcome, boolean causeFound, @Nullable String cause, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the review of likely duplicates.
     *
     * @param linkTo number of the claim that this one repeats, empty when it stands alone
     */
    public void reviewDuplicates(String number, Optional<String> linkTo, String by) {
        throw new UnsupportedOperationException();
    }
}
