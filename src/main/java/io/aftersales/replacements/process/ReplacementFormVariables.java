package io.aftersales.replacements.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/replacements} hand over and the engine never stores. */
final class ReplacementFormVariables {

    static final ProcessVariable<String> FAULT_DESCRIPTION = ProcessVariable.text("privateFaultDescription");
    static final ProcessVariable<String> PROOF_TYPE = ProcessVariable.text("privateProofType");
    static final ProcessVariable<String> PROOF_NUMBER = ProcessVariable.text("privateProofNumber");
    static final ProcessVariable<String> PURCHASE_DATE = ProcessVariable.text("privatePurchaseDate");
    static final ProcessVariable<String> SERIAL_NUMBER = ProcessVariable.text("privateSerialNumber");
    static final ProcessVariable<String> CONDITION = ProcessVariable.text("privateCondition");
    static final ProcessVariable<String> CAUSE = ProcessVariable.text("privateCause");
    static final ProcessVariable<String> SPECIAL_REASON = ProcessVariable.text("privateSpecialReason");
    static final ProcessVariable<String> OTHER = ProcessVariable.text("privateOther");
    static final ProcessVariable<String> DECISION_REASON = ProcessVariable.text("privateDecisionReason");
    static final ProcessVariable<String> CONTACT_CHANNEL = ProcessVariable.text("privateContactChannel");
    static final ProcessVariable<Boolean> RULE_EXPLAINED = ProcessVariable.flag("privateRuleExplained");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("privateNote");
    static final ProcessVariable<String> MODEL = ProcessVariable.text("privateModel");
    static final ProcessVariable<String> COLOUR = ProcessVariable.text("privateColour");
    static final ProcessVariable<String> NEW_SERIAL_NUMBER = ProcessVariable.text("privateNewSerialNumber");
    static final ProcessVariable<Boolean> UNNUMBERED = ProcessVariable.flag("privateUnnumbered");
    static final ProcessVariable<String> DELIVERED_ON = ProcessVariable.text("privateDeliveredOn");
    static final ProcessVariable<String> ORIGINAL_SERIAL_NUMBER = ProcessVariable.text("privateOriginalSerialNumber");
    static final ProcessVariable<String> TAKEN_BACK_ON = ProcessVariable.text("privateTakenBackOn");
    static final ProcessVariable<String> COLLECTED_ON = ProcessVariable.text("privateCollectedOn");
    static final ProcessVariable<String> REPLACED_ON = ProcessVariable.text("privateReplacedOn");
    static final ProcessVariable<String> SIGNATURE_KIND = ProcessVariable.text("privateSignatureKind");
    static final ProcessVariable<String> AMOUNT = ProcessVariable.text("privateAmount");
    static final ProcessVariable<String> CURRENCY = ProcessVariable.text("privateCurrency");
    static final ProcessVariable<String> PROMISED_DAY = ProcessVariable.text("privatePromisedDay");
    static final ProcessVariable<String> MONTHS = ProcessVariable.text("privateMonths");
    static final ProcessVariable<String> REASON = ProcessVariable.text("privateReason");
    static final ProcessVariable<String> PAYMENT_REFERENCE = ProcessVariable.text("privatePaymentReference");
    static final ProcessVariable<String> PAID_ON = ProcessVariable.text("privatePaidOn");
    static final ProcessVariable<String> DEMAND_REASON = ProcessVariable.text("privateDemandReason");
    static final ProcessVariable<String> DEMAND = ProcessVariable.text("privateDemand");
    static final ProcessVariable<Boolean> REAL_LOSS = ProcessVariable.flag("privateRealLoss");
    static final ProcessVariable<String> ROUTE_REASON = ProcessVariable.text("privateRouteReason");
    static final ProcessVariable<String> FINDING = ProcessVariable.text("privateFinding");
    static final ProcessVariable<String> PROPOSAL = ProcessVariable.text("privateProposal");

    private ReplacementFormVariables() {}
}
