package io.aftersales.reimbursements;

import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetOutlook;
import io.aftersales.budgets.BudgetState;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffLevel;
import io.aftersales.staff.StaffProfile;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** In which order a claim moves budgets. */
class BudgetCheckTest {

    private static final String NUMBER = "EX-20261120-000001";

    private final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    private final BudgetBook book = mock(BudgetBook.class);
    private final StaffDirectory staff = mock(StaffDirectory.class);
    private final BudgetCheck check = new BudgetCheck(book, staff, clock);
    private final ExpenseClaim claim = new ExpenseClaim(
            NUMBER,
            new ServedClaim("CL-20261120-000001", "SMART_HOME", clock.instant()),
            "engineer",
            "CNY",
            clock.instant());

    @BeforeEach
    void isOfCostCentreB() {
        when(staff.find("engineer"))
                .thenReturn(Optional.of(new StaffProfile(
                        "engineer", "engineer", StaffLevel.SKILLED, "GENERAL", true, "B", null, null)));
        when(book.outlook(any(), any(), anyLong()))
                .thenReturn(new BudgetOutlook("B", "2026-Q4", 0, 0, 0, 0, 0, BudgetState.WITHIN));
    }

    @Test
    void bothCostCentresAreKeptBeforeTheFirstIsMoved() {
        claim.weigh("A", false);

        check.commit(claim);

        InOrder order = inOrder(book);
        order.verify(book).lock(List.of(NUMBER), List.of("B"));
        order.verify(book).release(NUMBER);
        order.verify(book).outlook(eq("B"), any(), anyLong());
        order.verify(book).commit(eq(NUMBER), eq("B"), any(), anyLong());
    }

    @Test
    @Requirement({"BUD-01", "BUD-04"})
    void nothingIsApprovedWhileNobodyKnowsWhoPays() {
        when(staff.find("engineer")).thenReturn(Optional.empty());

        assertThat(refusal(() -> check.expectCommitted(claim))).contains("expenses.centre.missing");

        isOfCostCentreB();
        check.expectCommitted(claim);

        verify(book).commit(eq(NUMBER), eq("B"), any(), anyLong());
        assertThat(claim.decisions().costCentre()).isEqualTo("B");
    }

    @Test
    @Requirement("BUD-04")
    void whatTurnsOutToBeAboveTheBudgetIsForManagers() {
        when(book.outlook(any(), any(), anyLong()))
                .thenReturn(new BudgetOutlook("B", "2026-Q4", 0, 0, 0, 0, -1, BudgetState.ABOVE));

        assertThat(refusal(() -> check.expectCommitted(claim))).contains("expenses.centre.above");
    }

    @Test
    @Requirement({"BUD-01", "BUD-05"})
    void whatWasApprovedWithoutACostCentreIsCommittedBeforeItIsSpent() {
        check.lock(List.of(claim));
        check.spend(claim);

        InOrder order = inOrder(book);
        order.verify(book).lock(List.of(NUMBER), List.of("B"));
        order.verify(book).commit(eq(NUMBER), eq("B"), any(), anyLong());
        order.verify(book).spend(NUMBER, 0);
    }

    @Test
    void whoseCostCentreStaysAsksForNothingMore() {
        claim.weigh("B", false);

        check.commit(claim);

        verify(book, never()).lock(any(), any());
        verify(book).release(NUMBER);
    }
}
