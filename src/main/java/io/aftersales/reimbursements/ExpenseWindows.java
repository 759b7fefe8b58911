package io.aftersales.reimbursements;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 30 days in which an engineer hands in his expenses (EXP-06), one window for each engineer and service. Every method
 * is one transaction and joins a running one.
 */
@Service
@Transactional
public class ExpenseWindows {

    private static final String SYSTEM = "system";

    private final NewExpenseClaims claims;
    private final ServedClaims services;
    private final ExpenseRegister register;
    private final ExpensePromises promises;
    private final ExpenseMessages messages;
    private final ReminderTimes times;
    private final ReimbursementProcess process;
    private final Deciders deciders;

    ExpenseWindows(
            NewExpenseClaims claims,
            ServedClaims services,
            ExpenseRegister register,
            ExpensePromises promises,
            ExpenseMessages messages,
            ReminderTimes times,
            ReimbursementProcess process,
            Deciders deciders) {
        this.claims = claims;
        this.services = services;
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.times = times;
        this.process = process;
        this.deciders = deciders;
    }

    /**
     * Opens a window for every engineer who served; repeatable.
     *
     * @throws io.aftersales.problems.Refused if there is no such claim
     */
    public void open(String claimNumber, Instant endedAt) {
        ServedClaim served = services.ended(claimNumber, endedAt);
        services.engineers(claimNumber).forEach(engineer -> open(served, engineer));
    }

    /** Reminds the engineer of what he has not handed in, once for each day that is left. */
    public void remind(String number) {
        ExpenseClaim claim = register.lock(number);
        Instant dueAt = promises.submissionDueAt(number);
        long daysLeft = times.daysLeft(dueAt);
        if (claim.status() == ExpenseStatus.OPEN && daysLeft >= 0) {
            messages.reminder(claim, dueAt, daysLeft);
        }
    }

    /**
     * Returns the claim in which that engineer hands in his expenses for that request, locked: its window, opened now
     * where there was none. Empty, and a problem noted, where no service was finished or he did not serve.
     */
    Optional<ExpenseClaim> of(@Nullable String claimNumber, @Nullable String engineer, Problems problems) {
        Optional<String> number = problems.required("claimNumber", claimNumber, ExpenseTexts.NAME);
        Optional<String> who =
                problems.required("engineer", engineer, ExpenseTexts.NAME).filter(user -> known(user, problems));
        Optional<ServedClaim> served = number.flatMap(named -> services.find(named, problems));
        return who.flatMap(user -> served.filter(service -> hasServed(service, user, problems))
                .map(service -> claims.latest(service.claimNumber(), user).orElseGet(() -> open(service, user)))
                .map(claim -> register.lock(claim.number())));
    }

    private boolean known(String engineer, Problems problems) {
        boolean known = deciders.isEngineer(engineer);
        if (!known) {
            problems.reject("engineer", engineer, "expenses.engineer.unknown");
        }
        return known;
    }

    /** Where no engineer is on record, as in a claim that was taken over from elsewhere, anyone of them may have. */
    private boolean hasServed(ServedClaim service, String engineer, Problems problems) {
        List<String> crew = services.engineers(service.claimNumber());
        boolean served = crew.isEmpty() || crew.contains(engineer);
        if (!served) {
            problems.reject("engineer", engineer, "expenses.engineer.notServing", service.claimNumber());
        }
        return served;
    }

    private ExpenseClaim open(ServedClaim served, String engineer) {
        Optional<ExpenseClaim> added = claims.add(served, engineer, register.now());
        if (added.isEmpty()) {
            return claims.latest(served.claimNumber(), engineer).orElseThrow();
        }
        ExpenseClaim claim = added.get();
        Promised submission = promises.submission(claim, dueAt -> times.second(served, dueAt));
        register.note(
                claim,
                ExpenseEvent.EXPENSE_WINDOW_OPENED,
                SYSTEM,
                Map.of("claim", served.claimNumber(), "engineer", engineer));
        messages.opened(claim, submission.dueAt());
        process.start(new ReimbursementProcess.Window(
                claim.number(),
                served.claimNumber(),
                engineer,
                submission,
                times.first(served, submission.dueAt()),
                times.lastDay(served, submission.dueAt())));
        return claim;
    }
}
