package io.aftersales.repairs.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/repairs}, and their only spelling in Java. */
final class RepairVariables {

    /** Number of the claim, also the business key. Handed in by {@code claim-intake}. */
    static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** Whether it goes before others. Handed in. */
    static final ProcessVariable<Boolean> URGENT = ProcessVariable.flag("urgent");

    /** Numbers of the service contracts that agree on fees, empty when none does. Set by "Open repair". */
    static final ProcessVariable<String> AGREED_CONTRACTS = ProcessVariable.text("agreedContracts");

    /** Name of the product line, an input of tables. Handed in. */
    static final ProcessVariable<String> PRODUCT_LINE = ProcessVariable.text("productLine");

    /** How the product is reached. Handed in, and made definite by "Open repair". */
    static final ProcessVariable<String> SERVICE_MODE = ProcessVariable.text("serviceMode");

    /** User who does the work; null until it is known. Set by the forms that choose him. */
    static final ProcessVariable<String> ENGINEER = ProcessVariable.text("engineer");

    /**
     * {@value #OPEN}, {@value #OTHER_CAUSE}, or the name of the outcome once it is known. Set by "Open repair", "Record
     * repair", "Record diagnosis" and the steps that end it.
     */
    static final ProcessVariable<String> REPAIR_OUTCOME = ProcessVariable.text("repairOutcome");

    /** What the claim needs next: REPAIR, REPLACEMENT or NONE. Set by "Close repair". */
    static final ProcessVariable<String> NEXT_SERVICE = ProcessVariable.text("nextService");

    /** Id of the promised visit. Set by "Record appointment". */
    static final ProcessVariable<String> APPOINTMENT_COMMITMENT_ID = ProcessVariable.text("appointmentCommitmentId");

    /** When the engineer is reminded, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> APPOINTMENT_WARN_AT = ProcessVariable.text("appointmentWarnAt");

    /** The booked time, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> APPOINTMENT_DUE_AT = ProcessVariable.text("appointmentDueAt");

    /** What was agreed about the visit. Set by the form of "Book appointment". */
    static final ProcessVariable<String> BOOKING_RESULT = ProcessVariable.text("bookingResult");

    /** What became of the visit. Set by the form of "Log arrival". */
    static final ProcessVariable<String> ARRIVAL_RESULT = ProcessVariable.text("arrivalResult");

    /** What became of a product that should come to us. Set by the form of "Receive product". */
    static final ProcessVariable<String> RECEIPT_RESULT = ProcessVariable.text("receiptResult");

    /** Whether it is known who pays. Set by "Record diagnosis". */
    static final ProcessVariable<Boolean> COVERAGE_KNOWN = ProcessVariable.flag("coverageKnown");

    /** Version of the quote that the customer has. Set by "Record quote". */
    static final ProcessVariable<Long> QUOTE_VERSION = ProcessVariable.number("quoteVersion");

    /** What the customer said to it. Set by the form of "Obtain consent", or with the message of the customer. */
    static final ProcessVariable<String> CONSENT_ANSWER = ProcessVariable.text("consentAnswer");

    /** Id of the promised cycle. Set with the consent, and anew where posted parts did not arrive. */
    static final ProcessVariable<String> COMPLETION_COMMITMENT_ID = ProcessVariable.text("completionCommitmentId");

    /** When the engineers are warned, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> COMPLETION_WARN_AT = ProcessVariable.text("completionWarnAt");

    /** Until when the repair must be finished, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> COMPLETION_DUE_AT = ProcessVariable.text("completionDueAt");

    /** How the last piece of work ended. Set by the form of "Repair product". */
    static final ProcessVariable<String> WORK_RESULT = ProcessVariable.text("workResult");

    /** What became of the missing part. Set by the form of "Await part". */
    static final ProcessVariable<String> PART_RESULT = ProcessVariable.text("partResult");

    /** Whether the parts are on their way to the customer. Set by "Record posting". */
    static final ProcessVariable<Boolean> PARTS_POSTED = ProcessVariable.flag("partsPosted");

    /** When the parts count as arrived and working without a word, an ISO-8601 instant. Set by "Record posting". */
    static final ProcessVariable<String> PARTS_ANSWER_DUE_AT = ProcessVariable.text("partsAnswerDueAt");

    /** What the customer said to them. Set by "Record parts answer" and "Record silence", or with his message. */
    static final ProcessVariable<String> PARTS_ANSWER = ProcessVariable.text("partsAnswer");

    /** Whether the quality check was passed. Set by the form of "Inspect quality". */
    static final ProcessVariable<Boolean> INSPECTION_PASSED = ProcessVariable.flag("inspectionPassed");

    /** Number of the quality check whose result is handed over. Set by "Record inspection". */
    static final ProcessVariable<Long> ACCEPTANCE_ROUND = ProcessVariable.number("acceptanceRound");

    /** Until when the product is handed over, an ISO-8601 instant. Set by "Record inspection" when it passed. */
    static final ProcessVariable<String> HAND_OVER_DUE_AT = ProcessVariable.text("handOverDueAt");

    /** Whether the customer accepts. Set by the form of "Hand over", or with the message of the customer. */
    static final ProcessVariable<Boolean> CUSTOMER_SATISFIED = ProcessVariable.flag("customerSatisfied");

    /**
     * How "Repair work" or "Parts by post" ended: ACCEPTED, NOT_ACCEPTED (also where another cause needs a diagnosis, or a
     * visit is needed that a model of an earlier release cannot book), PLAN_CHANGE or INTERRUPTED. Set by the steps that
     * end it.
     */
    static final ProcessVariable<String> WORK_OUTCOME = ProcessVariable.text("workOutcome");

    /** What is proposed for, then agreed with, a waiting customer. Set by "Propose answer" and the form of the call. */
    static final ProcessVariable<String> WAITING_ANSWER = ProcessVariable.text("waitingAnswer");

    /** Input of table {@code waiting-policy}. */
    static final ProcessVariable<String> WAITING_REASON = ProcessVariable.text("waitingReason");

    /** Input of table {@code dispatch-priority}. */
    static final ProcessVariable<Boolean> VISIT_BOOKED = ProcessVariable.flag("visitBooked");

    /** Input of table {@code dispatch-priority}. */
    static final ProcessVariable<Boolean> ENGINEER_FREE = ProcessVariable.flag("engineerFree");

    /** Value of {@link #REPAIR_OUTCOME} as long as the repair goes on. */
    static final String OPEN = "OPEN";

    /** Value of {@link #REPAIR_OUTCOME} while another cause waits for its diagnosis, with the product at hand. */
    static final String OTHER_CAUSE = "OTHER_CAUSE";

    private RepairVariables() {}
}
