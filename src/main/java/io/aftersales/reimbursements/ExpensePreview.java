package io.aftersales.reimbursements;

import io.aftersales.budgets.BudgetOutlook;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a claimant before he hands in what will become of it. Opens the window where there was none, nothing else; the
 * engine keeps what its tables answered, hence no transaction here only reads.
 */
@Service
@Transactional
public class ExpensePreview {

    private final ExpenseWindows windows;
    private final ExpenseRegister register;
    private final ExpenseIntake intake;
    private final ExpenseDocuments documents;
    private final ExpensePromises promises;
    private final BudgetCheck budget;
    private final Deciders deciders;

    ExpensePreview(
            ExpenseWindows windows,
            ExpenseRegister register,
            ExpenseIntake intake,
            ExpenseDocuments documents,
            ExpensePromises promises,
            BudgetCheck budget,
            Deciders deciders) {
        this.windows = windows;
        this.register = register;
        this.intake = intake;
        this.documents = documents;
        this.promises = promises;
        this.budget = budget;
        this.deciders = deciders;
    }

    /**
     * What will become of a claim.
     *
     * @param missing documents that it needs and does not carry
     * @param late whether a manager has to make an exception (F50)
     * @param budget how the budget would stand; absent when it is not known whose it is
     */
    public record Outlook(
            String number,
            long claimedCents,
            String currency,
            Set<DocumentKind> missing,
            Instant submissionDueAt,
            boolean late,
            @Nullable BudgetOutlook budget) {}

    /**
     * Looks at a claim that is not handed in yet.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws io.aftersales.problems.Refused if {@code by} may not hand it in
     */
    public Outlook of(ExpenseApplication application, String by) {
        Problems problems = new Problems();
        Optional<ExpenseClaim> found = windows.of(application.claimNumber(), application.engineer(), problems);
        List<ExpenseCheck.Item> items = ExpenseCheck.items(application.items(), problems);
        List<ExpenseCheck.Document> given = ExpenseCheck.documents(application.documents(), problems);
        problems.throwIfAny();
        ExpenseClaim claim = found.orElseThrow();
        deciders.expectClaimant(claim.engineer(), by);
        Set<DocumentKind> present = EnumSet.noneOf(DocumentKind.class);
        given.forEach(document -> present.add(document.kind()));
        return outlook(claim, intake.lines(items, claim.engineer()), present);
    }

    /** As {@link #of(ExpenseApplication, String)}, of what is prepared. */
    public Outlook of(String number, String by) {
        ExpenseClaim claim = register.get(number);
        deciders.expectReader(claim, by);
        return outlook(claim, claim.lines(), Set.of());
    }

    private Outlook outlook(ExpenseClaim claim, List<ExpenseLine> lines, Set<DocumentKind> more) {
        Set<DocumentKind> present = EnumSet.noneOf(DocumentKind.class);
        present.addAll(documents.kinds(claim.number()));
        present.addAll(more);
        long cents = lines.stream().mapToLong(ExpenseLine::amountCents).sum();
        Instant dueAt = promises.submissionDueAt(claim.number());
        return new Outlook(
                claim.number(),
                cents,
                claim.currency(),
                intake.missing(claim.claimNumber(), lines, present),
                dueAt,
                register.now().isAfter(dueAt),
                budget.outlook(claim, cents).orElse(null));
    }
}
