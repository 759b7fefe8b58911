package io.aftersales.notifications;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes messages in the transaction of the business change, so that a message exists exactly when the change does.
 *
 * <p>Sending follows after the commit. A message is identified by template, subject and occasion: handing it in again
 * has no effect.
 */
@Service
public class Outbox {

    /**
     * Queues a message to a customer, in his language, by his preferred channel.
     *
     * @param template key of the template, for example {@code claim-received}
     * @param subject number of the case
     * @param occasion what tells this message from others of the same template and case, for example a commitment id
     * @param facts what the text names, without personal data: strings, or {@code java.time.Instant} for points in time
     */
    public void toCustomer(UUID customer, String template, String subject, String occasion, Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }

    /** Queues a message to the members of a staff group; parameters as in {@link #toCustomer}. */
    public void toGroup(String group, String template, String subject, String occasion, Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }
}
