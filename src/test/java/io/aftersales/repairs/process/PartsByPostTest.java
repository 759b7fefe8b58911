package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.ANSWER_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_AGAIN;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_WARN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.DUE_AGAIN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.WARN_AGAIN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.heard;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static io.aftersales.repairs.process.RepairStepsInMemory.timers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.repairs.PartsAnswer;
import io.aftersales.repairs.PostingReport;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/repairs/parts-by-post.bpmn}. */
@Deployment(resources = {"processes/repairs/parts-by-post.bpmn", "processes/commitments/escalation.bpmn"})
class PartsByPostTest {

    private static final String POST = "Task_PostParts";
    private static final String CONFIRM = "Task_ConfirmParts";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/parts-by-post.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement({"DSP-05", "F24"})
    void partsArePostedAndTheWordOfTheCustomerEndsIt() {
        Walk parts = parts();
        Task post = parts.task(POST);
        assertThat(groups(ENGINE, post)).containsExactly("dispatchers", "engineers");
        assertThat(post.getDueDate()).isEqualTo(Date.from(COMPLETION_DUE_AT));
        assertThat(post.getFollowUpDate()).isEqualTo(Date.from(COMPLETION_WARN_AT));

        parts.complete(
                POST,
                RepairFormVariables.POSTING_RESULT.is("POSTED"),
                RepairFormVariables.PARTS.is("PUMP 1"),
                RepairFormVariables.CARRIER.is("SF Express"),
                RepairFormVariables.TRACKING_NUMBER.is("SF-1001"),
                RepairFormVariables.POSTED_AT.is("2026-11-27T10:00"),
                RepairFormVariables.NOTE.is("With the manual"));

        verify(steps.parts)
                .post(
                        NUMBER,
                        new PostingReport(
                                "POSTED", "PUMP 1", "SF Express", "SF-1001", "2026-11-27T10:00", "With the manual"),
                        USER);
        Task confirm = parts.task(CONFIRM);
        assertThat(groups(ENGINE, confirm)).containsExactly("engineers", "service-desk");
        assertThat(confirm.getDueDate()).isEqualTo(Date.from(ANSWER_DUE_AT));
        parts.complete(CONFIRM, RepairFormVariables.PARTS_SAID.is("HELPED"), RepairFormVariables.NOTE.is("It runs"));
        verify(steps.parts).answer(NUMBER, "HELPED", "It runs", USER);
        assertThat(parts.ended()).isTrue();
        assertThat(parts.visited()).contains("EndEvent_PartsHelped");
        assertOutcome(parts, "ACCEPTED", "REPAIRED");
        assertThat(privateVariables(ENGINE)).isEmpty();
        assertThat(timers(ENGINE)).isZero();
    }

    @Test
    @Requirement({"DSP-05", "RPR-12"})
    void aCustomerWhoAnswersHimselfTakesTheTaskAway() {
        Walk parts = posted();

        messages(ENGINE.getProcessEngine()).partsAnswered(NUMBER, heard(PartsAnswer.HELPED, false));

        verify(steps.parts, never()).answer(any(), any(), any(), any());
        assertThat(parts.visited()).contains("BoundaryEvent_CustomerAnswered", "EndEvent_PartsHelped");
        assertOutcome(parts, "ACCEPTED", "UNSOLVED");
    }

    @Test
    @Requirement("DSP-05")
    void noWordInTimeCountsAsThatTheyHelp() {
        Walk parts = posted();
        assertThat(parts.due("BoundaryEvent_AnswerOverdue")).isEqualTo(Date.from(ANSWER_DUE_AT));

        parts.execute("BoundaryEvent_AnswerOverdue");

        verify(steps.parts).silent(NUMBER, USER);
        assertThat(parts.ended()).isTrue();
        assertThat(parts.visited()).contains("EndEvent_NoAnswerCame");
        assertOutcome(parts, "ACCEPTED", "REPAIRED");
    }

