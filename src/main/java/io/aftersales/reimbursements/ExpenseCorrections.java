package io.aftersales.reimbursements;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.problems.Problems;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections that do not come: the clock of a payment must not stand for ever (F48). When the days of table {@code
 * correction-limit} are over, a supervisor gives more of them or passes the claim on to finance as it is. Every method is
 * one transaction and joins a running one.
 */
@Service
@Transactional
public class ExpenseCorrections {

    private final ExpenseRegister register;
    private final ExpenseIntake intake;
    private final ExpenseRules rules;
    private final ExpenseMessages messages;
    private final WorkingCalendars calendars;
    private final Deciders deciders;

    ExpenseCorrections(
            ExpenseRegister register,
            ExpenseIntake intake,
            ExpenseRules rules,
            ExpenseMessages messages,
            WorkingCalendars calendars,
            Deciders deciders) {
        this.register = register;
        this.intake = intake;
        this.rules = rules;
        this.messages = messages;
        this.calendars = calendars;
        this.deciders = deciders;
    }

    /**
     * Returns until when a claim is to be corrected that is sent back now; today does not count (F30).
     *
     * @param more whether he had days before, and was given more of them
     */
    public Instant dueAt(boolean more) {
        return calendars
                .current()
                .due(register.now(), Span.days(rules.correctionDays(more)))
                .at();
    }

    /** Tells engineer and supervisors that a correction is overdue. Tells nothing about what was handed in meanwhile. */
    public void report(String number) {
        ExpenseClaim claim = register.lock(number);
        if (claim.status() == ExpenseStatus.RETURNED) {
            Instant now = register.now();
            register.note(claim, ExpenseEvent.EXPENSE_CORRECTION_OVERDUE, "system", Map.of());
            messages.uncorrected(claim, now);
        }
    }

    /**
     * Gives more days, or passes the claim on to finance as it is.
     *
     * @param reason required either way
     * @return whether the engineer has more days; false too when he has handed it in meanwhile, which stays as it is
     * @throws io.aftersales.problems.InvalidInput if there is no reason
     * @throws io.aftersales.problems.Refused if {@code by} may not decide
     */
    public boolean decide(String number, boolean moreDays, @Nullable String reason, String by) {
        ExpenseClaim claim = register.lock(number);
        if (claim.status() != ExpenseStatus.RETURNED) {
            return false;
        }
        deciders.expectDecider(claim, by, Groups.SUPERVISORS);
        Problems problems = new Problems();
        Optional<String> why = problems.required("decisionReason", reason, ExpenseTexts.LONG);
        problems.throwIfAny();
        register.note(
                claim,
                moreDays ? ExpenseEvent.EXPENSE_CORRECTION_EXTENDED : ExpenseEvent.EXPENSE_CLAIM_PASSED_ON,
                by,
                Map.of(),
                Map.of("decisionReason", why.orElseThrow()));
        if (!moreDays) {
            intake.passOn(claim, by);
        }
        return moreDays;
    }
}
