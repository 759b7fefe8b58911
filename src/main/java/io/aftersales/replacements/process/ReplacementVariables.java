package io.aftersales.replacements.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/replacements}, and their only spelling in Java. */
final class ReplacementVariables {

    /** Number of the claim, also the business key. Set at the start. */
    static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** Whether the claim goes before others. Set at the start. */
    static final ProcessVariable<Boolean> URGENT = ProcessVariable.flag("urgent");

    /** Name of the product line. Set at the start. */
    static final ProcessVariable<String> PRODUCT_LINE = ProcessVariable.text("productLine");

    /** How the claim is served after it, the name of a {@code NextService}. Set by "Close replacement". */
    static final ProcessVariable<String> NEXT_SERVICE = ProcessVariable.text("nextService");

    /** Name of the mode of a repair that follows. Set at the start, and by "Close replacement" where it changes. */
    static final ProcessVariable<String> SERVICE_MODE = ProcessVariable.text("serviceMode");

    /** Name of the wish. Set by the form of "Fill application". */
    static final ProcessVariable<String> WISH = ProcessVariable.text("wish");

    /** Name of the decision on the entitlement. Set by "Decide entitlement" and "Record special decision". */
    static final ProcessVariable<String> ENTITLEMENT = ProcessVariable.text("entitlement");

    /** Whether a special case is granted. Set by the form of "Decide special case". */
    static final ProcessVariable<Boolean> SPECIAL_APPROVED = ProcessVariable.flag("specialApproved");

    /** Name of what the customer chose. Set by the form of "Ask customer". */
    static final ProcessVariable<String> CHOICE = ProcessVariable.text("choice");

    /** Name of where the application goes after a phase. Set by the last step of each phase. */
    static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");

    /** Whether the exchange is approved. Set by the form of "Approve exchange". */
    static final ProcessVariable<Boolean> EXCHANGE_APPROVED = ProcessVariable.flag("exchangeApproved");

    /** Amount with its currency, such as 1280.00 CNY, for the reader. Set by the steps that record a proposal. */
    static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");

    /** Name of the decision on a refund. Set by the form of "Approve refund". */
    static final ProcessVariable<String> REFUND_DECISION = ProcessVariable.text("refundDecision");

    /** Name of the kind of offer. Set by the form of "Propose offer". */
    static final ProcessVariable<String> OFFER_KIND = ProcessVariable.text("offerKind");

    /** By how many months the warranty gets longer, for the reader. Set by "Record offer". */
    static final ProcessVariable<Long> MONTHS = ProcessVariable.number("months");

    /** Group that approves the offer. Set by "Record offer". */
    static final ProcessVariable<String> APPROVER_GROUP = ProcessVariable.text("approverGroup");

    /** Name of the decision on an offer. Set by the form of "Approve offer". */
    static final ProcessVariable<String> OFFER_DECISION = ProcessVariable.text("offerDecision");

    /** Whether the customer accepts the offer. Set by the form of "Make offer". */
    static final ProcessVariable<Boolean> OFFER_ACCEPTED = ProcessVariable.flag("offerAccepted");

    /** What came of the offer so far; ACCEPTED, DECLINED or REFUSED at its end. Set by the steps that record it. */
    static final ProcessVariable<String> OFFER_OUTCOME = ProcessVariable.text("offerOutcome");

    /** Name of the route of a demand. Set by the form of "Choose route". */
    static final ProcessVariable<String> DEMAND_ROUTE = ProcessVariable.text("demandRoute");

    /** Id of the promise to be done by the agreed day. Set by "Record agreed product" and "Record refund proposal". */
    static final ProcessVariable<String> COMPLETION_COMMITMENT_ID = ProcessVariable.text("completionCommitmentId");

    /** Instant of its warning. Set with its id. */
    static final ProcessVariable<String> COMPLETION_WARN_AT = ProcessVariable.text("completionWarnAt");

    /** Instant of its end. Set with its id. */
    static final ProcessVariable<String> COMPLETION_DUE_AT = ProcessVariable.text("completionDueAt");

    private ReplacementVariables() {}
}
