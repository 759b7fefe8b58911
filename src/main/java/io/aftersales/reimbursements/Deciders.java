package io.aftersales.reimbursements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Four eyes: nobody decides on, reviews or pays what he claims himself, whichever way the decision comes in and whoever
 * was given the task.
 */
@Component
class Deciders {

    /** Who hands in for an engineer that cannot do so himself. */
    private static final List<String> HANDING_IN =
            List.of(Groups.SERVICE_DESK, Groups.SUPERVISORS, Groups.MANAGERS, Groups.ADMINISTRATORS);

    /** Who sees the claims of all engineers. */
    private static final List<String> READING = List.of(
            Groups.FINANCE,
            Groups.CASHIERS,
            Groups.OVERSIGHT,
            Groups.MANAGERS,
            Groups.SUPERVISORS,
            Groups.ADMINISTRATORS,
            Groups.AUDITORS);

    private final Colleagues staff;

    Deciders(Colleagues staff) {
        this.staff = staff;
    }

    boolean isEngineer(String user) {
        return staff.isMember(user, Groups.ENGINEERS);
    }

    boolean readsAll(String user) {
        return staff.isMemberOfAny(user, READING);
    }

    /**
     * Makes sure that {@code by} may hand in what that engineer claims.
     *
     * @throws Refused if he may not
     */
    void expectClaimant(String engineer, String by) {
        expectNoOverseer(by);
        if (!by.equals(engineer) && !staff.isMemberOfAny(by, HANDING_IN)) {
            throw new Refused(CONFLICT, "expenses.notYours", by, engineer);
        }
    }

    /**
     * Makes sure that {@code by} may see the claim: his own, or all.
     *
     * @throws Refused as if there were no such claim
     */
    void expectReader(ExpenseClaim claim, String by) {
        if (!claim.claimedBy(by) && !readsAll(by) && !staff.isMemberOfAny(by, HANDING_IN)) {
            throw new Refused(Refused.Kind.UNKNOWN, "expenses.unknown", claim.number());
        }
    }

    /**
     * Makes sure that {@code by} may decide.
     *
     * @param group that decides
     * @param others who had a part in it and so may not, beside the claimant
     * @throws Refused if he may not
     */
    void expectDecider(ExpenseClaim claim, String by, String group, @Nullable String... others) {
        expectNoOverseer(by);
        staff.expectDecider(by, group, "expenses.decider", claim.number());
        if (claim.claimedBy(by)) {
            throw new Refused(CONFLICT, "expenses.own", claim.number(), by);
        }
        for (String other : others) {
            if (by.equals(other)) {
                throw new Refused(CONFLICT, "expenses.fourEyes", claim.number(), by);
            }
        }
    }

    /** The supervision group reads everything and changes nothing, whatever else its members are (BUD-06, F26). */
    private void expectNoOverseer(String by) {
        if (staff.isMember(by, Groups.OVERSIGHT)) {
            throw new Refused(CONFLICT, "expenses.overseer", by);
        }
    }
}
