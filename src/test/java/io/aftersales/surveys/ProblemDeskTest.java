package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimFacts;
import io.aftersales.claims.ClaimKind;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.Promised;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What is done about problems that customers told. */
class ProblemDeskTest {

    private final SurveyOffice office = new SurveyOffice();

    ProblemDeskTest() {
        office.opening.open(SurveyOffice.NUMBER, "desk");
        office.surveys.answer(SurveyOffice.NUMBER, Map.of("SATISFACTION", "1"), true, "It leaks again");
        when(office.intake.receive(any(), any()))
                .thenReturn(new ClaimFacts(
                        "CL-20261124-000077",
                        ClaimKind.REPAIR,
                        ProductLine.SMART_HOME,
                        false,
                        ChargeBasis.WARRANTY,
                        mock(Promised.class)));
        when(office.process.raiseComplaint(any(), any(), any())).thenReturn("CP-20261124-000088");
    }

    @Test
    @Requirement("SVY-09")
    void aNewClaimIsAboutTheSameProductInTheWordsOfTheCustomer() {
        office.problems.settle(SurveyOffice.NUMBER, new ProblemReport("CLAIM", null), "desk");

        ArgumentCaptor<ClaimApplication> filed = ArgumentCaptor.forClass(ClaimApplication.class);
        verify(office.intake).receive(filed.capture(), eq("desk"));
        assertThat(filed.getValue().symptom()).isEqualTo("It leaks again");
        assertThat(filed.getValue().product()).isEqualTo(new ProductApplication("Lock X1", "SN 1", null));
        assertThat(Objects.requireNonNull(filed.getValue().customer()).phone()).isEqualTo("+8613800000000");
        assertThat(Objects.requireNonNull(filed.getValue().purchase()).proofNumber())
                .isEqualTo("I-1");
        assertThat(office.file(SurveyOffice.NUMBER).remedyCase()).isEqualTo("CL-20261124-000077");
        assertThat(office.timeline("CL-20261124-000077")).containsExactly("RAISED_BY_FOLLOW_UP");
        assertThat(office.timeline(SurveyOffice.NUMBER)).endsWith("PROBLEM_SETTLED");
        verify(office.ledger)
                .meet(SurveyOffice.NUMBER, CommitmentKind.PROBLEM_SETTLEMENT, office.clock.instant(), "desk");
    }

    @Test
    @Requirement("SVY-09")
    void aComplaintIsAboutTheClaim() {
        office.problems.settle(
                SurveyOffice.NUMBER, new ProblemReport("COMPLAINT", "It leaks, and nobody came"), "desk");

        verify(office.process).raiseComplaint(eq(SurveyOffice.NUMBER), any(), eq("It leaks, and nobody came"));
        assertThat(office.file(SurveyOffice.NUMBER).remedyCase()).isEqualTo("CP-20261124-000088");
    }

    @Test
    @Requirement("SVY-09")
    void anExplanationSaysWhatTheCustomerWasTold() {
        assertThat(SurveyOffice.fields(
                        () -> office.problems.settle(SurveyOffice.NUMBER, new ProblemReport("EXPLAINED", " "), "desk")))
                .containsExactly("remedyText");

        office.problems.settle(SurveyOffice.NUMBER, new ProblemReport("EXPLAINED", "The seal has to settle"), "desk");

        assertThat(office.file(SurveyOffice.NUMBER).remedy()).isEqualTo(Remedy.EXPLAINED);
        verifyNoInteractions(office.intake);
    }

    @Test
    void settlingItTwiceRaisesOneCase() {
        office.problems.settle(SurveyOffice.NUMBER, new ProblemReport("CLAIM", null), "desk");
        office.problems.settle(SurveyOffice.NUMBER, new ProblemReport("CLAIM", null), "desk");

        verify(office.intake).receive(any(), any());
        assertThatThrownBy(
                        () -> office.problems.settle(SurveyOffice.NUMBER, new ProblemReport("COMPLAINT", null), "desk"))
                .isInstanceOf(Refused.class);
    }
}
