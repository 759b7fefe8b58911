package io.aftersales.reimbursements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.cases.Submissions;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands expense claims in (EXP-01 to EXP-03): whole, as clients do, or prepared on the page first. Every method is one
 * transaction and joins a running one.
 */
@Service
@Transactional
public class ExpenseSubmission {

    private final ExpenseWindows windows;
    private final ExpenseRegister register;
    private final ExpenseIntake intake;
    private final ExpenseDocuments documents;
    private final ExpensePromises promises;
    private final ReimbursementProcess process;
    private final Submissions submissions;
    private final Deciders deciders;

    ExpenseSubmission(
            ExpenseWindows windows,
            ExpenseRegister register,
            ExpenseIntake intake,
            ExpenseDocuments documents,
            ExpensePromises promises,
            ReimbursementProcess process,
            Submissions submissions,
            Deciders deciders) {
        this.windows = windows;
        this.register = register;
        this.intake = intake;
        this.documents = documents;
        this.promises = promises;
        this.process = process;
        this.submissions = submissions;
        this.deciders = deciders;
    }

    /**
     * Hands a whole claim in; one that was sent back, again. Lines that were prepared before are replaced, documents
     * added. The same claim under the same key is handed in once.
     *
     * @param key chosen by the client, null when it never repeats
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws Refused if it is with finance already, {@code by} may not, a document is claimed elsewhere, or the key
     *     stands for something else
     */
    public Submitted submit(@Nullable String key, ExpenseApplication application, String by) {
        String number = submissions.once(key, application, () -> file(application, by));
        ExpenseClaim claim = register.get(number);
        deciders.expectReader(claim, by);
        return intake.handedIn(claim);
    }

    private String file(ExpenseApplication application, String by) {
        Problems problems = new Problems();
        Optional<ExpenseClaim> found = windows.of(application.claimNumber(), application.engineer(), problems);
        List<ExpenseCheck.Item> items = ExpenseCheck.items(application.items(), problems);
        List<ExpenseCheck.Document> given = ExpenseCheck.documents(application.documents(), problems);
        problems.throwIfAny();
        ExpenseClaim claim = found.orElseThrow();
        deciders.expectClaimant(claim.engineer(), by);
        claim.prepare(intake.lines(items, claim.engineer()));
        given.forEach(document -> documents.add(claim, document, by));
        handIn(claim, application.lateReason(), by);
        return claim.number();
    }

    /**
     * Prepares the lines of a claim, in the place of those that were there.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws Refused if it is unknown or with finance, or {@code by} may not
     */
    public void prepare(String number, @Nullable List<ExpenseApplication.@Nullable Item> items, String by) {
        ExpenseClaim claim = lock(number, by);
        Problems problems = new Problems();
        List<ExpenseCheck.Item> checked = ExpenseCheck.items(items, problems);
        problems.throwIfAny();
        claim.prepare(intake.lines(checked, claim.engineer()));
    }

    /**
     * Adds a line to those that are prepared.
     *
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws Refused if it is unknown or with finance, or {@code by} may not
     */
    public void addLine(String number, ExpenseApplication.Item item, String by) {
        ExpenseClaim claim = lock(number, by);
        Problems problems = new Problems();
        Optional<ExpenseCheck.Item> checked = ExpenseCheck.item("", item, problems);
        if (claim.lines().size() >= ExpenseTexts.MOST_LINES) {
            problems.reject("items", null, "expenses.items.many", ExpenseTexts.MOST_LINES);
        }
        problems.throwIfAny();
        List<ExpenseLine> lines = new ArrayList<>(claim.lines());
        lines.addAll(intake.lines(List.of(checked.orElseThrow()), claim.engineer()));
        claim.prepare(lines);
    }

    /**
     * Takes a line out of those that are prepared.
     *
     * @param line its place, from 0
     * @throws Refused if there is no such claim or line, it is with finance, or {@code by} may not
     */
    public void removeLine(String number, int line, String by) {
        ExpenseClaim claim = lock(number, by);
        List<ExpenseLine> lines = new ArrayList<>(claim.lines());
        if (line < 0 || line >= lines.size()) {
            throw new Refused(Refused.Kind.UNKNOWN, "expenses.line.unknown", number, line);
        }
        lines.remove(line);
        claim.prepare(lines);
    }

    /**
     * Hands in what was prepared, from the page.
     *
     * @throws io.aftersales.problems.InvalidInput if lines or documents are missing, or a reason after the 30 days
     * @throws Refused if it is unknown or with finance, or {@code by} may not
     */
    public Submitted submitPrepared(String number, @Nullable String lateReason, String by) {
        return handIn(lock(number, by), lateReason, by);
    }

    private Submitted handIn(ExpenseClaim claim, @Nullable String lateReason, String by) {
        boolean again = claim.status() == ExpenseStatus.RETURNED;
        Submitted submitted = again ? intake.handInAgain(claim, by) : intake.handIn(claim, lateReason, by);
        if (again) {
            process.corrected(claim.number());
        } else {
            process.submitted(claim.number());
        }
        return submitted;
    }

    /**
     * Records what the step "Submit expense claim" was completed with. One that was handed in already stays as it is.
     *
     * @param nothing whether there is nothing to claim, for that reason
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     */
    public Submitted record(String number, boolean nothing, @Nullable String reason, String by) {
        ExpenseClaim claim = register.lock(number);
        if (claim.submittedBy() != null) {
            return intake.handedIn(claim);
        }
        deciders.expectClaimant(claim.engineer(), by);
        return nothing ? claimNothing(claim, reason, by) : intake.handIn(claim, reason, by);
    }

    /**
     * Records what the step "Correct expense claim" was completed with. One that was handed in again already stays as it
     * is.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     */
    public Submitted recordCorrection(String number, String by) {
        ExpenseClaim claim = register.lock(number);
        if (claim.status() != ExpenseStatus.RETURNED) {
            return intake.handedIn(claim);
        }
        deciders.expectClaimant(claim.engineer(), by);
        return intake.handInAgain(claim, by);
    }

    private Submitted claimNothing(ExpenseClaim claim, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<String> why = problems.required("reason", reason, ExpenseTexts.LONG);
        problems.throwIfAny();
        claim.claimNothing(register.now(), by);
        documents.release(claim.number());
        promises.nothingClaimed(claim, by);
        register.note(
                claim, ExpenseEvent.EXPENSE_NOTHING_CLAIMED, by, Map.of(), Map.of("nothingReason", why.orElseThrow()));
        return new Submitted(claim.number(), SubmissionResult.NOTHING, false, null);
    }

    private ExpenseClaim lock(String number, String by) {
        ExpenseClaim claim = register.lock(number);
        deciders.expectReader(claim, by);
        deciders.expectClaimant(claim.engineer(), by);
        if (claim.status() != ExpenseStatus.OPEN && claim.status() != ExpenseStatus.RETURNED) {
            throw new Refused(
                    CONFLICT, "expenses.submitted", number, claim.status().name());
        }
        return claim;
    }
}
