package io.aftersales.surveys;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ServiceEnded;
import io.aftersales.claims.ServiceFinished;
import io.aftersales.commitments.Promised;
import io.aftersales.repairs.RepairNotAccepted;
import io.aftersales.repairs.RepairReady;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Promises the follow-up in the transaction in which a service was finished, whatever a model does afterwards. A repair
 * is finished when it has passed its quality check; a customer who has not got his product by the time he is contacted
 * is promised another contact with the hand-over (F66).
 */
@Component
class FollowUpPlan {

    private final FollowUpPromises promises;
    private final FollowUpProcess process;
    private final ClaimFiles claims;

    FollowUpPlan(FollowUpPromises promises, FollowUpProcess process, ClaimFiles claims) {
        this.promises = promises;
        this.process = process;
        this.claims = claims;
    }

    @EventListener
    void on(RepairReady ready) {
        process.awaitHandOver(ready.claimNumber(), promise(ready.claimNumber(), ready.at()));
    }

    /** The repair is not finished after all: its next quality check promises anew. */
    @EventListener
    void on(RepairNotAccepted refused) {
        promises.withdraw(
                refused.claimNumber(), "The customer did not accept the repair, which begins anew", refused.by());
        process.waitOver(refused.claimNumber());
    }

    @EventListener
    void on(ServiceEnded ended) {
        process.waitOver(ended.claimNumber());
    }

    /** Of two contacts that would be close together one is enough: it keeps what is owed since the repair. */
    @EventListener
    void on(ServiceFinished finished) {
        if (promises.open(finished.claimNumber(), false).isEmpty()) {
            promise(finished.claimNumber(), finished.at());
        }
    }

    private Promised promise(String claimNumber, Instant from) {
        return promises.afterService(
                claimNumber, claims.get(claimNumber).request().productLine(), from);
    }
}
