package io.aftersales.repairs;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports progress to customers and moves promised days. Every method is one transaction that may be running already. */
@Service
@Transactional
public class ProgressDesk {

    /** Who may move the promised day of a repair, exchange or return (RPR-31). */
    public static final List<String> LEADERS = List.of(Groups.SUPERVISORS, Groups.MANAGERS);

    private final RepairRegister register;
    private final RepairPromises promises;
    private final RepairMessages messages;
    private final Colleagues staff;
    private final RepairTimes times;

    ProgressDesk(
            RepairRegister register,
            RepairPromises promises,
            RepairMessages messages,
            Colleagues staff,
            RepairTimes times) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.staff = staff;
        this.times = times;
    }

    /**
     * Tells the customer how his repair comes along (RPR-29). A new day is for those who lead (RPR-31), and only as long
     * as the present one is not over.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if there is no running repair, no promised cycle, or {@code by} may not move the day
     */
    public void tell(String claimNumber, ProgressReport report, String by) {
        Problems problems = new Problems();
        String news = problems.required("progress", report.progress(), RepairTexts.LONG)
                .orElse("");
        boolean moves = report.newDay() != null && !report.newDay().isBlank();
        Optional<LocalDate> day = moves ? times.day("newDay", report.newDay(), problems) : Optional.empty();
        Optional<Instant> toldAt = times.past("toldAt", report.toldAt(), problems);
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        repair.expectRunning();
        if (moves && !staff.isMemberOfAny(by, LEADERS)) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.day.notYours", by, String.join(", ", LEADERS));
        }
        Optional<Promised> moved =
                day.map(times::endOf).map(end -> promises.move(repair, end, toldAt.orElseGet(register::now), by));
        Instant at = register.now();
        register.note(
                repair,
                RepairEvent.REPAIR_PROGRESS_TOLD,
                by,
                moved.map(promised -> Map.of("dueAt", promised.dueAt().toString()))
                        .orElse(Map.of()),
                Map.of("progress", news));
        messages.progress(repair, news, moved.map(Promised::dueAt).orElse(null), at.toString());
    }
}
