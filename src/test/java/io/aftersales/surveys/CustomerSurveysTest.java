package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers answer by themselves. */
class CustomerSurveysTest {

    private final SurveyOffice office = new SurveyOffice();

    CustomerSurveysTest() {
        office.serves(ClaimKind.REPAIR, ServiceEnd.DELIVERED, Channel.EMAIL);
        office.opening.open(SurveyOffice.NUMBER, "desk");
    }

    @Test
    @Requirement({"SVY-02", "SVY-06", "SVY-07"})
    void anAnswerIsAContactAndMovesTheProcess() {
        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "5", "COST", "4"), false, "");

        assertThat(office.answers.get(SurveyOffice.NUMBER))
                .containsExactly(new Answer("SATISFACTION", 5, null), new Answer("COST", 4, null));
        verify(office.ledger).meet(any(), eq(CommitmentKind.FOLLOW_UP), any(), eq("customer"));
        verify(office.process).answered(SurveyOffice.NUMBER, null);
    }

    @Test
    void theSecondAnswerIsRefusedAndChangesNothing() {
        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "5"), false, null);

        assertThatThrownBy(
                        () -> office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "1"), true, "It leaks"))
                .isInstanceOf(Refused.class);

        assertThat(office.answers.get(SurveyOffice.NUMBER)).containsExactly(new Answer("SATISFACTION", 5, null));
        verify(office.process).answered(any(), any());
    }

    @Test
    @Requirement("SVY-09")
    void aProblemNeedsWords() {
        assertThat(SurveyOffice.fields(
                        () -> office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "5"), true, " ")))
                .containsExactly("problem");

        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "5"), true, "It leaks");

        verify(office.process).answered(SurveyOffice.NUMBER, SurveyOffice.DUE_AT);
        assertThat(office.file(SurveyOffice.NUMBER).problem()).isEqualTo("It leaks");
    }

    @Test
    void everyWrongAnswerIsTold() {
        assertThat(SurveyOffice.fields(() -> office.surveys.answer(
                        SurveyOffice.NUMBER,
                        Map.of("COST", "9", "OTHER", "x".repeat(AnswerCheck.TEXT_LENGTH + 1)),
                        false,
                        null)))
                .containsExactlyInAnyOrder("SATISFACTION", "COST", "OTHER");
        assertThat(office.answers).isEmpty();
    }

    @Test
    void theSurveyIsFoundByItsCodeHoweverItIsTyped() {
        assertThat(office.surveys.trackedBy("aaaa bbbb cccc 0001")).contains(SurveyOffice.NUMBER);
        assertThat(office.surveys.trackedBy("2222")).isEmpty();
    }

    @Test
    void questionsThatChangeMeanwhileChangeNothingHere() {
        office.questionnaires.publish(
                new QuestionnaireDraft(
                        "REPAIR",
                        List.of(new QuestionnaireDraft.QuestionDraft("SATISFACTION", "RATING", "All in all?", "总体？"))),
                "owner");

        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "5", "OTHER", "Thanks"), false, null);

        assertThat(office.file(SurveyOffice.NUMBER).questionnaire().version()).isEqualTo(1);
        assertThat(office.answers.get(SurveyOffice.NUMBER)).hasSize(2);
    }
}
