package io.aftersales.budgets;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps three duties apart (F26): after-sales plans, watches and analyses; finance approves and audits; the supervision
 * group reads everything and changes nothing (BUD-06). Whoever is in two of the groups does neither, whichever way his
 * request comes in and whoever gave him the task.
 */
@Component
class BudgetDuties {

    static final String AFTER_SALES = Groups.MANAGERS;
    static final String FINANCE = Groups.FINANCE;
    static final String OVERSIGHT = Groups.OVERSIGHT;

    private static final List<String> APART = List.of(AFTER_SALES, FINANCE, OVERSIGHT);

    private final Colleagues staff;

    BudgetDuties(Colleagues staff) {
        this.staff = staff;
    }

    /**
     * Makes sure that {@code by} has the duty, and only that.
     *
     * @throws Refused if he has not
     */
    void expect(String by, String duty) {
        APART.stream()
                .filter(group -> !group.equals(duty) && staff.isMember(by, group))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(CONFLICT, "budgets.duty.apart", by, other, duty);
                });
        if (!staff.isMember(by, duty)) {
            throw new Refused(CONFLICT, "budgets.duty", by, duty);
        }
    }

    /** Makes sure that {@code by} works for after-sales or finance and does not supervise. */
    void expectNoSupervisor(String by) {
        if (staff.isMember(by, OVERSIGHT)) {
            throw new Refused(CONFLICT, "budgets.duty.apart", by, OVERSIGHT, FINANCE);
        }
        if (!staff.isMember(by, AFTER_SALES) && !staff.isMember(by, FINANCE)) {
            throw new Refused(CONFLICT, "budgets.duty", by, AFTER_SALES);
        }
    }
}
