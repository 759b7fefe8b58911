package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.Promise;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.repairs.RepairReady;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked, how, and until when. */
class FollowUpOpeningTest {

    private final SurveyOffice office = new SurveyOffice();

    @Test
    @Requirement({"SVY-05", "SVY-06", "T08"})
    void whoPrefersThePhoneIsCalled() {
        FollowUpOpening.Opened opened = office.opening.open(SurveyOffice.NUMBER, "desk");

        assertThat(opened.step()).isEqualTo(FollowUpStep.CALL);
        assertThat(opened.answerUntil()).isNull();
        verify(office.ledger)
                .promise(new Promise(
                        SurveyOffice.NUMBER,
                        CommitmentKind.FOLLOW_UP,
                        Instant.parse("2026-11-23T02:00:00Z"),
                        false,
                        "SMART_HOME",
                        null));
        verifyNoInteractions(office.outbox);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"EMAIL", "SMS", "WECHAT"})
    @Requirement({"SVY-02", "SVY-06", "F22", "F23"})
    void othersAreSentTheSurveyFirst(Channel channel) {
        office.serves(ClaimKind.REPAIR, ServiceEnd.DELIVERED, channel);

        FollowUpOpening.Opened opened = office.opening.open(SurveyOffice.NUMBER, "desk");

        assertThat(opened.step()).isEqualTo(FollowUpStep.ONLINE);
        assertThat(opened.answerUntil()).isEqualTo("2026-11-25T02:00:00Z");
        verify(office.outbox)
                .toCustomer(
                        any(),
                        eq("service-survey"),
                        eq(SurveyOffice.NUMBER),
                        eq(SurveyOffice.NUMBER),
                        eq(Map.of(
                                "trackingCode",
                                "AAAA-BBBB-CCCC-0001",
                                "answerUntil",
                                Instant.parse("2026-11-25T02:00:00Z"))));
        verify(office.ledger, never()).meet(any(), any(), any(), any());
    }

    @Test
    @Requirement({"SVY-05", "F23"})
    void anAnswerIsWaitedForOnlyAsLongAsACallCanKeepThePromise() {
        office.serves(ClaimKind.REPAIR, ServiceEnd.DELIVERED, Channel.EMAIL);
        office.clock.advance(Duration.ofHours(40));

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").answerUntil())
                .isEqualTo(SurveyOffice.WARN_AT);
    }

    @Test
    @Requirement("SVY-01")
    void guidanceThatSolvedItIsAskedAboutAsGuidance() {
        office.claim(SurveyOffice.NUMBER, ClaimKind.REPAIR, null, true, Channel.PHONE);

        office.opening.open(SurveyOffice.NUMBER, "anna");

        assertThat(office.file(SurveyOffice.NUMBER).service()).isEqualTo(SurveyedService.GUIDANCE);
        assertThat(office.file(SurveyOffice.NUMBER).engineer()).isEqualTo("anna");
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceEnd.class,
            names = {"NOT_OWED", "OUTSTANDING"})
    void nobodyIsAskedAboutWhatWasNotCarriedOut(ServiceEnd end) {
        office.serves(ClaimKind.REPAIR, end, Channel.EMAIL);

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(FollowUpStep.NONE);

        assertThat(office.file(SurveyOffice.NUMBER).skipReason()).isEqualTo(SkipReason.NO_SERVICE);
        assertThat(office.timeline(SurveyOffice.NUMBER)).containsExactly("FOLLOW_UP_SKIPPED");
        verify(office.ledger, never()).promise(any());
        verifyNoInteractions(office.outbox);
    }

    @ParameterizedTest(name = "asked {0} h ago, 30 days of rest: {1}")
    @CsvSource({"719, NONE", "720, CALL"})
    void whoWasAskedNotLongAgoIsLeftInPeaceAndThePromiseWithdrawn(long hours, FollowUpStep step) {
        office.rules.restDays = 30;
        office.claim("CL-20261001-000009", ClaimKind.REPAIR, ServiceEnd.DELIVERED, null, Channel.PHONE);
        office.opening.open("CL-20261001-000009", "desk");
        office.clock.advance(Duration.ofHours(hours));

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(step);

        if (step == FollowUpStep.NONE) {
            assertThat(office.file(SurveyOffice.NUMBER).skipReason()).isEqualTo(SkipReason.ASKED_RECENTLY);
            verify(office.ledger)
                    .cancel(
                            SurveyOffice.NUMBER,
                            CommitmentKind.FOLLOW_UP,
                            "The customer was asked less than 30 days ago",
                            "desk");
        }
    }

    @Test
    void whoWasNotAskedDoesNotCountAsAsked() {
        office.rules.restDays = 30;
        office.claim("CL-20261001-000009", ClaimKind.REPAIR, ServiceEnd.NOT_OWED, null, Channel.PHONE);
        office.opening.open("CL-20261001-000009", "desk");

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(FollowUpStep.CALL);
    }

    @Test
    @Requirement("SVY-01")
    void withoutRestEveryServiceIsAskedAbout() {
        office.claim("CL-20261001-000009", ClaimKind.REPAIR, ServiceEnd.DELIVERED, null, Channel.PHONE);
        office.opening.open("CL-20261001-000009", "desk");

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(FollowUpStep.CALL);
    }

    @Test
    void openingTwiceAsksOnce() {
        office.serves(ClaimKind.REPAIR, ServiceEnd.DELIVERED, Channel.EMAIL);
        office.opening.open(SurveyOffice.NUMBER, "desk");

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(FollowUpStep.ONLINE);

        verify(office.outbox).toCustomer(any(), any(), any(), any(), any());
        assertThat(office.timeline(SurveyOffice.NUMBER)).containsExactly("FOLLOW_UP_OPENED");
    }

    @Test
    void aCaseThatWasAskedAboutIsNotAskedAboutAgain() {
        office.opening.open(SurveyOffice.NUMBER, "desk");
        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "5"), false, null);

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(FollowUpStep.NONE);
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void whoGetsHisProductWhenTheContactIsAlmostDueIsCalledAtOnce() {
        office.serves(ClaimKind.REPAIR, ServiceEnd.DELIVERED, Channel.EMAIL);
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, office.clock.instant()));
        office.clock.set(SurveyOffice.WARN_AT.toString());

        FollowUpOpening.Opened opened = office.opening.open(SurveyOffice.NUMBER, "desk");

        assertThat(opened.step()).isEqualTo(FollowUpStep.CALL);
        assertThat(opened.answerUntil()).isNull();
        verifyNoInteractions(office.outbox);
    }

    @Test
    @Requirement({"SVY-05", "F66"})
    void whoWantsAFinishedRepairNoMoreIsNotAsked() {
        office.plan.on(new RepairReady(SurveyOffice.NUMBER, office.clock.instant()));
        office.serves(ClaimKind.REPAIR, ServiceEnd.NOT_OWED, Channel.PHONE);

        assertThat(office.opening.open(SurveyOffice.NUMBER, "desk").step()).isEqualTo(FollowUpStep.NONE);

        verify(office.ledger).cancel(SurveyOffice.NUMBER, CommitmentKind.FOLLOW_UP, "Nothing was carried out", "desk");
        assertThat(office.file(SurveyOffice.NUMBER).skipReason()).isEqualTo(SkipReason.NO_SERVICE);
    }
}
