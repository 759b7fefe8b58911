package io.aftersales.claims.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/claims}, and their only spelling in Java. */
final class ClaimVariables {

    /** Number of the claim, also the business key. Set at the start. */
    static final ProcessVariable<String> CLAIM_NUMBER = ProcessVariable.text("claimNumber");

    /** Name of the kind of request, an input of tables. Set at the start. */
    static final ProcessVariable<String> KIND = ProcessVariable.text("kind");

    /** Name of the product line, an input of tables. Set at the start. */
    static final ProcessVariable<String> PRODUCT_LINE = ProcessVariable.text("productLine");

    /** Whether the short limit counts. Set at the start, and when the claim becomes urgent later. */
    static final ProcessVariable<Boolean> URGENT = ProcessVariable.flag("urgent");

    /** Who is expected to pay, an input of tables. Set at the start. */
    static final ProcessVariable<String> CHARGE_BASIS = ProcessVariable.text("chargeBasis");

    /** Id of the response promise that counts. Set at the start, and when a stricter one takes its place. */
    static final ProcessVariable<String> RESPONSE_COMMITMENT_ID = ProcessVariable.text("responseCommitmentId");

    /** When the desk is warned, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> RESPONSE_WARN_AT = ProcessVariable.text("responseWarnAt");

    /** Until when the customer must be reached, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> RESPONSE_DUE_AT = ProcessVariable.text("responseDueAt");

    /** Whether the last try reached the customer. Set by the form of "Contact customer". */
    static final ProcessVariable<Boolean> CUSTOMER_REACHED = ProcessVariable.flag("customerReached");

    /** User who tried last; the task comes back to him. Set by "Record contact". */
    static final ProcessVariable<String> CONTACTED_BY = ProcessVariable.text("contactedBy");

    /** Service mode agreed with the customer, or {@value #NO_PLAN}. Set by the form of "Contact customer". */
    static final ProcessVariable<String> SERVICE_PLAN = ProcessVariable.text("servicePlan");

    /** Service mode that the table proposes. Set by "Propose service mode". */
    static final ProcessVariable<String> PROPOSED_SERVICE_MODE = ProcessVariable.text("proposedServiceMode");

    /** Service mode that the desk chose. Set by the form of "Triage claim". */
    static final ProcessVariable<String> SERVICE_MODE = ProcessVariable.text("serviceMode");

    /** Whether guidance solved the problem. Set by the form of "Guide customer". */
    static final ProcessVariable<Boolean> SOLVED_REMOTELY = ProcessVariable.flag("solvedRemotely");

    /**
     * Which service the claim needs next: REPAIR, REPLACEMENT or NONE. Set by "Record triage", "Record guidance" and each
     * service.
     */
    static final ProcessVariable<String> NEXT_SERVICE = ProcessVariable.text("nextService");

    /** Until when the outcome is decided, an ISO-8601 instant. Given back by {@code follow-up}. */
    static final ProcessVariable<String> OUTCOME_DUE_AT = ProcessVariable.text("outcomeDueAt");

    /** Whether the customer withdraws his request. Set by the form of "Contact customer". */
    static final ProcessVariable<Boolean> CUSTOMER_WITHDREW = ProcessVariable.flag("customerWithdrew");

    /** Numbers of the claims that may be the same matter, for the reader. Set at the start of the review. */
    static final ProcessVariable<String> DUPLICATE_CANDIDATES = ProcessVariable.text("duplicateCandidates");

    /** Number of the claim or complaint that a customer wrote about, also the business key. Set at the start. */
    static final ProcessVariable<String> MESSAGE_CASE_NUMBER = ProcessVariable.text("messageCaseNumber");

    /** Number of the complaint that he wrote about, for lists of tasks. Set at the start where it is one. */
    static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");

    /** Group that reads it. Set at the start. */
    static final ProcessVariable<String> MESSAGE_GROUP = ProcessVariable.text("messageGroup");

    /** How many messages the task shows, a number in digits. Set at the start, and when another one joins them. */
    static final ProcessVariable<String> MESSAGES_SHOWN = ProcessVariable.text("messagesShown");

    /** Until when it is read, an ISO-8601 instant. Set at the start. */
    static final ProcessVariable<String> MESSAGE_DUE_AT = ProcessVariable.text("messageDueAt");

    /** Value of {@link #SERVICE_PLAN} when nothing was agreed. */
    static final String NO_PLAN = "NONE";

    private ClaimVariables() {}
}
