package io.aftersales.reimbursements;

import io.aftersales.cases.PageNumbers;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CountingPromises;
import io.aftersales.fees.FeeSheets;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is on file about expense claims. Engineers see their own. */
@Service
@Transactional(readOnly = true)
public class ExpenseFiles {

    private static final int PAGE_SIZE = 50;

    private final ExpenseRegister register;
    private final ExpenseClaims claims;
    private final ExpenseDocumentStore documents;
    private final PaymentStore payments;
    private final CommitmentLedger ledger;
    private final CountingPromises promises;
    private final FeeSheets sheets;
    private final Deciders deciders;

    ExpenseFiles(
            ExpenseRegister register,
            ExpenseClaims claims,
            ExpenseDocumentStore documents,
            PaymentStore payments,
            CommitmentLedger ledger,
            CountingPromises promises,
            FeeSheets sheets,
            Deciders deciders) {
        this.register = register;
        this.claims = claims;
        this.documents = documents;
        this.payments = payments;
        this.ledger = ledger;
        this.promises = promises;
        this.sheets = sheets;
        this.deciders = deciders;
    }

    /**
     * Returns the file of an expense claim.
     *
     * @throws io.aftersales.problems.Refused if there is none that {@code by} may see
     */
    public ExpenseFile get(String number, String by) {
        ExpenseClaim claim = register.get(number);
        deciders.expectReader(claim, by);
        List<CommitmentRecord> commitments = ledger.of(number);
        return new ExpenseFile(
                number,
                claim.claimNumber(),
                claim.engineer(),
                claim.status(),
                claim.serviceEndedAt(),
                due(commitments, CommitmentKind.EXPENSE_SUBMISSION).orElseThrow(),
                claim.currency(),
                claim.lines(),
                documents.of(number),
                claim.submittedAt(),
                claim.submittedBy(),
                claim.decisions().late(),
                claim.decisions().lateReason(),
                claim.decisions().costCentre(),
                claim.decisions().overBudget(),
                due(commitments, CommitmentKind.EXPENSE_PAYMENT).orElse(null),
                claim.decisions().reviewedAt(),
                claim.decisions().reviewedBy(),
                claim.decisions().returnedReason(),
                claim.endedAt(),
                payments.of(number).orElse(null),
                sheets.totals(claim.claimNumber())
                        .map(totals -> totals.internalByEngineer().get(claim.engineer()))
                        .orElse(null),
                commitments,
                register.timelineOf(number));
    }

    /**
     * Returns a page of the claims, the latest opened first, 50 on a page. An engineer is shown his own, whatever he asks
     * for.
     *
     * @throws io.aftersales.problems.InvalidInput with every parameter that is wrong
     */
    public ExpensePage find(@Nullable String status, @Nullable String engineer, @Nullable String page, String by) {
        Problems problems = new Problems();
        Optional<ExpenseStatus> wanted = problems.oneOf("status", status, ExpenseStatus.class);
        Optional<String> named = problems.optional("engineer", engineer, ExpenseTexts.NAME);
        int number = PageNumbers.read(page, problems);
        problems.throwIfAny();
        String whose = deciders.readsAll(by) ? named.orElse(null) : by;
        List<ExpenseClaim> found = claims.page(wanted.orElse(null), whose, number * PAGE_SIZE, PAGE_SIZE);
        List<String> numbers = found.stream().map(ExpenseClaim::number).toList();
        Map<String, CommitmentRecord> submissions = promises.latest(numbers, CommitmentKind.EXPENSE_SUBMISSION);
        Map<String, CommitmentRecord> promised = promises.latest(numbers, CommitmentKind.EXPENSE_PAYMENT);
        return new ExpensePage(
                found.stream()
                        .map(claim ->
                                row(claim, promised.getOrDefault(claim.number(), submissions.get(claim.number()))))
                        .toList(),
                number,
                PAGE_SIZE,
                claims.count(wanted.orElse(null), whose));
    }

    /** Returns the numbers of the expense claims for a request that {@code by} may see. */
    public List<String> about(String claimNumber, String by) {
        return claims.about(claimNumber).stream()
                .filter(claim -> claim.claimedBy(by) || deciders.readsAll(by))
                .map(ExpenseClaim::number)
                .toList();
    }

    /** Returns what finance decided about who bears the expenses of a request, of the claims that {@code by} may see. */
    public List<BorneCost> borne(String claimNumber, String by) {
        return claims.about(claimNumber).stream()
                .filter(claim -> claim.claimedBy(by) || deciders.readsAll(by))
                .flatMap(claim -> borne(claim).stream())
                .toList();
    }

    private static List<BorneCost> borne(ExpenseClaim claim) {
        String decidedBy = claim.decisions().reviewedBy();
        Instant decidedAt = claim.decisions().reviewedAt();
        if (decidedBy == null || decidedAt == null) {
            return List.of();
        }
        return claim.lines().stream()
                .map(line -> new BorneCost(
                        claim.number(),
                        claim.engineer(),
                        line.detail(),
                        line.approvedCents() == null ? 0 : line.approvedCents(),
                        claim.currency(),
                        line.costBearer(),
                        decidedBy,
                        decidedAt))
                .toList();
    }

    private static ExpensePage.Row row(ExpenseClaim claim, @Nullable CommitmentRecord promise) {
        return new ExpensePage.Row(
                claim.number(),
                claim.claimNumber(),
                claim.engineer(),
                claim.status(),
                claim.openedAt(),
                claim.submittedAt(),
                claim.claimedCents(),
                claim.approvedCents(),
                claim.currency(),
                claim.status().settled() || promise == null ? null : promise.dueAt());
    }

    private static Optional<Instant> due(List<CommitmentRecord> commitments, CommitmentKind kind) {
        return commitments.stream()
                .filter(record -> record.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(CommitmentRecord::dueAt);
    }
}
