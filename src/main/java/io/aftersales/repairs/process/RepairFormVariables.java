package io.aftersales.repairs.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/repairs} hand over and the engine never stores. */
final class RepairFormVariables {

    static final ProcessVariable<String> CLAIM = ProcessVariable.text("privateClaimNumber");
    static final ProcessVariable<String> APPOINTMENT_AT = ProcessVariable.text("privateAppointmentAt");
    static final ProcessVariable<String> ARRIVED_AT = ProcessVariable.text("privateArrivedAt");
    static final ProcessVariable<String> TOLD_BY = ProcessVariable.text("privateToldBy");
    static final ProcessVariable<Boolean> UNDERSTOOD = ProcessVariable.flag("privateUnderstood");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("privateNote");
    static final ProcessVariable<String> WITHDRAWAL_REASON = ProcessVariable.text("privateWithdrawalReason");
    static final ProcessVariable<String> CONDITION = ProcessVariable.text("privateCondition");

    static final ProcessVariable<String> CAUSE = ProcessVariable.text("privateCause");
    static final ProcessVariable<Boolean> CAUSE_FOUND = ProcessVariable.flag("privateCauseFound");
    static final ProcessVariable<String> COMPONENT = ProcessVariable.text("privateComponent");
    static final ProcessVariable<String> COMPONENT_CLASS = ProcessVariable.text("privateComponentClass");
    static final ProcessVariable<String> FINDINGS = ProcessVariable.text("privateFindings");
    static final ProcessVariable<Boolean> REPAIRABLE = ProcessVariable.flag("privateRepairable");
    static final ProcessVariable<Boolean> COVERED = ProcessVariable.flag("privateCovered");
    static final ProcessVariable<String> COVERAGE_REASON = ProcessVariable.text("privateCoverageReason");

    static final ProcessVariable<String> PLAN = ProcessVariable.text("privatePlan");
    static final ProcessVariable<String> QUOTE_LINES = ProcessVariable.text("privateQuoteLines");
    static final ProcessVariable<String> CYCLE_DAYS = ProcessVariable.text("privateCycleDays");
    static final ProcessVariable<String> VALID_UNTIL = ProcessVariable.text("privateValidUntil");
    static final ProcessVariable<Boolean> AGREED_FEES_APPLIED = ProcessVariable.flag("privateAgreedFeesApplied");
    static final ProcessVariable<String> CONSENT_CHANNEL = ProcessVariable.text("privateConsentChannel");
    static final ProcessVariable<String> GIVEN_BY = ProcessVariable.text("privateGivenBy");

    static final ProcessVariable<String> PROCESS = ProcessVariable.text("privateProcess");
    static final ProcessVariable<String> PARTS = ProcessVariable.text("privateParts");
    static final ProcessVariable<String> PROBLEM_MET = ProcessVariable.text("privateProblemMet");
    static final ProcessVariable<String> MINUTES = ProcessVariable.text("privateMinutes");
    static final ProcessVariable<Boolean> FULLY_TESTED = ProcessVariable.flag("privateFullyTested");
    static final ProcessVariable<Boolean> TIDIED_UP = ProcessVariable.flag("privateTidiedUp");

    static final ProcessVariable<String> POSTING_RESULT = ProcessVariable.text("privatePostingResult");
    static final ProcessVariable<String> CARRIER = ProcessVariable.text("privateCarrier");
    static final ProcessVariable<String> TRACKING_NUMBER = ProcessVariable.text("privateTrackingNumber");
    static final ProcessVariable<String> POSTED_AT = ProcessVariable.text("privatePostedAt");
    static final ProcessVariable<String> PARTS_SAID = ProcessVariable.text("privatePartsAnswer");

    static final ProcessVariable<String> ACCEPTED_BY = ProcessVariable.text("privateAcceptedBy");
    static final ProcessVariable<Boolean> MAY_ACCEPT = ProcessVariable.flag("privateMayAccept");
    static final ProcessVariable<Boolean> DEMONSTRATED = ProcessVariable.flag("privateDemonstrated");
    static final ProcessVariable<Boolean> ADVISED = ProcessVariable.flag("privateAdvised");
    static final ProcessVariable<String> CONTENT = ProcessVariable.text("privateContent");
    static final ProcessVariable<String> QUALITY = ProcessVariable.text("privateQuality");
    static final ProcessVariable<String> ATTITUDE = ProcessVariable.text("privateAttitude");
    static final ProcessVariable<String> OPINION = ProcessVariable.text("privateOpinion");

    static final ProcessVariable<String> INCIDENT_KIND = ProcessVariable.text("privateIncidentKind");
    static final ProcessVariable<String> WHAT = ProcessVariable.text("privateWhat");
    static final ProcessVariable<String> DONE = ProcessVariable.text("privateDone");
    static final ProcessVariable<String> PROGRESS = ProcessVariable.text("privateProgress");
    static final ProcessVariable<String> NEW_DAY = ProcessVariable.text("privateNewDay");
    static final ProcessVariable<String> TOLD_AT = ProcessVariable.text("privateToldAt");

    private RepairFormVariables() {}
}
