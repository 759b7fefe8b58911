package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;

/** Walks through {@code processes/repairs/repair.bpmn} with all that it calls. */
@Deployment(
        resources = {
            "processes/repairs/repair.bpmn",
            "processes/repairs/repair-diagnosis.bpmn",
            "processes/repairs/repair-consent.bpmn",
            "processes/repairs/repair-work.bpmn",
            "processes/repairs/parts-by-post.bpmn",
            "processes/repairs/service-visit.bpmn",
            "processes/commitments/escalation.bpmn"
        })
abstract class RepairWalks {

    final RepairStepsInMemory steps = new RepairStepsInMemory();
    private final ProcessEngineExtension engine;

    RepairWalks(ProcessEngineExtension engine) {
        this.engine = engine;
    }

    Walk repair() {
        return repair(true, "WORKSHOP");
    }

    Walk repair(boolean urgent, String mode) {
        return Walk.start(
                engine,
                "repair",
                NUMBER,
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(urgent),
                RepairVariables.PRODUCT_LINE.is("SMART_HOME"),
                RepairVariables.SERVICE_MODE.is(mode));
    }

    Walk agreedByPost() {
        Walk repair = repair(true, "PARTS_BY_POST");
        repair.called("repair-diagnosis").complete("Task_DiagnoseFault");
        consent(repair, "CONSENTED");
        assertThat(repair.waitsAt()).containsExactly("Call_PartsByPost");
        return repair;
    }

    static void visited(Walk visit, String result) {
        visit.complete("Task_BookAppointment", RepairVariables.ENGINEER.is("engineer"))
                .complete("Task_LogArrival", RepairVariables.ARRIVAL_RESULT.is(result));
    }

    static void diagnose(Walk repair) {
        repair.called("repair-diagnosis")
                .complete("Task_ReceiveProduct", RepairVariables.ENGINEER.is("engineer"))
                .complete("Task_DiagnoseFault", RepairFormVariables.CAUSE.is("PRODUCT_QUALITY"));
    }

    static void consent(Walk repair, String answer) {
        repair.called("repair-consent")
                .complete("Task_QuoteRepair")
                .complete("Task_ObtainConsent", RepairVariables.CONSENT_ANSWER.is(answer));
    }

    static void finishWork(Walk repair, boolean satisfied) {
        repair.called("repair-work")
                .complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("DONE"))
                .complete("Task_InspectQuality", RepairVariables.INSPECTION_PASSED.is(true))
                .complete("Task_HandOver", RepairVariables.CUSTOMER_SATISFIED.is(satisfied));
    }
}
