package io.aftersales.claims;

import io.aftersales.cases.JoinedCases;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.warranty.WarrantyDesk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything on file about a claim. */
@Service
@Transactional(readOnly = true)
public class ClaimFiles {

    private final ClaimRegister register;
    private final ContactAttempts attempts;
    private final CustomerDesk customers;
    private final CommitmentLedger ledger;
    private final WarrantyDesk warranty;

    ClaimFiles(
            ClaimRegister register,
            ContactAttempts attempts,
            CustomerDesk customers,
            CommitmentLedger ledger,
            WarrantyDesk warranty) {
        this.register = register;
        this.attempts = attempts;
        this.customers = customers;
        this.ledger = ledger;
        this.warranty = warranty;
    }

    /**
     * Returns the file of a claim.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public ClaimFile get(String number) {
        return file(register.get(number));
    }

    /** Returns the file of a claim, empty when there is none with that number. */
    public Optional<ClaimFile> find(String number) {
        return register.find(number).map(this::file);
    }

    /** Returns the file of the claim that goes by that tracking code, however it is typed. */
    public Optional<ClaimFile> trackedBy(String code) {
        return register.trackedBy(code).map(this::file);
    }

    /**
     * Returns whose claim that is.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public UUID customerOf(String number) {
        return register.get(number).customerId();
    }

    /**
     * Returns the number of the claim that goes on for that one, over all links: its own, unless it was linked.
     *
     * @throws io.aftersales.problems.Refused if there is none with that number
     */
    public String goesOnAs(String number) {
        return JoinedCases.goesOnAs(number, joined -> register.get(joined).linkedTo());
    }

    /** Returns the files of all claims of these customers, the oldest first. */
    public List<ClaimFile> of(Collection<UUID> customerIds) {
        return register.of(customerIds).stream().map(this::file).toList();
    }

    private ClaimFile file(Claim claim) {
        return new ClaimFile(
                claim.number(),
                claim.status(),
                claim.receivedAt(),
                claim.receivedBy(),
                claim.trackingCode(),
                claim.request(),
                customers.contact(claim.customerId()),
                claim.urgency(),
                claim.chargeBasis(),
                claim.severity(),
                claim.responseDueAt(),
                claim.respondedAt(),
                claim.service(),
                claim.closing(),
                claim.linkedTo(),
                register.repeatsOf(claim.number()).stream().map(Claim::number).toList(),
                attempts.of(claim.number()).stream().map(ContactEntry::attempt).toList(),
                register.timelineOf(claim.number()),
                ledger.of(claim.number()),
                warranty.of(claim.number()));
    }
}
