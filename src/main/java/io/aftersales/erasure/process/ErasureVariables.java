package io.aftersales.erasure.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/erasure}, and their only spelling in Java. */
final class ErasureVariables {

    /** Id of the request. Set at the start. */
    static final ProcessVariable<String> ERASURE_ID = ProcessVariable.text("erasureId");

    /** The case with which the customer proved who he is, also the business key. Set at the start. */
    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");

    /** What must stay, by case, ground and day; empty if nothing does. Set by "Examine erasure". */
    static final ProcessVariable<String> OBSTACLES = ProcessVariable.text("obstacles");

    /** Whether the data go. Set by "Record erasure decision". */
    static final ProcessVariable<Boolean> ERASURE_GRANTED = ProcessVariable.flag("erasureGranted");

    /** When they go, an ISO-8601 instant. Set by "Record erasure decision" where they do. */
    static final ProcessVariable<String> ERASURE_AT = ProcessVariable.text("erasureAt");

    /** Whether they are gone. Set by "Erase personal data". */
    static final ProcessVariable<Boolean> DATA_ERASED = ProcessVariable.flag("dataErased");

    /** Input of table {@code retention-period}. */
    static final ProcessVariable<String> GROUND = ProcessVariable.text("ground");

    private ErasureVariables() {}
}
