package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telling results, and settling what is disputed. */
class ComplaintResultTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    @Requirement({"CMP-34", "CMP-35"})
    void aResultThatTheCustomerAgreesToClosesTheComplaint() {
        String number = office.handled();
        office.clock.advance(Duration.ofHours(2));

        var coordinator = office.result.tell(number, Notices.agreed(), "anna");

        Complaint complaint = office.complaint(number);
        assertThat(coordinator).isEmpty();
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(complaint.closedAt()).isEqualTo(office.clock.instant());
        assertThat(complaint.settlement().resultToldAt()).isEqualTo(office.clock.instant());
        assertThat(complaint.settlement().solved()).isTrue();
        assertThat(office.ledger.latest(number, CommitmentKind.COMPLAINT_RESULT).metAt())
                .isEqualTo(office.clock.instant());
        assertThat(office.last(number).texts().keySet())
                .containsExactly("resultMeasures", "result", "followUp", "cause", "improvement");
        verify(office.outbox).toCustomer(any(), eq("complaint-result-solved"), eq(number), any(), anyMap());
    }

    @Test
    @Requirement("CMP-35")
    void everyContentOfTheNoticeIsNeeded() {
        String number = office.handled();

        assertThat(wrongFields(() -> office.result.tell(number, Notices.empty(), "anna")))
                .containsExactly(
                        "channel problem.requiredOneOf",
                        "resultMeasures problem.required",
                        "result problem.required",
                        "followUp problem.required",
                        "cause problem.required",
                        "improvement problem.required",
                        "satisfactionAsked complaints.result.asked");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.HANDLED);
        assertThat(office.ledger.states(number)).endsWith("COMPLAINT_RESULT RUNNING");
        verify(office.outbox, never()).toCustomer(any(), eq("complaint-result-solved"), any(), any(), any());
    }

    @Test
    @Requirement("CMP-35")
    void whatIsNotSolvedNeedsReasonAndNextPlan() {
        String number = office.handled();

        assertThat(wrongFields(() -> office.result.tell(number, Notices.unsolved(" "), "anna")))
                .containsExactly("nextPlan problem.required");

        office.result.tell(number, Notices.unsolved("A part comes in May"), "anna");

        assertThat(office.complaint(number).settlement().solved()).isFalse();
        assertThat(office.last(number).texts()).containsEntry("nextPlan", "A part comes in May");
        verify(office.outbox).toCustomer(any(), eq("complaint-result-unsolved"), eq(number), any(), anyMap());
    }

    @Test
    @Requirement("CMP-44")
    void aDisputeHasANamedCoordinator() {
        String number = office.handled();

        var coordinator = office.result.tell(number, Notices.disputed("bert"), "anna");

        assertThat(coordinator).contains("bert");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.DISPUTED);
        assertThat(office.complaint(number).closedAt()).isNull();
        assertThat(office.last(number).facts()).containsEntry("coordinator", "bert");
        assertThat(office.ledger.states(number)).endsWith("COMPLAINT_RESULT MET");
    }

    @Test
    @Requirement("CMP-44")
    void whoeverTellsItNamesNobodySomebodyWhoHasNotHandledItCoordinates() {
        String number = office.handled();

        assertThat(office.result.tell(number, Notices.disputed(null), "bert"))
                .as("anna investigated, planned and carried out; bert tells")
                .contains("quality");
        verify(office.outbox)
                .toCustomer(any(), eq("complaint-disputed"), eq(number), any(), eq(Map.of("coordinator", "quality")));
        verify(office.outbox).toUser(eq("quality"), eq("complaint-dispute"), eq(number), any(), anyMap());
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "bert", ComplaintOffice.MANAGER})
    @Requirement("CMP-44")
    void whoHandledTheComplaintDoesNotCoordinate(String handler) {
        String number = office.handled();

        assertThat(wrongFields(() -> office.result.tell(number, Notices.disputed(handler), "bert")))
                .containsExactly("coordinator complaints.coordinator.handled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", ComplaintOffice.MANAGER})
    @Requirement("CMP-44")
    void whoHandledItDoesNotSettleTheDisputeEither(String handler) {
        String number = office.disputed();

        assertThat(refusal(() -> office.result.settle(number, "8.2", "No", true, handler)))
                .isEqualTo("CONFLICT complaints.coordinator.own [" + number + ", " + handler + "]");
    }

    @Test
    @Requirement("CMP-44")
    void whoWasNamedToTheCustomerSettlesTheDisputeAsAnEarlierReleaseLetHim() {
        String number = office.handled();
        Complaint complaint = office.complaint(number);
        complaint.tell(true, true, office.clock.instant());
        office.cases.timeline.note(
                number,
                ComplaintEvent.RESULT_TOLD,
                "anna",
                Map.of("disputed", "true", "coordinator", "anna"),
                Map.of());

        office.result.settle(number, "8.2", "Half the price", true, "anna");

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.CLOSED);
        office.disputes.dispute(number, "It broke again");
        assertThat(refusal(() -> office.result.settle(number, "8.2", "No", true, "anna")))
                .as("of a dispute that names somebody else")
                .startsWith("CONFLICT complaints.coordinator.own");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"nobody, complaints.user.unknown", "bert, complaints.owner.partial"})
    @Requirement("F06")
    void aCoordinatorIsKnownAndNotTheOneComplainedAbout(String coordinator, String expectation) {
        String number = office.planned("bert");
        office.planning.decide(number, "NOT_UPHELD", "He was on time", ComplaintOffice.MANAGER);

        assertThat(wrongFields(() -> office.result.tell(number, Notices.disputed(coordinator), "anna")))
                .containsExactly("coordinator " + expectation);
    }

    @ParameterizedTest(name = "solved: {0}")
    @CsvSource({"true", "false"})
    @Requirement("CMP-44")
    void aDisputeIsSettledOnAClauseOfTheContract(boolean solved) {
        String number = office.disputed();

        office.result.settle(number, "8.2", "Half the price", solved, "bert");

        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(office.complaint(number).closedAt()).isEqualTo(office.clock.instant());
        assertThat(office.complaint(number).settlement().solved()).isEqualTo(solved);
        assertThat(office.last(number).by()).isEqualTo("bert");
        assertThat(office.last(number).texts())
                .isEqualTo(Map.of("contractClause", "8.2", "settlement", "Half the price"));
    }

    @Test
    @Requirement("CMP-44")
    void aSettlementNamesTheClause() {
        String number = office.disputed();

        assertThat(wrongFields(() -> office.result.settle(number, null, " ", true, "bert")))
                .containsExactly("contractClause problem.required", "settlement problem.required");
    }

    @Test
    @Requirement("F06")
    void whomTheComplaintIsAboutDoesNotSettleIt() {
        String number = office.planned("bert");
        office.planning.decide(number, "NOT_UPHELD", "He was on time", ComplaintOffice.MANAGER);
        office.result.tell(number, Notices.disputed(null), "anna");

        assertThat(refusal(() -> office.result.settle(number, "8.2", "No", true, "bert")))
                .isEqualTo("CONFLICT complaints.partial [" + number + ", bert]");
    }
}
