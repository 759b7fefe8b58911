package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what became of messages after a server took them: gateways tell it by receipts, mail servers by mails that come
 * back. A repeated or late receipt changes nothing. One that comes before the message is noted as sent is to be told again:
 * the gateway was faster than we, or the node that sent died, and the next one only hears that the gateway has it.
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

    /** What became of a receipt. */
    public enum Noted {
        /** It is noted, or changes nothing. */
        NOTED,
        /** The message may be on its way by this channel, which is not noted yet: the receipt is to be told again. */
        TOO_EARLY,
        /** There is no such message. */
        UNKNOWN
    }

    /** Notes that the receiver has the message. */
    public Noted delivered(UUID id, Channel channel) {
        Noted noted = state(id, channel);
        if (noted == Noted.NOTED) {
            notes.delivered(id, channel);
        }
        return noted;
    }

    /**
     * Notes that the message did not reach the receiver by this channel, and queues it for the next one; it is given up
     * when there is none.
     *
     * @param reason in the words of the provider; addresses and numbers are taken out
     */
    public Noted bounced(UUID id, Channel channel, String reason) {
        Noted noted = state(id, channel);
        if (noted == Noted.NOTED && notes.bounced(id, channel, ErrorTexts.withoutPersonalData(reason))) {
            log.warn("Message {} came back from {}", id, channel);
        }
        return noted;
    }

    private Noted state(UUID id, Channel channel) {
        return messages.underWay(id, channel)
                .map(underWay -> underWay ? Noted.TOO_EARLY : Noted.NOTED)
                .orElse(Noted.UNKNOWN);
    }
}
