package io.aftersales.notifications;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Mends messages that were given up. */
@Service
public class MessageRepair {

    private final OutboxMessages messages;
    private final DeliveryNotes notes;

    MessageRepair(OutboxMessages messages, DeliveryNotes notes) {
        this.messages = messages;
        this.notes = notes;
    }

    /**
     * Queues a message that was given up for another day, by all channels, where somebody asked for it, and complains about
     * it otherwise. A message that is not given up any more is left alone.
     *
     * @param asked whether somebody saw the complaint and wants it to be sent again
     * @throws GivenUp unless asked, with what people need to know
     */
    public void mend(UUID id, boolean asked) {
        OutboxMessage message = messages.get(id);
        if (message.status() != MessageStatus.FAILED) {
            return;
        }
        if (!asked) {
            throw new GivenUp(message, messages.lastError(id));
        }
        notes.requeue(message);
    }

    /** A message did not reach its receiver and is not tried any more. */
    public static class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp(OutboxMessage message, String lastError) {
            super("Message %s (%s) of %s to %s was given up after %d attempts: %s. Increment retries to send it again."
                    .formatted(
                            message.id(),
                            message.template(),
                            message.subject(),
                            message.group() == null ? "the customer" : message.group(),
                            message.attempts(),
                            lastError));
        }
    }
}
