package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.BookedVisit;
import io.aftersales.repairs.BookingReport;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.VisitDesk;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record appointment" in {@code service-visit}. */
@Component
class RecordAppointmentDelegate implements JavaDelegate {

    private final VisitDesk visits;
    private final CurrentUser user;

    RecordAppointmentDelegate(VisitDesk visits, CurrentUser user) {
        this.visits = visits;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<BookedVisit> booked = visits.arrange(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new BookingReport(
                        RepairVariables.BOOKING_RESULT.find(execution).orElse(null),
                        RepairFormVariables.APPOINTMENT_AT.take(execution).orElse(null),
                        RepairVariables.ENGINEER.find(execution).orElse(null),
                        RepairFormVariables.NOTE.take(execution).orElse(null)),
                user.name());
        booked.ifPresentOrElse(
                visit -> execution.setVariables(RepairPromise.appointment(visit)),
                () -> RepairVariables.REPAIR_OUTCOME.to(execution, RepairOutcome.DECLINED.name()));
    }
}
