package io.aftersales.reimbursements;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The expense claims with their timelines: whoever changes one says here what happened.
 *
 * <p>Every step begins with {@link #lock}. Rows are locked in one order everywhere: expense claims by number, then
 * promises, then what the engine writes at the end.
 */
@Component
class ExpenseRegister {

    private final ExpenseClaims claims;
    private final CaseTimeline timeline;

    ExpenseRegister(ExpenseClaims claims, CaseTimeline timeline) {
        this.claims = claims;
        this.timeline = timeline;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    /**
     * Returns the claim with that number.
     *
     * @throws Refused if there is none
     */
    ExpenseClaim get(String number) {
        return claims.findById(number).orElseThrow(() -> unknown(number));
    }

    /**
     * Returns the claim with that number and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if there is none
     */
    ExpenseClaim lock(String number) {
        return lock(List.of(number)).get(0);
    }

    /**
     * As {@link #lock(String)}, of several, by number.
     *
     * @throws Refused if one of them is unknown
     */
    List<ExpenseClaim> lock(Collection<String> numbers) {
        List<ExpenseClaim> locked = claims.lock(numbers);
        numbers.stream()
                .filter(number ->
                        locked.stream().noneMatch(claim -> claim.number().equals(number)))
                .findFirst()
                .ifPresent(number -> {
                    throw unknown(number);
                });
        return locked;
    }

    void note(ExpenseClaim claim, ExpenseEvent type, String by, Map<String, String> facts) {
        note(claim, type, by, facts, Map.of());
    }

    /**
     * Notes that something happened to the claim just now.
     *
     * @param texts what people wrote about it, by the name of the field; kept encrypted
     */
    void note(ExpenseClaim claim, ExpenseEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(claim.number(), type, by, facts, texts);
    }

    List<CaseEntry> timelineOf(String number) {
        return timeline.of(number);
    }

    private static Refused unknown(String number) {
        return new Refused(Refused.Kind.UNKNOWN, "expenses.unknown", number);
    }
}
