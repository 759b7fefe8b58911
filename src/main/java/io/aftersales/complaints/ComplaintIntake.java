package io.aftersales.complaints;

import io.aftersales.claims.ClaimFile;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes complaints in. None is refused: every one gets a number and its row in the register at once (CMP-06, CMP-07,
 * F06).
 *
 * <p>Every method is one transaction and joins a running one.
 */
@Service
@Transactional
public class ComplaintIntake {

    /** Whom the timeline names when the customer acted himself. */
    public static final String CUSTOMER = "customer";

    private final ComplaintCheck check;
    private final ComplainedClaims claims;
    private final ComplaintFiling filing;
    private final ComplaintProcess process;

    ComplaintIntake(ComplaintCheck check, ComplainedClaims claims, ComplaintFiling filing, ComplaintProcess process) {
        this.check = check;
        this.claims = claims;
        this.filing = filing;
        this.process = process;
    }

    /**
     * Files a complaint that was handed in by REST, and starts its process. Where it does not name the line of the
     * product, that is inferred from the claim, the unit or the model.
     *
     * @param by user who handed it in for the customer, or {@link #CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     */
    public ComplaintFacts receive(ComplaintApplication application, String by) {
        return started(file(application, by, ComplaintCheck.Source.PROGRAM));
    }

    /**
     * As {@link #receive}, of a complaint that the customer filled in at the portal, where the line is asked for.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     */
    public ComplaintFacts receiveForm(ComplaintApplication application) {
        return started(file(application, CUSTOMER, ComplaintCheck.Source.FORM));
    }

    private ComplaintFacts started(ComplaintFacts facts) {
        process.start(facts);
        return facts;
    }

    /**
     * Files a complaint whose process is running already: one that staff took down in the start form.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     */
    public ComplaintFacts register(ComplaintApplication application, String by) {
        return file(application, by, ComplaintCheck.Source.FORM);
    }

    private ComplaintFacts file(ComplaintApplication application, String by, ComplaintCheck.Source handedInBy) {
        Optional<ClaimFile> claim = claims.find(application.claimNumber(), by);
        // who may not see the claim gets nothing from it, not even what its absence would be refused for
        Optional<ClaimFile> source = by.equals(CUSTOMER) ? Optional.empty() : claim;
        return filing.file(check.check(application, source, handedInBy, by), application.claimNumber(), claim, by);
    }

    /**
     * Files a complaint that another process raised, about its claim or about none, and whose process is running already.
     * It is never refused for what that process does not know: it is asked for when receipt is confirmed (CMP-06, F06).
     *
     * @throws io.aftersales.problems.InvalidInput if the claim is not on file, or the message breaks its contract
     */
    public ComplaintFacts raise(ComplaintApplication application, String by) {
        Optional<ClaimFile> claim = claims.find(application.claimNumber(), by);
        return filing.file(
                check.check(application, claim, ComplaintCheck.Source.PROCESS, by),
                application.claimNumber(),
                claim,
                by);
    }
}
