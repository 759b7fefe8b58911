package io.aftersales.replacements;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.ProgressDesk;
import io.aftersales.repairs.ProgressReport;
import io.aftersales.repairs.RepairTimes;
import io.aftersales.staff.Colleagues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the promised day of exchanges and returns (RPR-31). */
@Service
public class LaterDays {

    private final ReplacementRegister register;
    private final ReplacementPromises promises;
    private final ReplacementMessages messages;
    private final Colleagues staff;
    private final RepairTimes times;

    LaterDays(
            ReplacementRegister register,
            ReplacementPromises promises,
            ReplacementMessages messages,
            Colleagues staff,
            RepairTimes times) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.staff = staff;
        this.times = times;
    }

    /**
     * Tells the customer that it takes until another day, and why; for those who lead, and only as long as the present
     * day is not over. One transaction that may be running already.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if there is no application, nothing is promised, or {@code by} may not move the day
     */
    @Transactional
    public void tell(String claimNumber, ProgressReport report, String by) {
        Problems problems = new Problems();
        Optional<String> why = problems.required("reason", report.progress(), Texts.MAX_LENGTH);
        Optional<LocalDate> day = times.day("newDay", report.newDay(), problems);
        Optional<Instant> toldAt = times.past("toldAt", report.toldAt(), problems);
        problems.throwIfAny();
        if (!staff.isMemberOfAny(by, ProgressDesk.LEADERS)) {
            throw new Refused(
                    Refused.Kind.CONFLICT, "repairs.day.notYours", by, String.join(", ", ProgressDesk.LEADERS));
        }
        Replacement replacement = register.lock(claimNumber);
        Instant now = register.now();
        Promised moved = promises.move(replacement, times.endOf(day.orElseThrow()), toldAt.orElse(now), by);
        register.note(
                replacement,
                ReplacementEvent.COMPLETION_MOVED,
                by,
                Map.of("dueAt", moved.dueAt().toString()),
                Texts.of(Map.entry("reason", why)));
        messages.rescheduled(replacement, why.orElseThrow(), moved.dueAt(), now);
    }
}
