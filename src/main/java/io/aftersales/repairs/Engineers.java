package io.aftersales.repairs;

import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who does repairs, and who of them is free for another visit. */
@Component
class Engineers {

    private static final Set<WorkResult> LEFT = EnumSet.of(WorkResult.PART_MISSING, WorkResult.VISIT_NEEDED);

    private final Colleagues staff;
    private final RepairRegister register;
    private final Visits visits;
    private final Works works;
    private final RepairTimes times;

    Engineers(Colleagues staff, RepairRegister register, Visits visits, Works works, RepairTimes times) {
        this.staff = staff;
        this.register = register;
        this.visits = visits;
        this.works = works;
        this.times = times;
    }

    boolean include(String user) {
        return staff.isMember(user, Groups.ENGINEERS);
    }

    /** Whether somebody has neither a visit before him nor is at work at a customer's (DSP-14). */
    boolean anyFree() {
        return staff.members(Groups.ENGINEERS).stream().anyMatch(engineer -> !busy(engineer));
    }

    private boolean busy(String engineer) {
        return !visits.openOf(engineer).isEmpty()
                || visits.arrivalsOf(engineer, times.startOfToday()).stream().anyMatch(this::atWork);
    }

    /** He stays on the day that he came, until the repair is over, a part is missing, or he says that he had left. */
    private boolean atWork(Visit visit) {
        Optional<Repair> repair = register.find(visit.claimNumber());
        Instant arrivedAt = visit.arrivedAt();
        return arrivedAt != null
                && repair.isPresent()
                && repair.get().status() != RepairStatus.FINISHED
                && works.of(visit.claimNumber()).stream()
                        .noneMatch(work ->
                                LEFT.contains(work.result()) && !work.doneAt().isBefore(arrivedAt));
    }
}
