package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ServiceEnd;
import io.aftersales.claims.ServiceEnded;
import io.aftersales.claims.ServiceFinished;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.Promise;
import io.aftersales.repairs.RepairNotAccepted;
import io.aftersales.repairs.RepairReady;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** From when the 3 days of a follow-up count. */
class FollowUpPlanTest {

    private static final Instant CHECKED_AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant HANDED_OVER_AT = Instant.parse("2026-11-24T08:00:00Z");

    private final SurveyOffice office = new SurveyOffice();

    @Test
    @Requirement({"SVY-05", "T08"})
    void theEndOfAServicePromisesTheContact() {
        handOver();

        verify(office.ledger).promise(promise(HANDED_OVER_AT));
        assertThat(Objects.requireNonNull(
                                office.opening.open(SurveyOffice.NUMBER, "desk").promised())
                        .startedAt())
                .isEqualTo(HANDED_OVER_AT);
    }

    @Test
    @Requirement({"SVY-05", "T08", "F66"})
    void aRepairIsFinishedWhenItPassedItsCheckAndIsContactedOnceWhenItIsHandedOverSoon() {
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, CHECKED_AT));
        verify(office.process).awaitHandOver(eq(SurveyOffice.NUMBER), any());

        handOver();

        verify(office.ledger).promise(promise(CHECKED_AT));
        verify(office.ledger, never()).promise(promise(HANDED_OVER_AT));
        verify(office.process).waitOver(SurveyOffice.NUMBER);
        assertThat(Objects.requireNonNull(
                                office.opening.open(SurveyOffice.NUMBER, "desk").promised())
                        .startedAt())
                .isEqualTo(CHECKED_AT);
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void whoWasContactedBeforeTheHandOverIsAskedAgainAfterIt() {
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, CHECKED_AT));
        // the contact has met what was promised
        when(office.ledger.find(any(), any(), any())).thenReturn(List.of());

        handOver();

        verify(office.ledger).promise(promise(HANDED_OVER_AT));
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void aRepairThatIsNotAcceptedCountsFromItsNextCheck() {
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, CHECKED_AT));

        office.plan.on(new RepairNotAccepted(SurveyOffice.NUMBER, "engineer"));

        verify(office.ledger)
                .cancel(
                        SurveyOffice.NUMBER,
                        CommitmentKind.FOLLOW_UP,
                        "The customer did not accept the repair, which begins anew",
                        "engineer");
        verify(office.process).waitOver(SurveyOffice.NUMBER);
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, HANDED_OVER_AT));
        verify(office.ledger).promise(promise(HANDED_OVER_AT));
        verify(office.process, times(2)).awaitHandOver(eq(SurveyOffice.NUMBER), any());
    }

    @Test
    void nobodyWaitsForTheHandOverOfAWithdrawnRepair() {
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, CHECKED_AT));

        office.plan.on(new ServiceEnded(SurveyOffice.NUMBER, ServiceEnd.NOT_OWED, HANDED_OVER_AT));

        verify(office.process).waitOver(SurveyOffice.NUMBER);
    }

    /** As the claims tell it. */
    private void handOver() {
        office.plan.on(new ServiceEnded(SurveyOffice.NUMBER, ServiceEnd.DELIVERED, HANDED_OVER_AT));
        office.plan.on(new ServiceFinished(SurveyOffice.NUMBER, ServiceEnd.DELIVERED, "engineer", HANDED_OVER_AT));
    }

    private static Promise promise(Instant from) {
        return new Promise(SurveyOffice.NUMBER, CommitmentKind.FOLLOW_UP, from, false, "SMART_HOME", null);
    }
}
