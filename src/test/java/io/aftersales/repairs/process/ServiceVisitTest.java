package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.APPOINTMENT;
import static io.aftersales.repairs.process.RepairStepsInMemory.APPOINTMENT_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.APPOINTMENT_WARN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.STARTED_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static io.aftersales.repairs.process.RepairStepsInMemory.timers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.Promised;
import io.aftersales.repairs.ArrivalReport;
import io.aftersales.repairs.BookedVisit;
import io.aftersales.repairs.BookingReport;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/repairs/service-visit.bpmn}. */
@Deployment(resources = {"processes/repairs/service-visit.bpmn", "processes/commitments/escalation.bpmn"})
class ServiceVisitTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/service-visit.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement({"DSP-06", "DSP-10", "T23"})
    void theBookedEngineerHasTheVisitUntilTheBookedTime() {
        Walk visit = visit(true);
        assertThat(groups(ENGINE, visit.task("Task_BookAppointment"))).containsExactly("dispatchers");
        assertThat(visit.task("Task_BookAppointment").getPriority()).isEqualTo(80);

        book(visit);

        verify(steps.visits).arrange(NUMBER, new BookingReport("BOOKED", "2026-11-26T15:00", "engineer", null), USER);
        Task task = visit.task("Task_LogArrival");
        assertThat(task.getAssignee()).isEqualTo("engineer");
        assertThat(task.getDueDate()).isEqualTo(Date.from(APPOINTMENT_DUE_AT));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(APPOINTMENT_WARN_AT));
        assertThat(visit.due("BoundaryEvent_AppointmentNear")).isEqualTo(Date.from(APPOINTMENT_WARN_AT));
        assertThat(visit.due("BoundaryEvent_AppointmentMissed")).isEqualTo(Date.from(APPOINTMENT_DUE_AT));
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("T23")
    void whoArrivesStopsBothTimers() {
        Walk visit = visit(false);
        book(visit);
        assertThat(timers(ENGINE)).isEqualTo(2);

        visit.complete(
                "Task_LogArrival",
                RepairVariables.ARRIVAL_RESULT.is("ARRIVED"),
                RepairFormVariables.ARRIVED_AT.is("2026-11-26T14:55"),
                RepairFormVariables.NOTE.is("Parking was free"));

        verify(steps.visits).report(NUMBER, new ArrivalReport("ARRIVED", "2026-11-26T14:55", "Parking was free"), USER);
        assertThat(visit.visited()).contains("EndEvent_EngineerArrived");
        assertThat(visit.ended()).isTrue();
        assertThat(timers(ENGINE)).isZero();
        assertThat(visit.variable("engineer")).isEqualTo("engineer");
        assertThat(visit.variable("repairOutcome")).isEqualTo("OPEN");
    }

    @Test
    @Requirement("T23")
    void theDispatcherIsWarnedAndAMissedVisitIsEscalated() {
        Walk visit = visit(false);
        book(visit);

        visit.execute("BoundaryEvent_AppointmentNear");
        visit.execute("BoundaryEvent_AppointmentMissed");

        assertThat(steps.ladder.warnings).containsExactly(APPOINTMENT + " dispatchers");
        assertThat(steps.ladder.breaches).containsExactly(APPOINTMENT + " " + NUMBER);
        assertThat(visit.waitsAt()).contains("Task_LogArrival", "Call_Escalation");
        visit.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(visit.visited()).contains("EndEvent_ResponsibleWarned", "EndEvent_EscalationEnded");
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));
        assertThat(visit.ended()).isTrue();
    }

    @Test
    @Requirement({"DSP-08", "DSP-11"})
    void aChangedVisitAndAnAbsentCustomerNeedAnotherAppointment() {
        Walk visit = visit(false);
        book(visit);

        visit.complete(
                "Task_LogArrival",
                RepairVariables.ARRIVAL_RESULT.is("CHANGE"),
                RepairFormVariables.NOTE.is("He asked for Friday"),
                RepairFormVariables.TOLD_BY.is("PHONE"),
                RepairFormVariables.UNDERSTOOD.is(true));
        verify(steps.visits)
                .report(NUMBER, new ArrivalReport("CHANGE", null, "He asked for Friday", "PHONE", true), USER);
        assertThat(visit.waitsAt()).contains("Task_BookAppointment").doesNotContain("Task_LogArrival");
        assertThat(timers(ENGINE)).isZero();
        book(visit);
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("CUSTOMER_ABSENT"));
        book(visit);

        verify(steps.visits, times(3)).arrange(any(), any(), any());
        assertThat(visit.waitsAt()).contains("Task_LogArrival");
        assertThat(timers(ENGINE)).isEqualTo(2);
    }

    @Test
    void aVisitThatIsCalledOffEndsTheRepair() {
        Walk visit = visit(false);
        book(visit);

        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("CANCELLED"));

        assertThat(visit.visited()).contains("EndEvent_VisitCalledOff").doesNotContain("EndEvent_EngineerArrived");
        assertThat(visit.ended()).isTrue();
        assertThat(visit.variable("repairOutcome")).isEqualTo("DECLINED");
        assertThat(timers(ENGINE)).isZero();
    }

    @Test
    @Requirement("DSP-06")
    void aCustomerWhoWantsNoVisitEndsTheRepair() {
        Walk visit = visit(false);

        visit.complete(
                "Task_BookAppointment",
                RepairVariables.BOOKING_RESULT.is("DECLINED"),
                RepairFormVariables.NOTE.is("He has bought another one"));

        verify(steps.visits)
                .arrange(NUMBER, new BookingReport("DECLINED", null, null, "He has bought another one"), USER);
        assertThat(visit.visited()).contains("EndEvent_VisitDeclined").doesNotContain("Task_LogArrival");
        assertThat(visit.ended()).isTrue();
        assertThat(visit.variable("repairOutcome")).isEqualTo("DECLINED");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("DSP-14")
    void aRebookedVisitHasTheTimersOfItsNewTime() {
        Walk visit = visit(false);
        book(visit);
        UUID id = UUID.randomUUID();
        Instant warnAt = Instant.parse("2026-11-27T01:00:00Z");
        Instant dueAt = Instant.parse("2026-11-27T02:00:00Z");

        messages(ENGINE.getProcessEngine())
                .visitRebooked(new BookedVisit(NUMBER, "engineer", new Promised(id, STARTED_AT, warnAt, dueAt, false)));

        assertThat(visit.visited()).contains("BoundaryEvent_VisitRebooked");
        assertThat(visit.task("Task_LogArrival").getDueDate()).isEqualTo(Date.from(dueAt));
        assertThat(visit.due("BoundaryEvent_AppointmentNear")).isEqualTo(Date.from(warnAt));
        assertThat(visit.due("BoundaryEvent_AppointmentMissed")).isEqualTo(Date.from(dueAt));
        visit.execute("BoundaryEvent_AppointmentMissed");
        assertThat(steps.ladder.breaches).containsExactly(id + " " + NUMBER);
    }

    @Test
    @Requirement("DSP-14")
    void anotherEngineerHasTheTaskAndIsToldToTheCallingModel() {
        Walk visit = visit(false);
        book(visit);

        messages(ENGINE.getProcessEngine()).reassign(NUMBER, "second-engineer");

        assertThat(visit.task("Task_LogArrival").getAssignee()).isEqualTo("second-engineer");
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));
        assertThat(visit.variable("engineer")).isEqualTo("second-engineer");
    }

    @Test
    void whatIsToldWhenNoVisitIsBookedHasNoEffect() {
        Walk visit = visit(false);

        messages(ENGINE.getProcessEngine()).reassign(NUMBER, "second-engineer");
        messages(ENGINE.getProcessEngine())
                .visitRebooked(new BookedVisit(NUMBER, "engineer", RepairStepsInMemory.appointment()));

        assertThat(visit.waitsAt()).containsExactly("Task_BookAppointment");
        assertThat(visit.variable("engineer")).isNull();
    }

    @Test
    @Requirement("DSP-08")
    void aTimeThatTheCustomerGivesBackIsBookedAnew() {
        Walk visit = visit(false);
        book(visit);

        messages(ENGINE.getProcessEngine()).visitGivenBack(NUMBER);

        assertThat(visit.visited()).contains("BoundaryEvent_VisitGivenBack");
        assertThat(visit.waitsAt()).containsExactly("Task_BookAppointment");
        assertThat(timers(ENGINE)).isZero();
        messages(ENGINE.getProcessEngine()).visitGivenBack(NUMBER);
        assertThat(visit.waitsAt()).containsExactly("Task_BookAppointment");
    }

    private static void book(Walk visit) {
        visit.complete(
                "Task_BookAppointment",
                RepairVariables.BOOKING_RESULT.is("BOOKED"),
                RepairVariables.ENGINEER.is("engineer"),
                RepairFormVariables.APPOINTMENT_AT.is("2026-11-26T15:00"));
    }

    private static Walk visit(boolean urgent) {
        return Walk.start(
                ENGINE,
                "service-visit",
                NUMBER,
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(urgent),
                RepairVariables.PRODUCT_LINE.is("SMART_HOME"),
                RepairVariables.REPAIR_OUTCOME.is(RepairVariables.OPEN));
    }
}
