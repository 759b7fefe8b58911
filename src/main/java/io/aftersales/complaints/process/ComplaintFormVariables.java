package io.aftersales.complaints.process;

import io.aftersales.claims.RaisedComplaint;
import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/complaints} hand over and the engine never stores. */
final class ComplaintFormVariables {

    static final ProcessVariable<String> NUMBER = ProcessVariable.text("privateComplaintNumber");
    static final ProcessVariable<String> CLAIM = ProcessVariable.text("privateClaimNumber");
    static final ProcessVariable<String> CHANNEL = ProcessVariable.text("privateChannel");
    static final ProcessVariable<String> CATEGORY = ProcessVariable.text("privateCategory");
    static final ProcessVariable<String> PRODUCT_LINE = ProcessVariable.text("privateProductLine");
    static final ProcessVariable<String> CUSTOMER_NAME = ProcessVariable.text("privateCustomerName");
    static final ProcessVariable<String> CUSTOMER_PHONE = ProcessVariable.text("privateCustomerPhone");
    static final ProcessVariable<String> CUSTOMER_EMAIL = ProcessVariable.text("privateCustomerEmail");
    static final ProcessVariable<String> CUSTOMER_ADDRESS = ProcessVariable.text("privateCustomerAddress");
    static final ProcessVariable<String> PREFERRED_CHANNEL = ProcessVariable.text("privatePreferredChannel");
    static final ProcessVariable<String> LOCALE = ProcessVariable.text("privateLocale");
    static final ProcessVariable<String> PRODUCT_MODEL = ProcessVariable.text("privateProductModel");
    static final ProcessVariable<String> SERIAL_NUMBER = ProcessVariable.text("privateSerialNumber");
    static final ProcessVariable<String> PURCHASE_DATE = ProcessVariable.text("privatePurchaseDate");
    static final ProcessVariable<String> CONTENT = ProcessVariable.text("privateContent");
    static final ProcessVariable<String> DEMAND = ProcessVariable.text("privateDemand");
    static final ProcessVariable<String> SEVERITY = ProcessVariable.text("privateSeverity");
    static final ProcessVariable<String> RECEIVED_AT = ProcessVariable.text("privateReceivedAt");
    static final ProcessVariable<String> LATE_ENTRY_REASON = ProcessVariable.text("privateLateEntryReason");

    static final ProcessVariable<String> CONTACT_CHANNEL = ProcessVariable.text("privateContactChannel");
    static final ProcessVariable<Boolean> PROCESS_TOLD = ProcessVariable.flag("privateProcessTold");
    static final ProcessVariable<Boolean> EXPECTED_DATE_TOLD = ProcessVariable.flag("privateExpectedDateTold");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("privateNote");

    static final ProcessVariable<String> NATURE = ProcessVariable.text("privateNature");
    static final ProcessVariable<String> PRELIMINARY_CAUSE = ProcessVariable.text("privatePreliminaryCause");
    static final ProcessVariable<String> OWNER = ProcessVariable.text("privateOwner");
    static final ProcessVariable<String> COMPLAINED_ABOUT = ProcessVariable.text("privateComplainedAbout");

    static final ProcessVariable<String> EVIDENCE_KIND = ProcessVariable.text("privateEvidenceKind");
    static final ProcessVariable<String> EVIDENCE = ProcessVariable.text("privateEvidence");
    static final ProcessVariable<String> FACTS = ProcessVariable.text("privateFacts");
    static final ProcessVariable<String> RESPONSIBILITY = ProcessVariable.text("privateResponsibility");
    static final ProcessVariable<String> CAUSE = ProcessVariable.text("privateCause");
    static final ProcessVariable<String> COUNTERMEASURE = ProcessVariable.text("privateCountermeasure");
    static final ProcessVariable<Boolean> ABNORMAL_FOUND = ProcessVariable.flag("privateAbnormalFound");
    static final ProcessVariable<String> RESPONSIBLE_DEPARTMENT = ProcessVariable.text("privateResponsibleDepartment");
    static final ProcessVariable<String> RESPONSIBLE_PERSON = ProcessVariable.text("privateResponsiblePerson");
    static final ProcessVariable<String> ORIGIN_DECISION = ProcessVariable.text("privateOriginDecision");
    static final ProcessVariable<String> CUSTOMER_OPINION = ProcessVariable.text("privateCustomerOpinion");
    static final ProcessVariable<String> HANDLING_OPINION = ProcessVariable.text("privateHandlingOpinion");

