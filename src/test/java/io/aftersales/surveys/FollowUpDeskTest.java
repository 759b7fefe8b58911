package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.Promise;
import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clerks learn from customers. */
class FollowUpDeskTest {

    private final SurveyOffice office = new SurveyOffice();

    FollowUpDeskTest() {
        office.opening.open(SurveyOffice.NUMBER, "desk");
    }

    @Test
    @Requirement({"SVY-05", "SVY-07", "SVY-08"})
    void anAnswerByPhoneKeepsThePromise() {
        office.clock.advance(Duration.ofHours(1));

        FollowUpDesk.Recorded recorded =
                office.desk.record(SurveyOffice.NUMBER, answered("5", "A longer cable", null), "anna");

        assertThat(recorded.outcome()).isEqualTo(ContactOutcome.REACHED);
        assertThat(recorded.problemDueAt()).isNull();
        verify(office.ledger, never()).promise(settlement(office.clock.instant()));
        assertThat(office.answers.get(SurveyOffice.NUMBER))
                .containsExactly(new Answer("SATISFACTION", 5, null), new Answer("OTHER", null, "A longer cable"));
        verify(office.ledger)
                .meet(SurveyOffice.NUMBER, CommitmentKind.FOLLOW_UP, Instant.parse("2026-11-23T03:00:00Z"), "anna");
        assertThat(office.file(SurveyOffice.NUMBER).answeredVia()).isEqualTo(AnsweredVia.PHONE);
    }

    @Test
    void whoWasReachedAndDoesNotWantToAnswerWasContacted() {
        FollowUpDesk.Recorded recorded = office.desk.record(SurveyOffice.NUMBER, report("DECLINED"), "anna");

        assertThat(recorded.outcome()).isEqualTo(ContactOutcome.REACHED);
        verify(office.ledger).meet(any(), eq(CommitmentKind.FOLLOW_UP), any(), eq("anna"));
        assertThat(office.timeline(SurveyOffice.NUMBER)).endsWith("SURVEY_DECLINED");
    }

    /** What was told then is settled promptly. */
    private static Promise settlement(Instant toldAt) {
        return new Promise(SurveyOffice.NUMBER, CommitmentKind.PROBLEM_SETTLEMENT, toldAt, false, "SMART_HOME", null);
    }

    @ParameterizedTest(name = "rated {0}: somebody looks into it {1}")
    @CsvSource({"1, true", "2, true", "3, false", "5, false"})
    @Requirement("SVY-09")
    void aBadRatingIsAProblemWithoutWords(String rating, boolean problem) {
        FollowUpDesk.Recorded recorded = office.desk.record(SurveyOffice.NUMBER, answered(rating, null, null), "anna");

        assertThat(recorded.problemDueAt()).isEqualTo(problem ? SurveyOffice.DUE_AT : null);
        verify(office.ledger, times(problem ? 1 : 0)).promise(settlement(office.clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "4.5", "good", " "})
    @Requirement("SVY-07")
    void aRatingIsANumberFromOneToFive(String rating) {
        assertThat(SurveyOffice.fields(
                        () -> office.desk.record(SurveyOffice.NUMBER, answered(rating, null, null), "anna")))
                .containsExactly("rating1");
        assertThat(office.file(SurveyOffice.NUMBER).outcome()).isNull();
    }

    @Test
    void whatIsNotSaidIsAskedFor() {
        assertThat(SurveyOffice.fields(() -> office.desk.record(SurveyOffice.NUMBER, report(" "), "anna")))
                .containsExactly("contactResult");
        assertThat(SurveyOffice.fields(() -> office.desk.record(SurveyOffice.NUMBER, report("ANSWERED"), "anna")))
                .containsExactlyInAnyOrder("contactChannel", "rating1");
    }

    @ParameterizedTest(name = "{0} minutes after the first try: counts {1}")
    @CsvSource({"239, false", "240, true"})
    void triesCountThatLieApart(long minutes, boolean counts) {
        office.desk.record(SurveyOffice.NUMBER, report("NOT_REACHED"), "anna");
        office.clock.advance(Duration.ofMinutes(minutes));

        if (counts) {
            office.desk.record(SurveyOffice.NUMBER, report("NOT_REACHED"), "anna");
        } else {
            assertThat(SurveyOffice.fields(
                            () -> office.desk.record(SurveyOffice.NUMBER, report("NOT_REACHED"), "anna")))
                    .containsExactly("contactResult");
        }

        assertThat(office.file(SurveyOffice.NUMBER).tries()).isEqualTo(counts ? 2 : 1);
    }

    @Test
    void afterTheLastTryTheCustomerIsUnreachableAndThePromiseWithdrawn() {
        assertThat(tried()).isEqualTo(ContactOutcome.TRY_AGAIN);
        assertThat(tried()).isEqualTo(ContactOutcome.TRY_AGAIN);
        assertThat(tried()).isEqualTo(ContactOutcome.UNREACHABLE);

        verify(office.ledger)
                .cancel(
                        SurveyOffice.NUMBER,
                        CommitmentKind.FOLLOW_UP,
                        "The customer was not reached in 3 tries",
                        "anna");
        verify(office.ledger, never()).meet(any(), any(), any(), any());
        assertThat(office.file(SurveyOffice.NUMBER).outcome()).isEqualTo(FollowUpOutcome.UNREACHABLE);
    }

    @Test
    void whatTheCustomerAnsweredHimselfIsNotAskedAgain() {
        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "4"), false, null);

        assertThatThrownBy(() -> office.desk.record(SurveyOffice.NUMBER, answered("1", null, null), "anna"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("surveys.answered");
        assertThat(office.answers.get(SurveyOffice.NUMBER)).containsExactly(new Answer("SATISFACTION", 4, null));
    }

    private ContactOutcome tried() {
        ContactOutcome outcome = office.desk
                .record(SurveyOffice.NUMBER, report("NOT_REACHED"), "anna")
                .outcome();
        office.clock.advance(Duration.ofHours(4));
        return outcome;
    }

    private static FollowUpReport report(String result) {
        return new FollowUpReport(result, null, List.of(), List.of(), null, null);
    }

    private static FollowUpReport answered(String rating, @Nullable String text, @Nullable String problem) {
        return new FollowUpReport(
                "ANSWERED", "PHONE", List.of(Optional.of(rating)), List.of(Optional.ofNullable(text)), problem, null);
    }
}
