package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.aftersales.complaints.ComplaintInvestigation.Opinion;
import io.aftersales.complaints.ComplaintInvestigation.Section;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every path of {@code processes/complaints/complaint-investigation.bpmn}. */
@Deployment(resources = "processes/complaints/complaint-investigation.bpmn")
class ComplaintInvestigationTest {

    private static final String PRODUCTION = "Task_AnalyseProductionCause";
    private static final String ENGINEERING = "Task_AnalyseTechnicalCause";
    private static final String DEVELOPMENT = "Task_ExamineAbnormalProblem";
    private static final String ORIGIN = "Task_TraceOrigin";
    private static final Opinion USUAL = new Opinion("Thin", "Thicker", false);

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING =
            new ModelCoverage(ENGINE, "processes/complaints/complaint-investigation.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-08", "CMP-20", "CMP-21", "CMP-23", "F65"})
    void aQualityCauseIsAnalysedByEverySectionAtTheSameTime() {
        Walk investigation = investigation("QUALITY", false);
        assertThat(groups(ENGINE, investigation.task(PRODUCTION))).containsExactly("dept-product-quality");
        assertThat(groups(ENGINE, investigation.task(ENGINEERING))).containsExactly("dept-product-quality");
        assertThat(groups(ENGINE, investigation.task(ORIGIN))).containsExactly("quality-inspectors");

        opinion(investigation, PRODUCTION, false);
        opinion(investigation, ENGINEERING, false);
        investigation.complete(
                ORIGIN,
                ComplaintFormVariables.RESPONSIBLE_DEPARTMENT.is("Assembly"),
                ComplaintFormVariables.RESPONSIBLE_PERSON.is("Line 3"),
                ComplaintFormVariables.ORIGIN_DECISION.is("Instruction"));
        assertThat(groups(ENGINE, investigation.task("Task_AgreeHandling"))).containsExactly("dept-general");
        opinion(investigation, "Task_AgreeHandling", false);
        assertThat(groups(ENGINE, investigation.task("Task_FillOpinionForm"))).containsExactly("complaint-handlers");
        investigation.complete(
                "Task_FillOpinionForm",
                ComplaintFormVariables.CUSTOMER_OPINION.is("Leaks"),
                ComplaintFormVariables.HANDLING_OPINION.is("New seal"));

        verify(steps.investigations).giveOpinion(NUMBER, Section.PRODUCTION, USUAL, "complaints");
        verify(steps.investigations).giveOpinion(NUMBER, Section.ENGINEERING, USUAL, "complaints");
        verify(steps.investigations).giveOpinion(NUMBER, Section.BUSINESS, USUAL, "complaints");
        verify(steps.investigations).traceOrigin(NUMBER, "Assembly", "Line 3", "Instruction", "complaints");
        verify(steps.investigations).fillOpinionForm(NUMBER, "Leaks", "New seal", "complaints");
        assertThat(investigation.ended()).isTrue();
        assertThat(investigation.visited()).doesNotContain(DEVELOPMENT);
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @ParameterizedTest(name = "flagged by {0}")
    @CsvSource({PRODUCTION, ENGINEERING, "nobody"})
    @Requirement("CMP-22")
    void anAbnormalProblemAlsoGoesToTechnicalDevelopment(String flaggedBy) {
        Walk investigation = investigation("QUALITY", flaggedBy.equals("nobody"));
        opinion(investigation, PRODUCTION, flaggedBy.equals(PRODUCTION));
        opinion(investigation, ENGINEERING, flaggedBy.equals(ENGINEERING));

        investigation.complete(ORIGIN);

        assertThat(groups(ENGINE, investigation.task(DEVELOPMENT))).containsExactly("dept-product-quality");
        verify(steps.investigations, times(flaggedBy.equals("nobody") ? 0 : 1))
                .giveOpinion(any(), any(), eq(new Opinion("Thin", "Thicker", true)), any());
        opinion(investigation, DEVELOPMENT, false);
        verify(steps.investigations).giveOpinion(NUMBER, Section.DEVELOPMENT, USUAL, "complaints");
        assertThat(investigation.waitsAt()).contains("Task_AgreeHandling");
    }

    @Test
    @Requirement({"CMP-24", "F65"})
    void damageInUseIsExplainedByTheBusinessDepartment() {
        Walk investigation = investigation("HUMAN_DAMAGE", false);
        assertThat(groups(ENGINE, investigation.task("Task_ExplainDamage")))
                .containsExactly("dept-after-sales", "dept-general");

        opinion(investigation, "Task_ExplainDamage", false);

        verify(steps.investigations).giveOpinion(NUMBER, Section.DAMAGE, USUAL, "complaints");
        assertThat(investigation.ended()).isTrue();
    }

    @Test
    @Requirement("F65")
    void whatTheProductDidNotCauseNeedsNoAnalysis() {
        assertThat(investigation("OTHER", true).ended()).isTrue();

        verifyNoInteractions(steps.investigations);
    }

    private static void opinion(Walk investigation, String task, boolean abnormal) {
        investigation.complete(
                task,
                ComplaintFormVariables.CAUSE.is("Thin"),
                ComplaintFormVariables.COUNTERMEASURE.is("Thicker"),
                ComplaintFormVariables.ABNORMAL_FOUND.is(abnormal));
    }

    private static Walk investigation(String causeClass, boolean abnormal) {
        return Walk.start(
                ENGINE,
                "complaint-investigation",
                NUMBER,
                ComplaintVariables.COMPLAINT_NUMBER.is(NUMBER),
                ComplaintVariables.URGENT.is(false),
                ComplaintVariables.CAUSE_CLASS.is(causeClass),
                ComplaintVariables.ABNORMAL.is(abnormal),
                ComplaintVariables.RESOLUTION_DUE_AT.is(ComplaintStepsInMemory.RESOLUTION_DUE_AT.toString()));
    }
}
