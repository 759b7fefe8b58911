package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.Requirement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers say to the results of their complaints, and what comes of it. */
class ComplaintSurveyTest {

    private final ComplaintOffice office = new ComplaintOffice();
    private final String number = office.closed();

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", " 5 "})
    void satisfactionIsRatedFromOneToFive(String satisfaction) {
        rate("PHONE", true, satisfaction);

        assertThat(office.complaint(number).settlement().satisfaction())
                .isEqualTo(Integer.valueOf(satisfaction.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "3.5", "10", "good"})
    void nothingElseIsARating(String satisfaction) {
        assertThat(wrongFields(() -> rate("PHONE", true, satisfaction))).containsExactly("satisfaction problem.oneOf");
        assertThat(office.complaint(number).settlement().satisfaction()).isNull();
    }

    @Test
    void anAnswerHasARating() {
        assertThat(wrongFields(() -> rate("PHONE", true, " "))).containsExactly("satisfaction problem.required");
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("CMP-37")
    void theCustomerIsAskedByAnyOfTheChannels(SurveyChannel channel) {
        rate(channel.name(), true, "4");

        assertThat(office.last(number).facts())
                .containsEntry("channel", channel.name())
                .containsEntry("satisfaction", "4");
    }

    @Test
    @Requirement("CMP-37")
    void byAnotherOneHeIsNot() {
        assertThat(wrongFields(() -> rate("PIGEON", true, "4"))).containsExactly("surveyChannel problem.oneOf");
        assertThat(wrongFields(() -> rate(null, true, "4"))).containsExactly("surveyChannel problem.requiredOneOf");
    }

    @Test
    void noAnswerIsOnFileToo() {
        rate("EMAIL", false, null);

        assertThat(office.last(number).facts()).containsEntry("satisfaction", "NONE");
        assertThat(office.complaint(number).settlement().satisfaction()).isNull();
    }

    @ParameterizedTest(name = "{0}, does not agree: {1}")
    @CsvSource({"1, false", "2, false", "5, true"})
    @Requirement({"CMP-40", "CMP-44"})
    void whoIsDissatisfiedOrDoesNotAgreeGetsACoordinator(String satisfaction, boolean disagrees) {
        var dispute = office.survey.record(
                number, new SurveyAnswer("PHONE", true, satisfaction, null, disagrees, null), "desk");

        assertThat(dispute).map(DisputedResult::coordinator).contains("bert");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.DISPUTED);
        assertThat(office.complaint(number).closedAt()).isNull();
        assertThat(office.timeline(number)).endsWith(ComplaintEvent.SATISFACTION_ASKED, ComplaintEvent.RESULT_DISPUTED);
        verify(office.outbox)
                .toCustomer(any(), eq("complaint-disputed"), eq(number), any(), eq(Map.of("coordinator", "bert")));
        verify(office.process, never()).disputed(any());
    }

    @ParameterizedTest(name = "answered: {0}, {1}")
    @CsvSource({"false, , true", "true, 2, true", "true, 3, false"})
    @Requirement("CMP-40")
    void anUnsolvedComplaintEndsOnlyWhenTheCustomerSaysThatThisWillDo(
            boolean answered, @Nullable String satisfaction, boolean disputed) {
        String unsolved = office.handled();
        office.result.tell(unsolved, Notices.unsolved("A part comes in May"), "anna");

        var dispute = office.survey.record(
                unsolved, new SurveyAnswer("PHONE", answered, satisfaction, null, false, null), "desk");

        assertThat(dispute.isPresent()).isEqualTo(disputed);
        assertThat(office.complaint(unsolved).status())
                .isEqualTo(disputed ? ComplaintStatus.DISPUTED : ComplaintStatus.CLOSED);
    }

    @Test
    @Requirement("CMP-40")
    void whatWasSettledIsDisputedAgainOnlyByWhoSaysSo() {
        String settled = office.disputed();
        office.result.settle(settled, "8.2", "Nothing more", false, "bert");

        assertThat(office.survey.record(settled, new SurveyAnswer("PHONE", true, "1", null, false, null), "desk"))
                .isEmpty();
        assertThat(office.survey.record(settled, new SurveyAnswer("PHONE", true, "1", null, true, null), "desk"))
                .isPresent();
    }

    @Test
    @Requirement({"CMP-36", "CMP-37"})
    void theRatingOfTheCustomerHimselfIsGivenOnceAndStays() {
        office.survey.rate(number, "4", "Kind people");

        assertThat(refusal(() -> office.survey.rate(number, "1", null)))
                .isEqualTo("CONFLICT complaints.rated [" + number + "]");
        rate("PHONE", true, "5");

        assertThat(office.complaint(number).settlement().satisfaction()).isEqualTo(4);
        assertThat(office.last(number).facts()).containsEntry("satisfaction", "5");
        verify(office.process).rated(number);
    }

    @Test
    @Requirement("CMP-36")
    void hisOwnRatingTakesThePlaceOfWhatTheDeskHeard() {
        rate("PHONE", true, "5");

        office.survey.rate(number, "3", null);

        assertThat(office.complaint(number).settlement().satisfaction()).isEqualTo(3);
    }

    @ParameterizedTest(name = "by himself: {0}")
    @ValueSource(booleans = {false, true})
    @Requirement({"CMP-36", "CMP-44"})
    void whatWasSettledIsRatedAnew(boolean himself) {
        office.survey.rate(number, "1", "It broke again");
        office.result.settle(number, "8.2", "Half the price", true, "bert");
        assertThat(office.complaint(number).settlement().satisfaction())
                .as("the rating of what is no result any more")
                .isNull();

        if (himself) {
            office.survey.rate(number, "5", null);
        } else {
            rate("PHONE", true, "5");
        }

        assertThat(office.complaint(number).settlement().satisfaction()).isEqualTo(5);
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void aBadRatingOfTheCustomerHimselfIsTakenUpAtOnce() {
        office.survey.rate(number, "1", "It broke again");

        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.DISPUTED);
        verify(office.process).disputed(new DisputedResult(number, false, "dept of SERVICE", "anna", "bert"));
        verify(office.process, never()).rated(any());
    }

    @Test
    @Requirement("CMP-44")
    void whoHandledTheComplaintDoesNotCoordinateItsDispute() {
        assertThat(wrongFields(() -> office.survey.record(
                        number, new SurveyAnswer("PHONE", true, "1", null, false, "anna"), "desk")))
                .containsExactly("coordinator complaints.coordinator.handled");
        assertThat(office.complaint(number).settlement().satisfaction())
                .as("nothing of it is on file")
                .isNull();
    }

    private void rate(@Nullable String channel, boolean answered, @Nullable String satisfaction) {
        office.survey.record(number, new SurveyAnswer(channel, answered, satisfaction, null, false, null), "anna");
    }
}
