package io.aftersales.reimbursements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one engineer is paid back for one service. Guards its own steps: what its state does not allow is refused. */
@Entity
class ExpenseClaim {

    @Id
    private String number;

    @Version
    private @Nullable Long version;

    private String claimNumber;
    private String engineer;
    private String productLine;
    private Instant serviceEndedAt;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private ExpenseStatus status = ExpenseStatus.OPEN;

    private String currency;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "expense_line", joinColumns = @JoinColumn(name = "claim_number"))
    @OrderColumn(name = "position")
    private List<ExpenseLine> lines = new ArrayList<>();

    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable String correctedBy;

    @Embedded
    private ExpenseDecisions decisions = new ExpenseDecisions();

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExpenseClaim() {}

    ExpenseClaim(String number, ServedClaim served, String engineer, String currency, Instant openedAt) {
        this.number = number;
        this.claimNumber = served.claimNumber();
        this.engineer = engineer;
        this.productLine = served.productLine();
        this.serviceEndedAt = served.endedAt();
        this.currency = currency;
        this.openedAt = openedAt;
    }

    /** Takes the place of the lines that were prepared before. */
    void prepare(List<ExpenseLine> prepared) {
        expect(ExpenseStatus.OPEN, ExpenseStatus.RETURNED);
        lines = new ArrayList<>(prepared);
    }

    /** Hands it in for the first time. */
    void submit(Instant at, String by, @Nullable String reasonForLateness) {
        expect(ExpenseStatus.OPEN);
        submittedAt = at;
        submittedBy = by;
        decisions.late(reasonForLateness);
        status = decisions.late() ? ExpenseStatus.LATE : ExpenseStatus.SUBMITTED;
    }

    /** Hands it in again after it was sent back. */
    void correct(String by) {
        correctedBy = by;
        resubmit();
    }

    /** Goes to finance as it is. */
    void passOn(String by) {
        decisions.passedOnBy(by);
        resubmit();
    }

    private void resubmit() {
        expect(ExpenseStatus.RETURNED);
        status = ExpenseStatus.SUBMITTED;
        decisions.returned(null);
        lines.replaceAll(
                line -> new ExpenseLine(line.detail(), line.amountCents(), line.note(), null, null, line.costBearer()));
    }

    /** Which budget pays, and whether it is enough. */
    void weigh(@Nullable String centre, boolean above) {
        decisions.weigh(centre, above);
    }

    void claimNothing(Instant at, String by) {
        expect(ExpenseStatus.OPEN);
        submittedBy = by;
        end(ExpenseStatus.NOTHING_CLAIMED, at);
    }

    void decideLate(boolean granted, Instant at, String by) {
        expect(ExpenseStatus.LATE);
        decisions.lateDecidedBy(by);
        if (granted) {
            status = ExpenseStatus.SUBMITTED;
        } else {
            end(ExpenseStatus.REFUSED, at);
        }
    }

    void decideBudget(boolean granted, @Nullable String why, String by) {
        expect(ExpenseStatus.SUBMITTED);
        if (!decisions.budgetUndecided()) {
            throw new Refused(CONFLICT, "expenses.budget.none", number);
        }
        decisions.budgetDecidedBy(by);
        if (!granted) {
            giveBack(why);
        }
    }

    void giveBack(@Nullable String why) {
        expectReviewable();
        status = ExpenseStatus.RETURNED;
        decisions.returned(why);
    }

    void approve(List<ExpenseLine> reviewed, Instant at, String by) {
        expectReviewable();
        lines = new ArrayList<>(reviewed);
        decisions.reviewed(at, by);
        if (approvedCents() == 0) {
            end(ExpenseStatus.NOTHING_PAID, at);
        } else {
            status = ExpenseStatus.APPROVED;
        }
    }

    void pay(Instant at) {
        expect(ExpenseStatus.APPROVED);
        end(ExpenseStatus.PAID, at);
    }

    private void end(ExpenseStatus with, Instant at) {
        status = with;
        endedAt = at;
    }

    /** What is above the budget is reviewed only after a manager has agreed. */
    void expectReviewable() {
        expect(ExpenseStatus.SUBMITTED);
        if (decisions.budgetUndecided()) {
            throw new Refused(CONFLICT, "expenses.budget.undecided", number);
        }
    }

    void expect(ExpenseStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            String expected = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
            throw new Refused(CONFLICT, "expenses.status.unexpected", number, status.name(), expected);
        }
    }

    /** Whether that user wants the money, or asked for it in the name of who does. */
    boolean claimedBy(String user) {
        return user.equals(engineer) || user.equals(submittedBy) || user.equals(correctedBy);
    }

    long claimedCents() {
        return lines.stream().mapToLong(ExpenseLine::amountCents).sum();
    }

    /** Returns what is paid, 0 until it is reviewed. */
    long approvedCents() {
        return lines.stream()
                .mapToLong(line -> line.approvedCents() == null ? 0 : line.approvedCents())
                .sum();
    }

    String number() {
        return number;
    }

    String claimNumber() {
        return claimNumber;
    }

    String engineer() {
        return engineer;
    }

    String productLine() {
        return productLine;
    }

    Instant serviceEndedAt() {
        return serviceEndedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    ExpenseStatus status() {
        return status;
    }

    String currency() {
        return currency;
    }

    List<ExpenseLine> lines() {
        return List.copyOf(lines);
    }

    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    @Nullable String submittedBy() {
        return submittedBy;
    }

    ExpenseDecisions decisions() {
        return decisions;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
