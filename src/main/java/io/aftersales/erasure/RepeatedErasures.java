package io.aftersales.erasure;

import io.aftersales.customers.CustomerDesk;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases again whom a restored backup brought back: it has no key of them, but words by which they are found. */
@Component
class RepeatedErasures {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedErasures.class);

    private final CustomerDesk customers;
    private final Forgetting forgetting;
    private final TransactionTemplate transaction;

    RepeatedErasures(CustomerDesk customers, Forgetting forgetting, TransactionTemplate transaction) {
        this.customers = customers;
        this.forgetting = forgetting;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1H")
    void repeat() {
        List<UUID> persons = customers.halfErased();
        persons.forEach(person -> transaction.executeWithoutResult(status -> {
            List<UUID> one = List.of(person);
            forgetting.forget(one, forgetting.casesOf(one));
        }));
        if (!persons.isEmpty()) {
            LOG.info("Erased {} persons again whom a restored backup had brought back", persons.size());
        }
    }
}
