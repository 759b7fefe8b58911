package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans, and the final decision on them. */
class ComplaintPlanningTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @ParameterizedTest
    @EnumSource
    @Requirement("CMP-30")
    void aPlanHasAKindASolutionAndMeasures(MeasureKind kind) {
        String number = office.investigated();

        String group = office.planning.plan(number, kind.name(), "An apology", "Training", "anna");

        assertThat(group).isEqualTo("group of " + kind);
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.PLANNED);
        assertThat(office.complaint(number).settlement().measureKind()).isEqualTo(kind);
        assertThat(office.last(number).texts()).isEqualTo(Map.of("solution", "An apology", "measures", "Training"));
    }

    @Test
    void everythingLeftOutIsToldAtOnce() {
        String number = office.investigated();

        assertThat(wrongFields(() -> office.planning.plan(number, null, " ", null, "anna")))
                .containsExactly(
                        "measureKind problem.requiredOneOf", "solution problem.required", "measures problem.required");
    }

    @Test
    @Requirement("F06")
    void whomTheComplaintIsAboutDoesNotPlan() {
        String number = office.investigated("bert");

        assertThat(refusal(() -> office.planning.plan(number, "STAFF_TRAINING", "x", "x", "bert")))
                .isEqualTo("CONFLICT complaints.partial [" + number + ", bert]");
    }

    @Test
    @Requirement("ORG-09")
    void theManagerApproves() {
        String number = office.planned();

        var decided = decide(number, "APPROVED", null, ComplaintOffice.MANAGER);

        assertThat(decided.decision()).isEqualTo(PlanDecision.APPROVED);
        assertThat(decided.result()).isEmpty();
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.APPROVED);
        assertThat(office.complaint(number).settlement().upheld()).isNull();
        assertThat(office.ledger.states(number)).contains("COMPLAINT_RESOLUTION RUNNING");
    }

    @Test
    @Requirement("ORG-09")
    void aPlanMayGoBackWithTheReason() {
        String number = office.planned();

        var decided = decide(number, "REWORK", "Too little", ComplaintOffice.MANAGER);

        assertThat(decided.decision()).isEqualTo(PlanDecision.REWORK);
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.INVESTIGATED);
        assertThat(office.last(number).texts()).containsEntry("decisionReason", "Too little");
        office.planning.plan(number, "CASE_SPECIFIC", "A voucher", "Training", "anna");
        assertThat(office.complaint(number).settlement().measureKind()).isEqualTo(MeasureKind.CASE_SPECIFIC);
    }

    @Test
    @Requirement({"ORG-09", "F06", "F31"})
    void aComplaintWithoutMeritIsHandledWithTheDecision() {
        String number = office.planned();

        var decided = decide(number, "NOT_UPHELD", "He was on time", ComplaintOffice.MANAGER);

        Settlement settlement = office.complaint(number).settlement();
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.HANDLED);
        assertThat(settlement.upheld()).isFalse();
        assertThat(settlement.handledAt()).isEqualTo(office.clock.instant());
        assertThat(decided.result().orElseThrow().startedAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger
                        .latest(number, CommitmentKind.COMPLAINT_RESOLUTION)
                        .metAt())
                .isEqualTo(office.clock.instant());
        assertThat(office.timeline(number)).endsWith(ComplaintEvent.NOT_UPHELD, ComplaintEvent.HANDLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REWORK", "NOT_UPHELD"})
    @Requirement("F06")
    void whatIsNotApprovedNeedsAReasonInWriting(String decision) {
        String number = office.planned();

        assertThat(wrongFields(() -> decide(number, decision, " ", ComplaintOffice.MANAGER)))
                .containsExactly("decisionReason problem.required");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.PLANNED);
    }

    @Test
    void aDecisionIsNeeded() {
        String number = office.planned();

        assertThat(wrongFields(() -> decide(number, null, "x", ComplaintOffice.MANAGER)))
                .containsExactly("planDecision problem.requiredOneOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", ComplaintOffice.ADMINISTRATOR})
    @Requirement("ORG-09")
    void nobodyElseHasTheFinalSay(String user) {
        String number = office.planned();

        assertThat(refusal(() -> decide(number, "APPROVED", null, user)))
                .isEqualTo("CONFLICT complaints.decider [" + number + ", " + user + ", service-managers]");
    }

    @Test
    @Requirement({"F06", "ORG-09"})
    void aComplaintAboutAManagerIsDecidedByNoManager() {
        String number = office.planned(ComplaintOffice.MANAGER);

        assertThat(refusal(() -> decide(number, "APPROVED", null, ComplaintOffice.MANAGER)))
                .isEqualTo("CONFLICT complaints.partial [" + number + ", manager]");
        assertThat(refusal(() -> decide(number, "APPROVED", null, ComplaintOffice.OTHER_MANAGER)))
                .isEqualTo("CONFLICT complaints.decider [" + number + ", deputy, dept-general]");
        decide(number, "APPROVED", null, ComplaintOffice.ADMINISTRATOR);
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.APPROVED);
    }

    private ComplaintPlanning.Decided decide(
            String number, @Nullable String decision, @Nullable String reason, String by) {
        return office.planning.decide(number, decision, reason, by);
    }
}
