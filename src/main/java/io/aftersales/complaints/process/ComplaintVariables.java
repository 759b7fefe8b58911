package io.aftersales.complaints.process;

import io.aftersales.claims.RaisedComplaint;
import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/complaints}, and their only spelling in Java. */
final class ComplaintVariables {

    /** Number of the complaint, also the business key. Set at the start. */
    static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");

    /** Number of the claim that it is about. Set at the start where there is one; another process may hand it over. */
    static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** Whether another process raised it that knows of no claim. Handed over with the message that starts it. */
    static final ProcessVariable<Boolean> RAISED_ABOUT_NO_CLAIM = ProcessVariable.flag(RaisedComplaint.ABOUT_NO_CLAIM);

    /** Name of the category. Set at the start, and when the department corrects it. */
    static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");

    /** Whether it goes before others. Set at the start, and when it is classified. */
    static final ProcessVariable<Boolean> URGENT = ProcessVariable.flag("urgent");

    /** Numbers of complaints that may be the same, for the reader. Set at the start. */
    static final ProcessVariable<String> LIKELY_DUPLICATES = ProcessVariable.text("likelyDuplicates");

    /** What the customer is asked for when receipt is confirmed, for the reader; empty for nothing. Set at the start. */
    static final ProcessVariable<String> MISSING_FACTS = ProcessVariable.text("missingFacts");

    /** The promise that the intake owes now: to acknowledge, then to classify. Set at the start and with the latter. */
    static final ProcessVariable<String> INTAKE_COMMITMENT_ID = ProcessVariable.text("intakeCommitmentId");

    /** Until when receipt is confirmed, an ISO-8601 instant. Set at the start. */
    static final ProcessVariable<String> ACKNOWLEDGEMENT_DUE_AT = ProcessVariable.text("acknowledgementDueAt");

    /** Until when the department classifies, an ISO-8601 instant. Set by "Record acknowledgement". */
    static final ProcessVariable<String> CLASSIFICATION_DUE_AT = ProcessVariable.text("classificationDueAt");

    /** Id of the promise to handle it. Set at the start, and when a stricter one takes its place. */
    static final ProcessVariable<String> RESOLUTION_COMMITMENT_ID = ProcessVariable.text("resolutionCommitmentId");

    /** When those responsible are warned, an ISO-8601 instant. Set with the promise; moves with it. */
    static final ProcessVariable<String> RESOLUTION_WARN_AT = ProcessVariable.text("resolutionWarnAt");

    /** Until when it is handled, an ISO-8601 instant. Set with the promise; moves with it. */
    static final ProcessVariable<String> RESOLUTION_DUE_AT = ProcessVariable.text("resolutionDueAt");

    /** Id of the promise to tell the result. Set when handling is over. */
    static final ProcessVariable<String> RESULT_COMMITMENT_ID = ProcessVariable.text("resultCommitmentId");

    /** When those responsible are warned, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> RESULT_WARN_AT = ProcessVariable.text("resultWarnAt");

    /** Until when the result is told, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> RESULT_DUE_AT = ProcessVariable.text("resultDueAt");

    /** Group of the department that handles it. Set by "Record acknowledgement" and "Record classification". */
    static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

    /** Whether the department keeps it. Set by "Record classification". */
    static final ProcessVariable<Boolean> DEPARTMENT_CONFIRMED = ProcessVariable.flag("departmentConfirmed");

    /** User responsible; the form may name him. Set by "Record classification". */
    static final ProcessVariable<String> COMPLAINT_OWNER = ProcessVariable.text("complaintOwner");

    /** Until when the investigation begins, an ISO-8601 instant; null at first. Set by "Record classification", unless begun. */
    static final ProcessVariable<String> INVESTIGATION_DUE_AT = ProcessVariable.text("investigationDueAt");

    /** Group with the final say. Set at the start, and when it is known whom the complaint is about. */
    static final ProcessVariable<String> APPROVER_GROUP = ProcessVariable.text("approverGroup");

    /** Name of the cause class. Set by the form of "Investigate complaint". */
    static final ProcessVariable<String> CAUSE_CLASS = ProcessVariable.text("causeClass");

    /** Whether technical development looks at it. Set by the forms of the investigation. */
    static final ProcessVariable<Boolean> ABNORMAL = ProcessVariable.flag("abnormal");

    /** Kind of measure: proposed by "Record investigation", chosen in the form of "Plan measures". */
    static final ProcessVariable<String> MEASURE_KIND = ProcessVariable.text("measureKind");

    /** Group that carries it out. Set by "Record plan". */
    static final ProcessVariable<String> MEASURE_GROUP = ProcessVariable.text("measureGroup");

    /** Name of the decision on the plan. Set by the form of "Approve plan". */
    static final ProcessVariable<String> PLAN_DECISION = ProcessVariable.text("planDecision");

    /** User who carried out last; the task comes back to him. Null from "Record plan" on, set by "Record measures". */
    static final ProcessVariable<String> HANDLED_BY = ProcessVariable.text("handledBy");

    /** Whether handling is over. Set by the form of "Carry out measures". */
    static final ProcessVariable<Boolean> HANDLING_FINISHED = ProcessVariable.flag("handlingFinished");

    /** Whose opinion is recorded. An input parameter of "Record opinion". */
    static final ProcessVariable<String> OPINION_OF = ProcessVariable.text("opinionOf");

    /** What was done about damage. An input parameter of "Record work". */
    static final ProcessVariable<String> WORK_DONE = ProcessVariable.text("workDone");

    /** Whether the customer does not agree. Set by the forms of "Tell result" and "Survey satisfaction", and by himself. */
    static final ProcessVariable<Boolean> RESULT_DISPUTED = ProcessVariable.flag("resultDisputed");

    /** User who settles the dispute; forms may name him. Set where the result is disputed, null where nobody is named. */
    static final ProcessVariable<String> DISPUTE_COORDINATOR = ProcessVariable.text("disputeCoordinator");

    /** Whether an improvement is planned. Set by "Record follow-up". */
    static final ProcessVariable<Boolean> IMPROVEMENT_PLANNED = ProcessVariable.flag("improvementPlanned");

    /** When it is checked, an ISO-8601 instant. Set by "Record follow-up", and by each check that finds it undone. */
    static final ProcessVariable<String> IMPROVEMENT_DUE_AT = ProcessVariable.text("improvementDueAt");

    /** Whether it was carried out. Set by the form of "Check improvement". */
    static final ProcessVariable<Boolean> IMPROVEMENT_CARRIED_OUT = ProcessVariable.flag("improvementCarriedOut");

    /** Until when an extension can be approved, an ISO-8601 instant. Set by "Request extension". */
    static final ProcessVariable<String> LIMIT_ENDS_AT = ProcessVariable.text("limitEndsAt");

    /** Whether an extension is granted. Set by the form of "Approve extension". */
    static final ProcessVariable<Boolean> EXTENSION_GRANTED = ProcessVariable.flag("extensionGranted");

    private ComplaintVariables() {}
}
