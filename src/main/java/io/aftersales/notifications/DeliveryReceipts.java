package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what became of messages after a server took them: gateways tell it by receipts, mail servers by mails that come
 * back. A repeated or late receipt changes nothing.
 */
@Service
@Transactional
public class DeliveryReceipts {

    private static final Logger log = LoggerFactory.getLogger(DeliveryReceipts.class);

    private final OutboxMessages messages;
    private final DeliveryNotes notes;

    DeliveryReceipts(OutboxMessages messages, DeliveryNotes notes) {
        this.messages = messages;
        this.notes = notes;
    }

    /** Notes that the receiver has the message. Returns false when there is no such message. */
    public boolean delivered(UUID id, Channel channel) {
        if (!messages.exists(id)) {
            return false;
        }
        notes.delivered(id, channel);
        return true;
    }

    /**
     * Notes that the message did not reach the receiver by this channel, and queues it for the next one; it is given up
     * when there is none. Returns false when there is no such message.
     *
     * @param reason in the words of the provider; addresses and numbers are taken out
     */
    public boolean bounced(UUID id, Channel channel, String reason) {
        if (!messages.exists(id)) {
            return false;
        }
        if (notes.bounced(id, channel, ErrorTexts.withoutPersonalData(reason))) {
            log.warn("Message {} came back from {}", id, channel);
        }
        return true;
    }
}
