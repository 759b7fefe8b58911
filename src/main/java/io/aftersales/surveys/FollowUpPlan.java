package io.aftersales.surveys;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ServiceFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Promises the follow-up in the transaction in which a service was finished, whatever a model does afterwards. */
@Component
class FollowUpPlan {

    private final FollowUpPromises promises;
    private final ClaimFiles claims;

    FollowUpPlan(FollowUpPromises promises, ClaimFiles claims) {
        this.promises = promises;
        this.claims = claims;
    }

    @EventListener
    void on(ServiceFinished finished) {
        promises.afterService(
                finished.claimNumber(),
                claims.get(finished.claimNumber()).request().productLine(),
                finished.at());
    }
}
