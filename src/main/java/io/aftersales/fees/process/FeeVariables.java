package io.aftersales.fees.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/fees}, and their only spelling in Java. */
final class FeeVariables {

    /** Number of the claim, also the business key. Set at the start. */
    static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** Login of who corrects the sheet. Set at the start. */
    static final ProcessVariable<String> ENGINEER = ProcessVariable.text("engineer");

    /** Name of the decision of finance. Set by the form of "Review fee sheet". */
    static final ProcessVariable<String> REVIEW_DECISION = ProcessVariable.text("reviewDecision");

    /** Whether the charge is negotiated before it is collected. Set at the start. */
    static final ProcessVariable<Boolean> NEGOTIATED_FIRST = ProcessVariable.flag("negotiatedFirst");

    /** Name of what the customer did. Set by the form of "Collect payment". */
    static final ProcessVariable<String> COLLECTION_RESULT = ProcessVariable.text("collectionResult");

    /** Name of what came of the negotiation. Set by the form of "Negotiate charge". */
    static final ProcessVariable<String> NEGOTIATION_RESULT = ProcessVariable.text("negotiationResult");

    /** Whether the customer may pay less. Set by the form of "Approve relief". */
    static final ProcessVariable<Boolean> RELIEF_APPROVED = ProcessVariable.flag("reliefApproved");

    /** Name of the status of the charge. Set by "Record relief approval". */
    static final ProcessVariable<String> CHARGE_STATUS = ProcessVariable.text("chargeStatus");

    /** What was paid for. Input of table {@code cost-bearer}. */
    static final ProcessVariable<String> DETAIL = ProcessVariable.text("detail");

    /** Whether the engineer belongs to a sales branch. Input of table {@code cost-bearer}. */
    static final ProcessVariable<Boolean> BRANCH_STAFF = ProcessVariable.flag("branchStaff");

    private FeeVariables() {}
}
