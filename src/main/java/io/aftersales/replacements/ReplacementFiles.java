package io.aftersales.replacements;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads applications with all that belongs to them. */
@Service
@Transactional(readOnly = true)
public class ReplacementFiles {

    private final ReplacementRegister register;
    private final Offers offers;
    private final CorrectionEntries corrections;

    ReplacementFiles(ReplacementRegister register, Offers offers, CorrectionEntries corrections) {
        this.register = register;
        this.offers = offers;
        this.corrections = corrections;
    }

    /** Returns the applications of a claim, the oldest first; none when there is no such claim. */
    public List<ReplacementFile> of(String claimNumber) {
        return register.of(claimNumber).stream().map(this::file).toList();
    }

    /** Returns the latest application of a claim. */
    public Optional<ReplacementFile> find(String claimNumber) {
        return of(claimNumber).stream().reduce((earlier, later) -> later);
    }

    private ReplacementFile file(Replacement replacement) {
        return new ReplacementFile(
                replacement.id(),
                replacement.claimNumber(),
                replacement.status(),
                replacement.openedAt(),
                replacement.application(),
                replacement.entitlement(),
                replacement.exchange(),
                replacement.takeBack(),
                replacement.refund(),
                replacement.demand(),
                offers.of(replacement.id()).stream()
                        .map(ReplacementFiles::offer)
                        .toList(),
                replacement.outcome(),
                replacement.closedAt(),
                corrections.of(replacement.id()).stream()
                        .map(ReplacementCorrection::file)
                        .toList());
    }

    private static ReplacementFile.Offer offer(Offer offer) {
        return new ReplacementFile.Offer(
                offer.kind(),
                offer.status(),
                offer.amount(),
                offer.months(),
                offer.reason(),
                offer.proposedAt(),
                offer.proposedBy(),
                offer.decidedBy(),
                offer.paidOn(),
                offer.paidBy(),
                offer.paymentReference());
    }
}
