package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.repairs.RepairOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CaseEntry;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Abuse, detention and damage at a customer's. */
class FieldIncidentsTest {

    private final RepairOffice office = new RepairOffice();

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    @Requirement("FLD-15")
    void oneCallTellsTheResponsiblePeople(IncidentKind kind) {
        office.booked();

        office.incidents.call(NUMBER, kind.name(), null, ENGINEER);

        verify(office.outbox).toGroup(eq("service-supervisors"), eq("field-incident"), eq(NUMBER), any(), any());
        verify(office.process).startIncident(NUMBER, kind, ENGINEER);
        assertThat(office.last().facts()).containsEntry("incidentKind", kind.name());
    }

    @Test
    @Requirement("FLD-15")
    void anIncidentThatIsTakenDownRunsAlready() {
        office.booked();

        office.incidents.report(NUMBER, "STAFF_DETAINED", "The door is locked", ENGINEER);

        verify(office.process, never()).startIncident(any(), any(), any());
        assertThat(office.last().texts()).containsEntry("what", "The door is locked");
    }

    @Test
    @Requirement("FLD-15")
    void aSecondIncidentOfThatKindIsToldToo() {
        office.booked();

        office.incidents.call(NUMBER, "VERBAL_ABUSE", null, ENGINEER);
        office.clock.advance(Duration.ofMinutes(10));
        office.incidents.call(NUMBER, "VERBAL_ABUSE", null, ENGINEER);

        ArgumentCaptor<String> occasions = ArgumentCaptor.captor();
        verify(office.outbox, times(2)).toGroup(any(), any(), any(), occasions.capture(), any());
        assertThat(occasions.getAllValues()).doesNotHaveDuplicates();
    }

    @Test
    @Requirement("FLD-15")
    void whatWasDoneIsWrittenDown() {
        office.booked();

        office.incidents.settle(NUMBER, "Police called", SUPERVISOR);

        assertThat(office.last().type()).isEqualTo("FIELD_INCIDENT_SETTLED");
        assertThat(office.last().by()).isEqualTo(SUPERVISOR);
        assertThat(office.last().texts()).containsEntry("done", "Police called");
        assertThat(wrongFields(() -> office.incidents.settle(NUMBER, "", SUPERVISOR)))
                .containsExactly("done problem.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CL-20261123-000002", "CP-20261123-000001"})
    @Requirement("FLD-15")
    void aCaseWithoutRepairIsNoReasonToRefuseHelp(String number) {
        office.cases.timeline.note(number, RepairEvent.REPAIR_OPENED, "desk", Map.of());

        office.incidents.call(number, "STAFF_DETAINED", "He keeps the door shut", ENGINEER);
        office.incidents.settle(number, "Police called", SUPERVISOR);

        verify(office.outbox).toGroup(eq("service-supervisors"), eq("field-incident"), eq(number), any(), any());
        verify(office.process).startIncident(number, IncidentKind.STAFF_DETAINED, ENGINEER);
        assertThat(office.cases.timeline.of(number))
                .extracting(CaseEntry::type)
                .containsExactly("REPAIR_OPENED", "FIELD_INCIDENT_REPORTED", "FIELD_INCIDENT_SETTLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CL-1", "CL-20261123-000009", "CP-20261123-000009", "EX-20261123-000001"})
    void anIncidentHasACase(String number) {
        office.cases.timeline.note("EX-20261123-000001", RepairEvent.REPAIR_OPENED, "desk", Map.of());

        assertThat(refusal(() -> office.incidents.call(number, "DAMAGE", null, ENGINEER)))
                .isEqualTo("UNKNOWN repairs.case.unknown [" + number + "]");
        verify(office.process, never()).startIncident(any(), any(), any());
    }

    @Test
    void anIncidentHasAKind() {
        office.opened();

        assertThat(wrongFields(() -> office.incidents.call(NUMBER, "RAIN", null, ENGINEER)))
                .containsExactly("incidentKind problem.oneOf");
    }
}
