package io.aftersales.claims;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes claims in.
 *
 * <p>Every method is one transaction. Called from a process step it joins the transaction of that step, so the claim
 * and the token move together or not at all.
 */
@Service
@Transactional
public class ClaimIntake {

    /** Whom the timeline names when the customer acted himself. */
    public static final String CUSTOMER = "customer";

    private final ApplicationCheck check;
    private final ClaimFiling filing;
    private final LikelyDuplicates duplicates;
    private final ClaimProcess process;

    ClaimIntake(ApplicationCheck check, ClaimFiling filing, LikelyDuplicates duplicates, ClaimProcess process) {
        this.check = check;
        this.filing = filing;
        this.duplicates = duplicates;
        this.process = process;
    }

    /**
     * Files a claim that was handed in by REST and starts its intake.
     *
     * @param by user who handed it in for the customer, or {@link #CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     */
    public ClaimFacts receive(ClaimApplication application, String by) {
        return receive(check.check(application, by), by);
    }

    /**
     * As {@link #receive}, for a message that says in free words what it is about: its kind, product line and model stand
     * in for what staff will record.
     */
    public ClaimFacts receiveUnsorted(ClaimApplication application, String by) {
        return receive(check.check(application, by).assuming(), by);
    }

    private ClaimFacts receive(ApplicationCheck.Checked application, String by) {
        ClaimFiling.Filed filed = filing.file(application, by);
        process.start(filed.facts());
        reviewDuplicates(filed.claim());
        return filed.facts();
    }

    /**
     * Files a claim that a member of staff took down in the start form, whose process is running already.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     */
    public ClaimFacts register(ClaimApplication application, String by) {
        ClaimFiling.Filed filed = filing.file(check.check(application, by), by);
        reviewDuplicates(filed.claim());
        return filed.facts();
    }

    private void reviewDuplicates(Claim claim) {
        List<String> candidates = duplicates.findFor(claim);
        if (!candidates.isEmpty()) {
            process.reviewDuplicates(claim.number(), candidates);
        }
    }
}