    static final ProcessVariable<String> SOLUTION = ProcessVariable.text("privateSolution");
    static final ProcessVariable<String> MEASURES = ProcessVariable.text("privateMeasures");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("privateDecisionReason");
    /** What the customer shall bear of a repair by the price list, one position a line. */
    static final ProcessVariable<String> POSITIONS = ProcessVariable.text("privatePositions");

    /** What the customer shall bear of a repair as was agreed before, such as 128.50. */
    static final ProcessVariable<String> COST = ProcessVariable.text("privateCost");

    static final ProcessVariable<String> CHARGE_ANSWER = ProcessVariable.text("privateChargeAnswer");
    static final ProcessVariable<String> ANSWERED_AT = ProcessVariable.text("privateAnsweredAt");
    static final ProcessVariable<String> ANSWER_CHANNEL = ProcessVariable.text("privateAnswerChannel");
    static final ProcessVariable<String> ANSWERED_BY = ProcessVariable.text("privateAnsweredBy");
    static final ProcessVariable<String> DISPUTE_REASON = ProcessVariable.text("privateDisputeReason");

    /** Who took down what another process raises. */
    static final ProcessVariable<String> RAISED_BY = ProcessVariable.text(RaisedComplaint.RAISED_BY);

    static final ProcessVariable<String> DONE = ProcessVariable.text("privateDone");
    static final ProcessVariable<String> PROGRESS_TOLD = ProcessVariable.text("privateProgressTold");
    static final ProcessVariable<String> PROGRESS_CHANNEL = ProcessVariable.text("privateProgressChannel");

    static final ProcessVariable<String> RESULT_MEASURES = ProcessVariable.text("privateResultMeasures");
    static final ProcessVariable<String> RESULT = ProcessVariable.text("privateResult");
    static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("privateFollowUp");
    static final ProcessVariable<Boolean> SOLVED = ProcessVariable.flag("privateSolved");
    static final ProcessVariable<String> NEXT_PLAN = ProcessVariable.text("privateNextPlan");
    static final ProcessVariable<String> IMPROVEMENT = ProcessVariable.text("privateImprovement");
    static final ProcessVariable<Boolean> SATISFACTION_ASKED = ProcessVariable.flag("privateSatisfactionAsked");
    static final ProcessVariable<String> COORDINATOR = ProcessVariable.text("privateCoordinator");
    static final ProcessVariable<String> DISPUTE = ProcessVariable.text("privateDispute");
    static final ProcessVariable<String> CONTRACT_CLAUSE = ProcessVariable.text("privateContractClause");
    static final ProcessVariable<String> SETTLEMENT = ProcessVariable.text("privateSettlement");

    static final ProcessVariable<String> SURVEY_CHANNEL = ProcessVariable.text("privateSurveyChannel");
    static final ProcessVariable<Boolean> ANSWERED = ProcessVariable.flag("privateAnswered");
    static final ProcessVariable<String> SATISFACTION = ProcessVariable.text("privateSatisfaction");
    /** Of the survey; not {@code resultDisputed}, which would still say what was answered before the dispute. */
    static final ProcessVariable<Boolean> RESULT_DISPUTED = ProcessVariable.flag("privateResultDisputed");

    static final ProcessVariable<String> COMMENT = ProcessVariable.text("privateComment");
    static final ProcessVariable<Boolean> RESULT_CARRIED_OUT = ProcessVariable.flag("privateResultCarriedOut");
    static final ProcessVariable<String> ROOT_CAUSE = ProcessVariable.text("privateRootCause");
    static final ProcessVariable<String> ROOT_CAUSE_TEXT = ProcessVariable.text("privateRootCauseText");
    static final ProcessVariable<String> IMPROVEMENT_DEPARTMENT = ProcessVariable.text("privateImprovementDepartment");
    static final ProcessVariable<String> IMPROVEMENT_CHECK_ON = ProcessVariable.text("privateImprovementCheckOn");
    static final ProcessVariable<String> IMPROVEMENT_FOUND = ProcessVariable.text("privateImprovementFound");

    static final ProcessVariable<String> NEW_DATE = ProcessVariable.text("privateNewDate");
    static final ProcessVariable<String> EXTENSION_REASON = ProcessVariable.text("privateExtensionReason");
    static final ProcessVariable<String> REASON_TEXT = ProcessVariable.text("privateReasonText");
    static final ProcessVariable<String> CUSTOMER_TOLD_AT = ProcessVariable.text("privateCustomerToldAt");

    static final ProcessVariable<String> ENDING = ProcessVariable.text("privateEnding");
    static final ProcessVariable<String> MERGE_INTO = ProcessVariable.text("privateMergeInto");
    static final ProcessVariable<String> ENDING_REASON = ProcessVariable.text("privateEndingReason");

    private ComplaintFormVariables() {}
}
