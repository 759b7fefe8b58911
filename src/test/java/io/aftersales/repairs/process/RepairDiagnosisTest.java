package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.repairs.DiagnosisReport;
import io.aftersales.repairs.ReceiptReport;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/repairs/repair-diagnosis.bpmn}. */
@Deployment(resources = {"processes/repairs/repair-diagnosis.bpmn", "processes/repairs/service-visit.bpmn"})
class RepairDiagnosisTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/repair-diagnosis.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement("RPR-01")
    void onSiteTheEngineerWhoCameDiagnoses() {
        Walk diagnosis = diagnosis("ON_SITE");
        Walk visit = diagnosis.called("service-visit");
        assertThat(visit.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(visit.variable("urgent")).isEqualTo(false);
        assertThat(visit.variable("productLine")).isEqualTo("SMART_HOME");
        assertThat(visit.variable("repairOutcome")).isEqualTo("OPEN");

        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"));
        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));

        assertThat(diagnosis.task("Task_DiagnoseFault").getAssignee()).isEqualTo("engineer");
        assertThat(groups(ENGINE, diagnosis.task("Task_DiagnoseFault"))).containsExactly("engineers");
        diagnose(diagnosis);
        verify(steps.diagnoses)
                .diagnose(
                        NUMBER,
                        new DiagnosisReport("PRODUCT_QUALITY", true, "PUMP", "CORE_PART", "It leaks", true),
                        USER);
        assertThat(diagnosis.ended()).isTrue();
        assertThat(diagnosis.variable("repairOutcome")).isEqualTo("OPEN");
        assertThat(diagnosis.variable("engineer")).isEqualTo("engineer");
    }

    @Test
    void aVisitThatIsCalledOffNeedsNoDiagnosis() {
        Walk diagnosis = diagnosis("ON_SITE");
        Walk visit = diagnosis.called("service-visit");
        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"));

        visit.complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("CANCELLED"));

        assertThat(diagnosis.visited()).contains("EndEvent_VisitCancelled").doesNotContain("Task_DiagnoseFault");
        assertThat(diagnosis.ended()).isTrue();
        assertThat(diagnosis.variable("repairOutcome")).isEqualTo("DECLINED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_SITE", "MAIL_IN", "WORKSHOP"})
    @Requirement("F43")
    void aCauseThatShowedDuringTheWorkNeedsNeitherVisitNorReceipt(String mode) {
        Walk diagnosis = diagnosis(mode, RepairVariables.OTHER_CAUSE);

        assertThat(diagnosis.waitsAt()).containsExactly("Task_DiagnoseFault");
        diagnose(diagnosis);

        assertThat(diagnosis.visited()).doesNotContain("Gateway_HowIsItReached");
        assertThat(diagnosis.ended()).isTrue();
        assertThat(diagnosis.variable("repairOutcome")).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL_IN", "WORKSHOP"})
    @Requirement("RPR-01")
    void aProductThatComesToUsIsReceivedFirst(String mode) {
        Walk diagnosis = diagnosis(mode);
        assertThat(groups(ENGINE, diagnosis.task("Task_ReceiveProduct"))).containsExactly("engineers", "service-desk");

        diagnosis.complete(
                "Task_ReceiveProduct",
                RepairVariables.RECEIPT_RESULT.is("RECEIVED"),
                RepairVariables.ENGINEER.is("engineer"),
                RepairFormVariables.CONDITION.is("Box torn, remote control missing"));

        verify(steps.repairs)
                .receive(
                        NUMBER,
                        new ReceiptReport("RECEIVED", "Box torn, remote control missing", "engineer", null),
                        USER);
        assertThat(diagnosis.task("Task_DiagnoseFault").getAssignee()).isEqualTo("engineer");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement({"RPR-01", "DSP-01"})
    void whereTheProductDoesNotComeTheEngineerGoesToTheCustomer() {
        Walk diagnosis = diagnosis("MAIL_IN");

        diagnosis.complete(
                "Task_ReceiveProduct",
                RepairVariables.RECEIPT_RESULT.is("VISIT"),
                RepairFormVariables.NOTE.is("Too heavy to post"));

        verify(steps.repairs).receive(NUMBER, new ReceiptReport("VISIT", null, null, "Too heavy to post"), USER);
        assertThat(diagnosis.variable("serviceMode")).isEqualTo("ON_SITE");
        assertThat(diagnosis.waitsAt()).containsExactly("Call_ServiceVisit");
        diagnosis
                .called("service-visit")
                .complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"))
                .complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is("ARRIVED"));
        assertThat(diagnosis.task("Task_DiagnoseFault").getAssignee()).isEqualTo("engineer");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    void aProductThatIsNotSentSinceTheCustomerDeclinesNeedsNoDiagnosis() {
        Walk diagnosis = diagnosis("MAIL_IN");

        diagnosis.complete(
                "Task_ReceiveProduct",
                RepairVariables.RECEIPT_RESULT.is("DECLINED"),
                RepairFormVariables.NOTE.is("He keeps it as it is"));

        assertThat(diagnosis.visited()).contains("EndEvent_RepairDeclined").doesNotContain("Task_DiagnoseFault");
        assertThat(diagnosis.ended()).isTrue();
        assertThat(diagnosis.variable("repairOutcome")).isEqualTo("DECLINED");
    }

    @Test
    void whereOnlyPartsArePostedAnyEngineerDiagnoses() {
        Walk diagnosis = diagnosis("PARTS_BY_POST");

        assertThat(diagnosis.waitsAt()).containsExactly("Task_DiagnoseFault");
        assertThat(diagnosis.task("Task_DiagnoseFault").getAssignee()).isNull();
    }

    @Test
    @Requirement("F36")
    void whereTheTablesCannotSayWhoPaysAManagerDecides() {
        steps.finds(false, true);
        Walk diagnosis = diagnosis("PARTS_BY_POST");
        diagnose(diagnosis);
        assertThat(groups(ENGINE, diagnosis.task("Task_DecideCoverage"))).containsExactly("service-managers");

        diagnosis.complete(
                "Task_DecideCoverage",
                RepairFormVariables.COVERED.is(true),
                RepairFormVariables.COVERAGE_REASON.is("Sold with our promise"));

        verify(steps.diagnoses).decideCoverage(NUMBER, true, "Sold with our promise", USER);
        assertThat(diagnosis.visited()).contains("EndEvent_FaultDiagnosed");
        assertThat(diagnosis.ended()).isTrue();
        assertThat(diagnosis.variable("repairOutcome")).isEqualTo("OPEN");
    }

    @Test
    @Requirement("RPR-02")
    void whatCannotBeRepairedIsProposedForReplacement() {
        steps.finds(true, false);
        Walk diagnosis = diagnosis("PARTS_BY_POST");

        diagnose(diagnosis);

        verify(steps.diagnoses, never()).decideCoverage(any(), anyBoolean(), any(), any());
        assertThat(diagnosis.ended()).isTrue();
        assertThat(diagnosis.variable("repairOutcome")).isEqualTo("REPLACEMENT_PROPOSED");
    }

    private static void diagnose(Walk diagnosis) {
        diagnosis.complete(
                "Task_DiagnoseFault",
                RepairFormVariables.CAUSE.is("PRODUCT_QUALITY"),
                RepairFormVariables.CAUSE_FOUND.is(true),
                RepairFormVariables.COMPONENT.is("PUMP"),
                RepairFormVariables.COMPONENT_CLASS.is("CORE_PART"),
                RepairFormVariables.FINDINGS.is("It leaks"),
                RepairFormVariables.REPAIRABLE.is(true));
    }

    private static Walk diagnosis(String mode) {
        return diagnosis(mode, RepairVariables.OPEN);
    }

    private static Walk diagnosis(String mode, String outcome) {
        Map<String, Object> variables = new HashMap<>(Map.ofEntries(
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(false),
                RepairVariables.PRODUCT_LINE.is("SMART_HOME"),
                RepairVariables.SERVICE_MODE.is(mode),
                RepairVariables.REPAIR_OUTCOME.is(outcome)));
        variables.put(RepairVariables.ENGINEER.name(), null);
        return Walk.of(
                ENGINE, ENGINE.getRuntimeService().startProcessInstanceByKey("repair-diagnosis", NUMBER, variables));
    }
}
