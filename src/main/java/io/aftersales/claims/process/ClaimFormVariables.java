package io.aftersales.claims.process;

import io.aftersales.engine.ProcessVariable;

/** What the forms in {@code forms/claims} hand over and the engine never stores. */
final class ClaimFormVariables {

    static final ProcessVariable<String> CHANNEL = ProcessVariable.text("privateChannel");
    static final ProcessVariable<String> KIND = ProcessVariable.text("privateKind");
    static final ProcessVariable<String> PRODUCT_LINE = ProcessVariable.text("privateProductLine");
    static final ProcessVariable<String> URGENCY_REASON = ProcessVariable.text("privateUrgencyReason");
    static final ProcessVariable<String> CUSTOMER_NAME = ProcessVariable.text("privateCustomerName");
    static final ProcessVariable<String> CUSTOMER_PHONE = ProcessVariable.text("privateCustomerPhone");
    static final ProcessVariable<String> CUSTOMER_EMAIL = ProcessVariable.text("privateCustomerEmail");
    static final ProcessVariable<String> CUSTOMER_ADDRESS = ProcessVariable.text("privateCustomerAddress");
    static final ProcessVariable<String> PREFERRED_CHANNEL = ProcessVariable.text("privatePreferredChannel");
    static final ProcessVariable<String> LOCALE = ProcessVariable.text("privateLocale");
    static final ProcessVariable<String> PRODUCT_MODEL = ProcessVariable.text("privateProductModel");
    static final ProcessVariable<String> SERIAL_NUMBER = ProcessVariable.text("privateSerialNumber");
    static final ProcessVariable<String> PURCHASE_DATE = ProcessVariable.text("privatePurchaseDate");
    static final ProcessVariable<String> PROOF_TYPE = ProcessVariable.text("privateProofType");
    static final ProcessVariable<String> PROOF_NUMBER = ProcessVariable.text("privateProofNumber");
    static final ProcessVariable<String> SYMPTOM = ProcessVariable.text("privateSymptom");
    static final ProcessVariable<String> RECEIVED_AT = ProcessVariable.text("privateReceivedAt");
    static final ProcessVariable<String> LATE_ENTRY_REASON = ProcessVariable.text("privateLateEntryReason");

    static final ProcessVariable<String> CONTACT_CHANNEL = ProcessVariable.text("privateContactChannel");
    static final ProcessVariable<Boolean> CONTACT_DATA_CONFIRMED = ProcessVariable.flag("privateContactDataConfirmed");
    static final ProcessVariable<Boolean> FAULT_CONFIRMED = ProcessVariable.flag("privateFaultConfirmed");
    static final ProcessVariable<String> FAULT = ProcessVariable.text("privateFault");
    static final ProcessVariable<Boolean> PROCESS_TOLD = ProcessVariable.flag("privateProcessTold");
    static final ProcessVariable<Boolean> REPAIR_CYCLE_TOLD = ProcessVariable.flag("privateRepairCycleTold");
    static final ProcessVariable<Boolean> COST_BEARING_TOLD = ProcessVariable.flag("privateCostBearingTold");

    static final ProcessVariable<String> MODE_REASON = ProcessVariable.text("privateModeReason");
    static final ProcessVariable<String> WARRANTY_CONDITIONS = ProcessVariable.text("privateWarrantyConditions");
    static final ProcessVariable<String> SEVERITY = ProcessVariable.text("privateSeverity");
    static final ProcessVariable<String> SOLUTION = ProcessVariable.text("privateSolution");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("privateOutcome");
    static final ProcessVariable<Boolean> CAUSE_FOUND = ProcessVariable.flag("privateCauseFound");
    static final ProcessVariable<String> CAUSE = ProcessVariable.text("privateCause");
    static final ProcessVariable<String> LINK_TO = ProcessVariable.text("privateLinkTo");
    static final ProcessVariable<String> READING = ProcessVariable.text("privateReading");
    static final ProcessVariable<String> NOTE = ProcessVariable.text("privateNote");

    private ClaimFormVariables() {}
}
