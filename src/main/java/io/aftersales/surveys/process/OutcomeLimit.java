package io.aftersales.surveys.process;

import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when the outcome of a claim is decided whose follow-up ends now; {@code claim-intake} is given it back. */
@Component
class OutcomeLimit {

    private final TaskLimits limits;

    OutcomeLimit(TaskLimits limits) {
        this.limits = limits;
    }

    Map<String, Object> fromNow() {
        return Map.ofEntries(FollowUpVariables.OUTCOME_DUE_AT.is(
                limits.dueAt(LimitedTask.DECIDE_OUTCOME).toString()));
    }
}
