package io.aftersales.replacements.process;

import io.aftersales.commitments.Promised;
import java.util.Map;

/** What the processes carry of the promise. */
final class ReplacementPromise {

    private ReplacementPromise() {}

    static Map<String, Object> completion(Promised promised) {
        return Map.ofEntries(
                ReplacementVariables.COMPLETION_COMMITMENT_ID.is(promised.id().toString()),
                ReplacementVariables.COMPLETION_WARN_AT.is(promised.warnAt().toString()),
                ReplacementVariables.COMPLETION_DUE_AT.is(promised.dueAt().toString()));
    }
}
