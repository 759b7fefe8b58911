package io.aftersales.portal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/**
 * Takes requests for one-time codes and answers at once: neither what is answered nor how long it takes depends on
 * whether the case is known. A request that a stopping node loses is made again by the customer.
 */
@Component
class ProofRequests {

    private static final Logger log = LoggerFactory.getLogger(ProofRequests.class);

    private final Proofs proofs;
    private final TaskExecutor executor;

    ProofRequests(Proofs proofs, @Qualifier("urgentScheduler") TaskExecutor executor) {
        this.proofs = proofs;
        this.executor = executor;
    }

    void take(String trackingCode, String phoneOrEmail) {
        try {
            executor.execute(() -> ask(trackingCode, phoneOrEmail));
        } catch (TaskRejectedException stopping) {
            log.warn("A request for a one-time code was not taken: this node is stopping");
        }
    }

    private void ask(String trackingCode, String phoneOrEmail) {
        try {
            proofs.ask(trackingCode, phoneOrEmail);
        } catch (RuntimeException e) {
            // nobody waits for the outcome; no message of the exception, which may name the customer
            log.error("A one-time code could not be sent: {}", e.getClass().getSimpleName());
        }
    }
}
