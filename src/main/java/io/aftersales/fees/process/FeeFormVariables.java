package io.aftersales.fees.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/fees} hand over and the engine never stores. */
final class FeeFormVariables {

    static final ProcessVariable<String> REVIEWED_VERSION = ProcessVariable.text("privateReviewedVersion");
    static final ProcessVariable<String> REVIEW_REASON = ProcessVariable.text("privateReviewReason");
    static final ProcessVariable<String> BEARERS = ProcessVariable.text("privateBearers");
    static final ProcessVariable<String> CORRECTION_ANSWER = ProcessVariable.text("privateCorrectionAnswer");
    static final ProcessVariable<String> PAID_AMOUNT = ProcessVariable.text("privatePaidAmount");
    static final ProcessVariable<String> PAYMENT_METHOD = ProcessVariable.text("privatePaymentMethod");
    static final ProcessVariable<String> PAYMENT_REFERENCE = ProcessVariable.text("privatePaymentReference");
    static final ProcessVariable<String> PAID_ON = ProcessVariable.text("privatePaidOn");
    static final ProcessVariable<String> RECEIPT_KIND = ProcessVariable.text("privateReceiptKind");
    static final ProcessVariable<String> RECEIPT_TITLE = ProcessVariable.text("privateReceiptTitle");
    static final ProcessVariable<String> TAX_NUMBER = ProcessVariable.text("privateTaxNumber");
    static final ProcessVariable<String> DISPUTE_REASON = ProcessVariable.text("privateDisputeReason");
    static final ProcessVariable<String> RECEIPT_NUMBER = ProcessVariable.text("privateReceiptNumber");
    static final ProcessVariable<String> RELIEF_AMOUNT = ProcessVariable.text("privateReliefAmount");
    static final ProcessVariable<String> NEGOTIATION_REASON = ProcessVariable.text("privateNegotiationReason");
    static final ProcessVariable<String> APPROVAL_REASON = ProcessVariable.text("privateApprovalReason");

    private FeeFormVariables() {}
}
