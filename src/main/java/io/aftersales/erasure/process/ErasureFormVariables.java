package io.aftersales.erasure.process;

import io.aftersales.engine.ProcessVariable;

/** What the form in {@code forms/erasure} hands over and the engine never stores. */
final class ErasureFormVariables {

    static final ProcessVariable<String> DECISION = ProcessVariable.text("privateDecision");
    static final ProcessVariable<String> REASON = ProcessVariable.text("privateReason");

    private ErasureFormVariables() {}
}
