package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;

import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.ProcessEngineServices;

/** Takes a complaint to where a test begins. */
abstract class ComplaintWalks {

    static final String ACKNOWLEDGE = "Task_AcknowledgeComplaint";
    static final String CLASSIFY = "Task_ClassifyComplaint";
    static final String INVESTIGATE = "Task_InvestigateComplaint";

    final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    private final ProcessEngineServices engine;

    ComplaintWalks(ProcessEngineServices engine) {
        this.engine = engine;
    }

    Walk received() {
        return Walk.of(
                engine,
                engine.getRuntimeService()
                        .createMessageCorrelation(EngineComplaintProcess.COMPLAINT_RECEIVED)
                        .processInstanceBusinessKey(NUMBER)
                        .setVariables(ComplaintStart.variables(ComplaintStepsInMemory.facts()))
                        .correlateStartMessage());
    }

    static void acknowledge(Walk complaint) {
        complaint.complete(
                ACKNOWLEDGE,
                ComplaintFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ComplaintFormVariables.PROCESS_TOLD.is(true),
                ComplaintFormVariables.EXPECTED_DATE_TOLD.is(true),
                ComplaintFormVariables.NOTE.is("Friendly"),
                ComplaintFormVariables.PURCHASE_DATE.is("2026-03-01"),
                ComplaintFormVariables.DEMAND.is("Another car"));
    }

    Walk classified() {
        Walk complaint = received();
        acknowledge(complaint);
        complaint.complete(
                CLASSIFY,
                ComplaintFormVariables.CATEGORY.is("OTHER"),
                ComplaintFormVariables.SEVERITY.is("HIGH"),
                ComplaintFormVariables.NATURE.is("SINGLE"),
                ComplaintFormVariables.PRELIMINARY_CAUSE.is("No list"),
                ComplaintFormVariables.OWNER.is("owner"),
                ComplaintFormVariables.COMPLAINED_ABOUT.is("engineer"));
        return complaint;
    }
}