    @Test
    @Requirement("DSP-05")
    void whatDidNotArriveIsPostedAgain() {
        Walk parts = posted();

        parts.complete(CONFIRM, RepairFormVariables.PARTS_SAID.is("NOT_ARRIVED"));

        assertThat(parts.waitsAt()).containsExactly(POST);
        post(parts);
        verify(steps.parts, times(2)).post(any(), any(), any());
        messages(ENGINE.getProcessEngine()).partsAnswered(NUMBER, heard(PartsAnswer.NOT_ARRIVED, true));
        assertThat(parts.waitsAt()).containsExactly(POST);
        assertOutcome(parts, null, "OPEN");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Requirement({"RPR-08", "T25", "DSP-05"})
    void whatIsPostedAgainIsWarnedOfAndEscalatedByItsOwnPromise(boolean byHimself) {
        Walk parts = posted();
        if (byHimself) {
            messages(ENGINE.getProcessEngine()).partsAnswered(NUMBER, heard(PartsAnswer.NOT_ARRIVED, true));
        } else {
            parts.complete(CONFIRM, RepairFormVariables.PARTS_SAID.is("NOT_ARRIVED"));
        }
        Task post = parts.task(POST);
        assertThat(post.getDueDate()).isEqualTo(Date.from(DUE_AGAIN_AT));
        assertThat(post.getFollowUpDate()).isEqualTo(Date.from(WARN_AGAIN_AT));
        assertThat(parts.due("BoundaryEvent_CompletionAlmostDue")).isEqualTo(Date.from(WARN_AGAIN_AT));
        assertThat(parts.due("BoundaryEvent_CompletionOverdue")).isEqualTo(Date.from(DUE_AGAIN_AT));

        parts.execute("BoundaryEvent_CompletionAlmostDue");
        parts.execute("BoundaryEvent_CompletionOverdue");

        assertThat(steps.ladder.warnings).containsExactly(COMPLETION_AGAIN + " dispatchers");
        assertThat(steps.ladder.breaches).containsExactly(COMPLETION_AGAIN + " " + NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"NOT_HELPED, PARTS_BY_POST", "VISIT, ON_SITE"})
    @Requirement({"DSP-05", "F24"})
    void partsOfNoHelpLeadBackToTheDiagnosis(String answer, String mode) {
        Walk parts = posted();

        parts.complete(
                CONFIRM, RepairFormVariables.PARTS_SAID.is(answer), RepairFormVariables.NOTE.is("It still leaks"));

        assertThat(parts.ended()).isTrue();
        assertThat(parts.visited()).contains("EndEvent_PartsOfNoHelp");
        assertOutcome(parts, "NOT_ACCEPTED", "OPEN");
        assertThat(parts.variable("serviceMode")).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({"PLAN_CHANGE, PLAN_CHANGE, OPEN", "REPLACEMENT, INTERRUPTED, REPLACEMENT_PROPOSED"})
    @Requirement({"DSP-05", "RPR-09", "RPL-10"})
    void whatCannotBePostedIsReplacedByAnotherPlanOrProduct(String result, String work, String repair) {
        Walk parts = parts();

        parts.complete(
                POST,
                RepairFormVariables.POSTING_RESULT.is(result),
                RepairFormVariables.NOTE.is("It is no longer made"));

        assertThat(parts.ended()).isTrue();
        assertThat(parts.visited()).contains("EndEvent_PartsNotPosted").doesNotContain(CONFIRM);
        assertOutcome(parts, work, repair);
    }

    @Test
    void whatCannotBePostedEndsWithItsLadderWhenItIsLate() {
        Walk parts = parts();
        parts.execute("BoundaryEvent_CompletionOverdue");

        parts.complete(
                POST,
                RepairFormVariables.POSTING_RESULT.is("REPLACEMENT"),
                RepairFormVariables.NOTE.is("It is no longer made"));

        assertThat(parts.ended()).isTrue();
    }

    @Test
    @Requirement({"RPR-08", "T25", "DSP-05"})
    void thePostingIsWarnedOfAndEscalatedByTheQuotedCycle() {
        Walk parts = parts();
        assertThat(parts.due("BoundaryEvent_CompletionAlmostDue")).isEqualTo(Date.from(COMPLETION_WARN_AT));
        assertThat(parts.due("BoundaryEvent_CompletionOverdue")).isEqualTo(Date.from(COMPLETION_DUE_AT));

        parts.execute("BoundaryEvent_CompletionAlmostDue");
        parts.execute("BoundaryEvent_CompletionOverdue");

        assertThat(steps.ladder.warnings).containsExactly(COMPLETION + " dispatchers");
        assertThat(steps.ladder.breaches).containsExactly(COMPLETION + " " + NUMBER);
        parts.called("escalation").receive("commitments.promiseSettled").execute("EndEvent_LadderEnded");
        assertThat(parts.visited()).contains("EndEvent_ResponsibleWarned", "EndEvent_EscalationEnded");
        assertThat(parts.waitsAt()).containsExactly(POST);
    }

    private static void assertOutcome(Walk parts, @Nullable String workOutcome, String repairOutcome) {
        assertThat(parts.variable("workOutcome")).isEqualTo(workOutcome);
        assertThat(parts.variable("repairOutcome")).isEqualTo(repairOutcome);
    }

    private static Walk posted() {
        Walk parts = parts();
        post(parts);
        return parts;
    }

    private static void post(Walk parts) {
        parts.complete(POST, RepairFormVariables.POSTING_RESULT.is("POSTED"));
    }

    private static Walk parts() {
        return Walk.start(
                ENGINE,
                "parts-by-post",
                NUMBER,
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(false),
                RepairVariables.PRODUCT_LINE.is("SMART_HOME"),
                RepairVariables.SERVICE_MODE.is("PARTS_BY_POST"),
                RepairVariables.ENGINEER.is("engineer"),
                RepairVariables.REPAIR_OUTCOME.is(RepairVariables.OPEN),
                RepairVariables.COMPLETION_COMMITMENT_ID.is(COMPLETION.toString()),
                RepairVariables.COMPLETION_WARN_AT.is(COMPLETION_WARN_AT.toString()),
                RepairVariables.COMPLETION_DUE_AT.is(COMPLETION_DUE_AT.toString()));
    }
}
