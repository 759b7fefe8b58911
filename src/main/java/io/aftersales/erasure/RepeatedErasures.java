package io.aftersales.erasure;

import io.aftersales.customers.CustomerDesk;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases again whom a restored backup brought back: it has no key of them, but words by which they are found. */
@Component
class RepeatedErasures {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedErasures.class);

    private final CustomerDesk customers;
    private final Forgetting forgetting;
    private final TransactionOperations transaction;

    RepeatedErasures(CustomerDesk customers, Forgetting forgetting, TransactionOperations transaction) {
        this.customers = customers;
        this.forgetting = forgetting;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1H")
    void repeat() {
        int erased = 0;
        for (UUID person : customers.halfErased()) {
            erased += erase(person) ? 1 : 0;
        }
        if (erased > 0) {
            LOG.info("Erased {} persons again whom a restored backup had brought back", erased);
        }
    }

    private boolean erase(UUID person) {
        try {
            transaction.executeWithoutResult(status -> {
                List<UUID> one = List.of(person);
                forgetting.forget(one, forgetting.casesOf(one));
            });
            return true;
        } catch (RuntimeException e) {
            // the others do not wait for it; what the exception says may quote a row of theirs
            LOG.error(
                    "Person {} cannot be erased again, which is tried with the next look: {}",
                    person,
                    e.getClass().getName());
            return false;
        }
    }
}
