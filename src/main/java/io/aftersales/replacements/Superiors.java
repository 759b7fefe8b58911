package io.aftersales.replacements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who decides on applications. An engineer proposes and never approves, in whatever other group he is (RPL-10); nobody
 * approves what he proposed himself.
 */
@Component
class Superiors {

    /** Who decides on special cases (F40, F41) and hears of them (RPL-13). */
    static final String SPECIAL_CASES = Groups.SUPERVISORS;

    /** Who approves exchanges and refunds. */
    static final String REMEDIES = Groups.MANAGERS;

    /** Who confirms that money was paid. */
    private static final List<String> PAYERS = List.of(Groups.FINANCE, Groups.CASHIERS);

    private final Colleagues staff;

    Superiors(Colleagues staff) {
        this.staff = staff;
    }

    /**
     * Makes sure that {@code by} may decide: whichever way the decision comes in, and whoever was given the task.
     *
     * @param group that decides
     * @param proposers who proposed what is decided on, beside who applied
     * @throws Refused if he may not
     */
    void expectDecider(Replacement replacement, String by, String group, String... proposers) {
        if (staff.isMember(by, Groups.ENGINEERS)) {
            throw new Refused(CONFLICT, "replacements.engineer", replacement.claimNumber(), by);
        }
        staff.expectDecider(by, group, "replacements.decider", replacement.claimNumber());
        if (by.equals(replacement.application().appliedBy())
                || Arrays.asList(proposers).contains(by)) {
            throw new Refused(CONFLICT, "replacements.own", replacement.claimNumber(), by);
        }
    }

    /**
     * Makes sure that {@code by} may confirm a payment, whoever was given the task.
     *
     * @throws Refused if he may not
     */
    void expectPayer(Replacement replacement, String by) {
        if (!staff.isMemberOfAny(by, PAYERS)) {
            throw new Refused(CONFLICT, "replacements.payer", replacement.claimNumber(), by, String.join(", ", PAYERS));
        }
    }
}
