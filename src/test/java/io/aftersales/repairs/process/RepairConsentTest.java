package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_WARN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.answered;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.repairs.ConsentAnswer;
import io.aftersales.repairs.ConsentReport;
import io.aftersales.repairs.QuoteDraft;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/repairs/repair-consent.bpmn}. */
@Deployment(resources = "processes/repairs/repair-consent.bpmn")
class RepairConsentTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/repair-consent.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement({"RPR-04", "RPR-06"})
    void theConsentThatTheDeskObtainedStartsTheQuotedCycle() {
        Walk consent = consent();
        assertThat(consent.task("Task_QuoteRepair").getAssignee()).isEqualTo("engineer");
        quote(consent);
        verify(steps.quotes).issue(NUMBER, new QuoteDraft("New pump", "PUMP 1", "5", "2026-12-05", true), USER);
        assertThat(groups(ENGINE, consent.task("Task_ObtainConsent"))).containsExactly("engineers", "service-desk");

        consent.complete(
                "Task_ObtainConsent",
                RepairVariables.CONSENT_ANSWER.is("CONSENTED"),
                RepairFormVariables.CONSENT_CHANNEL.is("PHONE"),
                RepairFormVariables.GIVEN_BY.is("Wang Fang"),
                RepairFormVariables.NOTE.is("Evenings only"));

        verify(steps.quotes)
                .answer(NUMBER, new ConsentReport(1, "CONSENTED", "PHONE", "Wang Fang", "Evenings only"), USER);
        assertThat(consent.visited()).contains("EndEvent_ConsentGiven");
        assertThat(consent.ended()).isTrue();
        assertThat(consent.variable("repairOutcome")).isEqualTo("OPEN");
        assertThat(consent.variable("completionCommitmentId")).isEqualTo(COMPLETION.toString());
        assertThat(consent.variable("completionWarnAt")).isEqualTo(COMPLETION_WARN_AT.toString());
        assertThat(consent.variable("completionDueAt")).isEqualTo(COMPLETION_DUE_AT.toString());
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("RPR-06")
    void aCustomerWhoAnswersHimselfTakesTheTaskAway() {
        Walk consent = consent();
        quote(consent);

        messages(ENGINE.getProcessEngine()).quoteAnswered(NUMBER, answered(ConsentAnswer.CONSENTED));

        verify(steps.quotes, never()).answer(any(), any(), any());
        assertThat(consent.visited()).contains("BoundaryEvent_CustomerAnswered", "EndEvent_ConsentGiven");
        assertThat(consent.ended()).isTrue();
        assertThat(consent.variable("repairOutcome")).isEqualTo("OPEN");
        assertThat(consent.variable("completionDueAt")).isEqualTo(COMPLETION_DUE_AT.toString());
    }

    @Test
    @Requirement("RPR-06")
    void aRefusedQuoteEndsTheRepair() {
        Walk consent = consent();
        quote(consent);

        messages(ENGINE.getProcessEngine()).quoteAnswered(NUMBER, answered(ConsentAnswer.REFUSED));

        assertThat(consent.visited()).contains("EndEvent_RepairRefused").doesNotContain("EndEvent_ConsentGiven");
        assertThat(consent.ended()).isTrue();
        assertThat(consent.variable("repairOutcome")).isEqualTo("DECLINED");
        assertThat(consent.variable("completionCommitmentId")).isNull();
    }

    @Test
    @Requirement("RPR-09")
    void whoWantsAnotherPlanGetsANewVersion() {
        when(steps.quotes.issue(any(), any(), any())).thenReturn(1, 2);
        Walk consent = consent();
        quote(consent);
        consent.complete("Task_ObtainConsent", RepairVariables.CONSENT_ANSWER.is("CHANGE_WANTED"));
        assertThat(consent.waitsAt()).containsExactly("Task_QuoteRepair");

        quote(consent);

        assertThat(consent.variable("quoteVersion")).isEqualTo(2L);
        consent.complete("Task_ObtainConsent", RepairVariables.CONSENT_ANSWER.is("CONSENTED"));
        verify(steps.quotes).answer(NUMBER, new ConsentReport(2, "CONSENTED", null, null, null), USER);
        assertThat(consent.ended()).isTrue();
    }

    @Test
    void anAnswerWhileNothingIsAskedHasNoEffect() {
        Walk consent = consent();

        messages(ENGINE.getProcessEngine()).quoteAnswered(NUMBER, answered(ConsentAnswer.CONSENTED));

        assertThat(consent.waitsAt()).containsExactly("Task_QuoteRepair");
        assertThat(consent.variable("consentAnswer")).isNull();
    }

    private static void quote(Walk consent) {
        consent.complete(
                "Task_QuoteRepair",
                RepairFormVariables.PLAN.is("New pump"),
                RepairFormVariables.QUOTE_LINES.is("PUMP 1"),
                RepairFormVariables.CYCLE_DAYS.is("5"),
                RepairFormVariables.VALID_UNTIL.is("2026-12-05"),
                RepairFormVariables.AGREED_FEES_APPLIED.is(true));
    }

    private static Walk consent() {
        return Walk.start(
                ENGINE,
                "repair-consent",
                NUMBER,
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(false),
                RepairVariables.PRODUCT_LINE.is("SMART_HOME"),
                RepairVariables.SERVICE_MODE.is("ON_SITE"),
                RepairVariables.ENGINEER.is("engineer"),
                RepairVariables.REPAIR_OUTCOME.is(RepairVariables.OPEN));
    }
}
