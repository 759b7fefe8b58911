package io.aftersales.budgets;

import io.aftersales.money.Money;
import io.aftersales.notifications.Outbox;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What staff are told about budgets. Every message is on file before anybody sees it sent. */
@Component
class BudgetMessages {

    private static final List<String> READERS =
            List.of(BudgetDuties.AFTER_SALES, BudgetDuties.FINANCE, BudgetDuties.OVERSIGHT);

    private final Outbox outbox;

    BudgetMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells after-sales and finance at once that an expense has overdrawn a budget (BUD-01, BUD-03, BUD-04). */
    void overdrawn(String reference, int position, BudgetOutlook after) {
        Map<String, Object> facts = Map.of(
                "costCentre", after.costCentre(),
                "period", after.period(),
                "planned", Money.text(after.plannedCents()),
                "above", Money.text(-after.leftCents()));
        for (String group : List.of(BudgetDuties.AFTER_SALES, BudgetDuties.FINANCE)) {
            outbox.toGroup(group, "budget-overdrawn", reference, position + ":" + group, facts);
        }
    }

    /** Tells that a budget was adjusted, also those who supervise (BUD-02, BUD-06). */
    void adjusted(Budget before, long plannedCents) {
        String subject = before.costCentre() + " " + before.period().label();
        Map<String, Object> facts = Map.of(
                "budget", before.id().toString(),
                "before", Money.text(before.plannedCents()),
                "planned", Money.text(plannedCents),
                "currency", before.currency());
        for (String group : READERS) {
            outbox.toGroup(group, "budget-adjusted", subject, (before.version() + 1) + ":" + group, facts);
        }
    }

    /** Tells the supervision group what an audit found (BUD-05, BUD-06). */
    void audited(String review, Period period, long audited, long findings) {
        outbox.toGroup(
                BudgetDuties.OVERSIGHT,
                "expense-audit-result",
                review,
                "result",
                Map.of(
                        "firstDay",
                        period.firstDay(),
                        "lastDay",
                        period.lastDay(),
                        "audited",
                        audited,
                        "findings",
                        findings));
    }
}
