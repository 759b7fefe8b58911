package io.aftersales.reimbursements;

import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.Promised;
import io.aftersales.fees.CostBearers;
import io.aftersales.fees.CostKind;
import io.aftersales.fees.FeeSheets;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffProfile;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a prepared claim in: complete, in time or with a reason, with its promise and its budget. All or nothing. */
@Component
class ExpenseIntake {

    private final ExpenseRegister register;
    private final ExpensePromises promises;
    private final ExpenseDocuments documents;
    private final ExpenseRules rules;
    private final BudgetCheck budget;
    private final CostBearers bearers;
    private final StaffDirectory staff;
    private final FeeSheets sheets;

    ExpenseIntake(
            ExpenseRegister register,
            ExpensePromises promises,
            ExpenseDocuments documents,
            ExpenseRules rules,
            BudgetCheck budget,
            CostBearers bearers,
            StaffDirectory staff,
            FeeSheets sheets) {
        this.register = register;
        this.promises = promises;
        this.documents = documents;
        this.rules = rules;
        this.budget = budget;
        this.bearers = bearers;
        this.staff = staff;
        this.sheets = sheets;
    }

    /** Returns the lines with who is proposed to bear them. */
    List<ExpenseLine> lines(List<ExpenseCheck.Item> items, String engineer) {
        boolean branch = staff.find(engineer).map(StaffProfile::branch).orElse(false);
        return items.stream()
                .map(item -> new ExpenseLine(
                        item.detail(),
                        item.amountCents(),
                        item.note(),
                        null,
                        null,
                        bearers.propose(item.detail(), branch)))
                .toList();
    }

    /** Returns which documents are missing (EXP-02). A calculation sheet that is on file need not be handed in. */
    Set<DocumentKind> missing(String claimNumber, List<ExpenseLine> lines, Set<DocumentKind> present) {
        Map<CostKind, Long> totals = new EnumMap<>(CostKind.class);
        lines.forEach(line -> totals.merge(line.detail().kind(), line.amountCents(), Long::sum));
        Set<DocumentKind> missing = EnumSet.noneOf(DocumentKind.class);
        totals.forEach((kind, cents) -> missing.addAll(rules.requiredDocuments(kind, cents)));
        missing.removeAll(present);
        if (sheets.totals(claimNumber).isPresent()) {
            missing.remove(DocumentKind.CALCULATION_SHEET);
        }
        return missing;
    }

    /**
     * Hands it in for the first time.
     *
     * @throws io.aftersales.problems.InvalidInput if lines or documents are missing, or a reason after the 30 days
     */
    Submitted handIn(ExpenseClaim claim, @Nullable String lateReason, String by) {
        Instant now = register.now();
        Problems problems = new Problems();
        complete(claim, problems);
        Instant dueAt = promises.submissionDueAt(claim.number());
        boolean late = now.isAfter(dueAt);
        Optional<String> reason = problems.optional("lateReason", lateReason, ExpenseTexts.LONG);
        if (late && reason.isEmpty()) {
            problems.reject("lateReason", null, "expenses.late.reason", dueAt);
        }
        problems.throwIfAny();
        claim.submit(now, by, late ? reason.orElseThrow() : null);
        promises.submitted(claim, now, by);
        Promised payment = promises.payment(claim, now);
        budget.commit(claim);
        register.note(
                claim,
                late ? ExpenseEvent.EXPENSE_CLAIM_SUBMITTED_LATE : ExpenseEvent.EXPENSE_CLAIM_SUBMITTED,
                by,
                facts(claim),
                late ? Map.of("lateReason", reason.orElseThrow()) : Map.of());
        return new Submitted(
                claim.number(),
                late ? SubmissionResult.LATE : SubmissionResult.SUBMITTED,
                claim.decisions().overBudget(),
                payment);
    }

    /**
     * Hands it in again; the 15 days run on (F48).
     *
     * @throws io.aftersales.problems.InvalidInput if lines or documents are missing
     */
    Submitted handInAgain(ExpenseClaim claim, String by) {
        Problems problems = new Problems();
        complete(claim, problems);
        problems.throwIfAny();
        claim.correct(by);
        Promised payment = goOn(claim, by);
        register.note(claim, ExpenseEvent.EXPENSE_CLAIM_CORRECTED, by, facts(claim));
        return new Submitted(
                claim.number(), SubmissionResult.SUBMITTED, claim.decisions().overBudget(), payment);
    }

    /** Takes what was sent back to finance as it is, complete or not; the 15 days run on (F48). */
    void passOn(ExpenseClaim claim, String by) {
        claim.passOn(by);
        goOn(claim, by);
    }

    private Promised goOn(ExpenseClaim claim, String by) {
        Promised payment = promises.resubmitted(claim, by);
        budget.commit(claim);
        return payment;
    }

    /** Returns what came of it before. */
    Submitted handedIn(ExpenseClaim claim) {
        return new Submitted(
                claim.number(),
                result(claim.status()),
                claim.decisions().budgetUndecided(),
                promises.payment(claim.number()).map(ExpenseIntake::promised).orElse(null));
    }

    private static SubmissionResult result(ExpenseStatus status) {
        return switch (status) {
            case LATE -> SubmissionResult.LATE;
            case NOTHING_CLAIMED, REFUSED -> SubmissionResult.NOTHING;
            default -> SubmissionResult.SUBMITTED;
        };
    }

    private static Promised promised(CommitmentRecord record) {
        return new Promised(record.id(), record.startedAt(), record.warnAt(), record.dueAt(), record.provisional());
    }

    private void complete(ExpenseClaim claim, Problems problems) {
        if (claim.lines().isEmpty()) {
            problems.reject("items", null, "expenses.items.none");
            return;
        }
        Set<DocumentKind> missing = missing(claim.claimNumber(), claim.lines(), documents.kinds(claim.number()));
        if (!missing.isEmpty()) {
            problems.reject("documents", null, "expenses.documents.missing", names(missing));
        }
    }

    static String names(Set<DocumentKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Map<String, String> facts(ExpenseClaim claim) {
        return Map.of(
                "amount", Money.text(claim.claimedCents(), claim.currency()),
                "lines", String.valueOf(claim.lines().size()),
                "overBudget", String.valueOf(claim.decisions().overBudget()));
    }
}
