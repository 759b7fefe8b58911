package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Root causes and improvements; improvements are stored by tests on the database. */
class ComplaintAftercareTest {

    private final ComplaintOffice office = new ComplaintOffice();
    private final String number = office.closed();

    @ParameterizedTest
    @EnumSource
    @Requirement("CMP-46")
    void theRootCauseIsOnFile(RootCause cause) {
        var checkAt = office.aftercare.followUp(
                number, new FollowUp(true, cause.name(), "Too few vans", null, null, null), "anna");

        assertThat(checkAt).isEmpty();
        assertThat(office.complaint(number).settlement().rootCause()).isEqualTo(cause);
        assertThat(office.last(number).texts()).containsEntry("rootCauseText", "Too few vans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-managers", "complaint-handlers", "dept of SERVICE", "group of STAFF_TRAINING"})
    @Requirement("CMP-39")
    void leadersAndDepartmentsGetTheFinalReport(String group) {
        office.aftercare.followUp(number, new FollowUp(true, "DESIGN", "Too few vans", null, null, null), "anna");

        verify(office.outbox).toGroup(eq(group), eq("complaint-final-report"), eq(number), any(), anyMap());
    }

    @Test
    @Requirement({"CMP-39", "CMP-44"})
    void aFinalResultAfterALateDisputeIsReportedToo() {
        FollowUp followUp = new FollowUp(true, "DESIGN", "Too few vans", null, null, null);
        office.aftercare.followUp(number, followUp, "anna");
        office.clock.advance(Duration.ofDays(3));
        office.disputes.dispute(number, "It broke again");
        office.result.settle(number, "8.2", "Half the price", true, "bert");

        office.aftercare.followUp(number, followUp, "anna");

        ArgumentCaptor<String> occasions = ArgumentCaptor.captor();
        verify(office.outbox, times(2))
                .toGroup(
                        eq("service-managers"),
                        eq("complaint-final-report"),
                        eq(number),
                        occasions.capture(),
                        anyMap());
        assertThat(occasions.getAllValues()).as("an occasion is told once").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dept of PRODUCT_QUALITY", "quality-inspectors", "dept-general"})
    @Requirement("CMP-39")
    void soDoesWhoeverIsResponsibleForAProductThatWasTheCause(String group) {
        String faulty = office.approved(CauseClass.QUALITY);
        office.handling.carryOut(faulty, new MeasureReport(true, "Trained", null, null), "anna");
        office.result.tell(faulty, Notices.agreed(), "anna");

        office.aftercare.followUp(faulty, improved("Better boxes", "dept-general", "2026-12-01"), "anna");

        verify(office.outbox).toGroup(eq(group), eq("complaint-final-report"), eq(faulty), any(), anyMap());
    }

    @Test
    @Requirement("CMP-39")
    void aDepartmentInWordsThatNameNoGroupIsToldNothing() {
        office.aftercare.followUp(number, improved("More vans", "Dispatch", "2026-12-01"), "anna");

        verify(office.outbox, never()).toGroup(eq("Dispatch"), any(), any(), any(), any());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({", problem.required", "2026-11-22, complaints.date.past", "soon, problem.date"})
    @Requirement("CMP-48")
    void whatIsNotCarriedOutIsCheckedAgainOnAnotherDay(@Nullable String day, String expectation) {
        assertThat(wrongFields(() -> office.aftercare.checkImprovement(
                        number, new ImprovementCheck(false, "Not yet", day), "quality")))
                .containsExactly("improvementCheckOn " + expectation);
    }

    @Test
    @Requirement({"CMP-39", "CMP-46"})
    void aReportNeedsAResultCarriedOutAndARootCause() {
        assertThat(wrongFields(() ->
                        office.aftercare.followUp(number, new FollowUp(false, null, " ", null, null, null), "anna")))
                .containsExactly(
                        "resultCarriedOut complaints.followUp.carriedOut",
                        "rootCause problem.requiredOneOf",
                        "rootCauseText problem.required");
        verify(office.outbox, never()).toGroup(any(), eq("complaint-final-report"), any(), any(), any());
    }

    @Test
    @Requirement("CMP-47")
    void anImprovementIsCheckedUntilTheEndOfItsDay() {
        var checkAt = office.aftercare.followUp(number, improved("More vans", "Dispatch", "2026-12-01"), "anna");

        assertThat(checkAt).contains(Instant.parse("2026-12-01T15:59:59.999Z"));
        assertThat(office.last(number).facts()).containsEntry("improvement", "true");
        assertThat(office.last(number).texts())
                .containsEntry("improvement", "More vans")
                .containsEntry("improvementDepartment", "Dispatch");
    }

    @Test
    @Requirement("CMP-47")
    void anImprovementHasADepartmentAndADay() {
        assertThat(wrongFields(() -> office.aftercare.followUp(number, improved("More vans", null, null), "anna")))
                .containsExactly("improvementDepartment problem.required", "improvementCheckOn problem.required");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-22, complaints.date.past",
        "2026-02-30, problem.date",
        "soon, problem.date",
        "2200-01-01, problem.date"
    })
    void aDayThatCannotBeIsRefused(String day, String expectation) {
        assertThat(wrongFields(() -> office.aftercare.followUp(number, improved("x", "x", day), "anna")))
                .containsExactly("improvementCheckOn " + expectation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2199-12-31"})
    void theFirstAndTheLastDayAreTaken(String day) {
        assertThat(office.aftercare.followUp(number, improved("x", "x", day), "anna"))
                .isPresent();
    }

    @Test
    void aDepartmentIsTakenUpToItsLimit() {
        office.aftercare.followUp(number, improved("x", "x".repeat(200), "2026-12-01"), "anna");

        assertThat(wrongFields(
                        () -> office.aftercare.followUp(number, improved("x", "x".repeat(201), "2026-12-01"), "anna")))
                .containsExactly("improvementDepartment problem.maxLength");
    }

    private static FollowUp improved(
            @Nullable String improvement, @Nullable String department, @Nullable String checkOn) {
        return new FollowUp(true, "SERVICE_DELAY", "Too few vans", improvement, department, checkOn);
    }
}
