package io.aftersales.complaints;

import io.aftersales.cases.Attachment;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimLocks;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Refused;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a claim that is a complaint in as one: a mail does not say which it is, and callers may not know (CMP-01). */
@Service
public class ClaimTurning {

    private final ClaimLocks locks;
    private final ClaimFiles claims;
    private final CustomerDesk customers;
    private final ComplaintCheck check;
    private final ComplaintRegister register;
    private final ComplaintFiling filing;
    private final CustomerFiles files;
    private final ComplaintEvidence evidence;
    private final ComplaintProcess process;
    private final ComplaintReceipts receipts;

    ClaimTurning(
            ClaimLocks locks,
            ClaimFiles claims,
            CustomerDesk customers,
            ComplaintCheck check,
            ComplaintRegister register,
            ComplaintFiling filing,
            CustomerFiles files,
            ComplaintEvidence evidence,
            ComplaintProcess process,
            ComplaintReceipts receipts) {
        this.locks = locks;
        this.claims = claims;
        this.customers = customers;
        this.check = check;
        this.register = register;
        this.filing = filing;
        this.files = files;
        this.evidence = evidence;
        this.process = process;
        this.receipts = receipts;
    }

    /**
     * Files an open claim as a complaint about it, with its customer, product and words, and starts the process of the
     * complaint, in one transaction. What is promised of it counts from the receipt of the claim (CMP-05, CMP-32). Both
     * are linked and keep their own clocks (F68); the claim goes on by itself. Repeating it returns the same complaint.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong
     * @throws Refused if the claim is unknown, closed, linked or cleared of personal data
     */
    @Transactional
    public ComplaintReceipt turn(String claimNumber, TurnedClaim said, String by) {
        // whoever comes at the same time waits, and then finds the complaint
        locks.lock(claimNumber);
        ClaimFile claim = claims.get(claimNumber);
        Optional<String> before = register.turnedFrom(claimNumber);
        if (before.isPresent()) {
            return receipts.of(before.get());
        }
        if (!claim.open()) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.turned.over", claimNumber);
        }
        if (customers.erased(claims.customerOf(claimNumber))) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.turned.erased", claimNumber);
        }
        // what the claim does not have is asked for when receipt is confirmed
        ComplaintCheck.Checked application =
                check.check(application(claim, said), Optional.of(claim), ComplaintCheck.Source.PROCESS, by);
        ComplaintFacts facts = filing.turn(application.receivedAt(claim.receivedAt()), claimNumber, by);
        bring(claimNumber, facts.number());
        process.start(facts);
        return receipts.of(facts.number());
    }

    /** What the customer sent, by his names: who investigates may not read claims. It begins no investigation. */
    private void bring(String claimNumber, String number) {
        for (Attachment file : files.listByHisNames(claimNumber)) {
            evidence.add(
                    number,
                    EvidenceKind.CUSTOMER_STATEMENT.name(),
                    // what staff call a file that he never sent is not for him, who sees it there
                    file.addedBy().equals(ComplaintIntake.CUSTOMER) ? file.name() : "",
                    files.read(claimNumber, file.id()).bytes(),
                    ComplaintIntake.CUSTOMER);
        }
    }

    /** Returns the complaint that the claim was taken in as, empty if it was not. */
    @Transactional(readOnly = true)
    public Optional<String> complaintOf(String claimNumber) {
        return register.turnedFrom(claimNumber);
    }

    /** Customer and product are those of the claim where they are left out. */
    private static ComplaintApplication application(ClaimFile claim, TurnedClaim said) {
        return new ComplaintApplication(
                claim.request().channel().name(),
                said.category(),
                null,
                claim.number(),
                null,
                null,
                null,
                claim.request().symptom(),
                said.demand(),
                said.severity());
    }
}
