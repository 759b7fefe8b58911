package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.util.Map;

/**
 * A message with the contact data of this moment, before it is known by which channel it goes.
 *
 * @param ways address of each channel, in the order in which they are tried
 * @param recipient whom a reader of the outbox sees when no channel has an address
 * @param facts what the text names, in clear
 */
record Draft(OutboxMessage message, Map<Channel, String> ways, String recipient, Map<String, Object> facts) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Draft[" + message + "]";
    }
}
