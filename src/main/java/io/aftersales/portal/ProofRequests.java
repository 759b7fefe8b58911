package io.aftersales.portal;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/**
 * Takes requests for one-time codes and answers at once: neither what is answered nor how long it takes depends on
 * whether the case is known. Only so many wait at a time (SEC-03): strangers ask, and each takes memory and keeps
 * others waiting. A request that a stopping node loses is made again by the customer.
 */
@Component
class ProofRequests {

    /** They are done within seconds. */
    static final int MOST = 200;

    private static final Logger log = LoggerFactory.getLogger(ProofRequests.class);

    private final Semaphore places = new Semaphore(MOST);
    private final Proofs proofs;
    private final TaskExecutor executor;

    ProofRequests(Proofs proofs, @Qualifier("urgentScheduler") TaskExecutor executor) {
        this.proofs = proofs;
        this.executor = executor;
    }

    /** Returns whether the request is taken; if not, the same one may be a little later. */
    boolean take(String trackingCode, String phoneOrEmail) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            executor.execute(() -> ask(trackingCode, phoneOrEmail));
            return true;
        } catch (TaskRejectedException stopping) {
            places.release();
            log.warn("A request for a one-time code was not taken: this node is stopping");
            return false;
        }
    }

    private void ask(String trackingCode, String phoneOrEmail) {
        try {
            proofs.ask(trackingCode, phoneOrEmail);
        } catch (RuntimeException e) {
            // nobody waits for the outcome; no message of the exception, which may name the customer
            log.error("A one-time code could not be sent: {}", e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }
}
