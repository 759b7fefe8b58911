package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.BookedVisit;
import io.aftersales.repairs.VisitDesk;
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
        BookedVisit booked = visits.book(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairFormVariables.APPOINTMENT_AT.take(execution).orElse(null),
                RepairVariables.ENGINEER.find(execution).orElse(null),
                user.name());
        execution.setVariables(RepairPromise.appointment(booked));
    }
}
