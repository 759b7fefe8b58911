package io.aftersales.notifications;

import io.aftersales.customers.CustomerDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what could not reach a customer after all when an address became known later. It is tried for a
 * day then.
 */
@Component
class LateAddresses {

    private static final Logger log = LoggerFactory.getLogger(LateAddresses.class);

    /** For how long a message is worth to be sent late. */
    private static final Duration WORTH = Duration.ofDays(7);

    private final OutboxMessages messages;
    private final CustomerDesk customers;
    private final Carriers carriers;

    LateAddresses(OutboxMessages messages, CustomerDesk customers, Carriers carriers) {
        this.messages = messages;
        this.customers = customers;
        this.carriers = carriers;
    }

    /** Queues the messages of the last seven days whose customer can be reached by now, and returns how many. */
    int queue() {
        Instant after = messages.now().minus(WORTH);
        int queued = 0;
        for (UUID customer : messages.unreached(after)) {
            try {
                if (Ways.to(customers.contact(customer)).keySet().stream().anyMatch(carriers::carry)) {
                    queued += messages.requeue(customer, after);
                }
            } catch (RuntimeException e) {
                // erased meanwhile, or not readable: the others must not wait for this one
                log.warn(
                        "Contact data of customer {} cannot be read: {}",
                        customer,
                        e.getClass().getSimpleName());
            }
        }
        return queued;
    }
}
