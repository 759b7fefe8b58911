package io.aftersales.complaints.process;

import io.aftersales.commitments.Promised;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Hands the promise to tell the result to the process. */
final class ResultPromise {

    private ResultPromise() {}

    static void to(VariableScope scope, Promised result) {
        ComplaintVariables.RESULT_COMMITMENT_ID.to(scope, result.id().toString());
        ComplaintVariables.RESULT_WARN_AT.to(scope, result.warnAt().toString());
        ComplaintVariables.RESULT_DUE_AT.to(scope, result.dueAt().toString());
    }
}
