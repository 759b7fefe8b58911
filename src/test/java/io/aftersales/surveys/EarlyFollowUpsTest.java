package io.aftersales.surveys;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.repairs.RepairReady;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contacts with customers who have not got their repaired product yet. */
class EarlyFollowUpsTest {

    private final SurveyOffice office = new SurveyOffice();

    EarlyFollowUpsTest() {
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, office.clock.instant()));
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void whoWasReachedWasContactedAndTheSurveyComesLater() {
        office.clock.advance(Duration.ofHours(50));

        assertThat(record("REACHED", "He fetches it on Monday")).isEqualTo(ContactOutcome.REACHED);

        verify(office.ledger).meet(SurveyOffice.NUMBER, CommitmentKind.FOLLOW_UP, office.clock.instant(), "anna");
        assertThat(office.timeline(SurveyOffice.NUMBER)).containsExactly("FOLLOW_UP_BEFORE_HAND_OVER");
        assertThat(office.cases.timeline.of(SurveyOffice.NUMBER).get(0).texts())
                .containsEntry("note", "He fetches it on Monday");
        assertThat(office.files.find(SurveyOffice.NUMBER)).isEmpty();
    }

    @Test
    void whatWasAgreedIsWrittenDown() {
        assertThat(wrongFields(() -> record("REACHED", " "))).containsExactly("note problem.required");
        assertThat(wrongFields(() -> record(null, null))).containsExactly("earlyResult problem.requiredOneOf");
        verify(office.ledger, never()).meet(any(), any(), any(), any());
    }

    @Test
    @Requirement("F27")
    void whoIsNotReachedInThreeTriesIsContactedNoMoreBeforeTheHandOver() {
        assertThat(record("NOT_REACHED", null)).isEqualTo(ContactOutcome.TRY_AGAIN);
        assertThat(wrongFields(() -> record("NOT_REACHED", null))).containsExactly("earlyResult surveys.try.early");
        office.clock.advance(Duration.ofHours(4));
        assertThat(record("NOT_REACHED", null)).isEqualTo(ContactOutcome.TRY_AGAIN);
        office.clock.advance(Duration.ofHours(4));

        assertThat(record("NOT_REACHED", "Nobody there")).isEqualTo(ContactOutcome.UNREACHABLE);

        verify(office.ledger)
                .cancel(
                        SurveyOffice.NUMBER,
                        CommitmentKind.FOLLOW_UP,
                        "The customer was not reached in 3 tries before the hand-over",
                        "anna");
        verify(office.ledger, never()).meet(any(), eq(CommitmentKind.FOLLOW_UP), any(), any());
        assertThat(office.timeline(SurveyOffice.NUMBER))
                .containsExactly("FOLLOW_UP_TRIED", "FOLLOW_UP_TRIED", "FOLLOW_UP_TRIED", "FOLLOW_UP_UNREACHABLE");
    }

    @Test
    void triesOfAnEarlierRepairDoNotCount() {
        record("NOT_REACHED", null);
        office.clock.advance(Duration.ofHours(4));
        record("NOT_REACHED", null);
        office.clock.advance(Duration.ofDays(3));
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, office.clock.instant()));

        assertThat(record("NOT_REACHED", null)).isEqualTo(ContactOutcome.TRY_AGAIN);
        office.clock.advance(Duration.ofHours(4));
        assertThat(record("NOT_REACHED", null)).isEqualTo(ContactOutcome.TRY_AGAIN);
    }

    private ContactOutcome record(@Nullable String result, @Nullable String note) {
        return office.early.record(SurveyOffice.NUMBER, result, note, "anna");
    }
}
