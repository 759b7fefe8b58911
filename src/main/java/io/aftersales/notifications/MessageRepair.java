package io.aftersales.notifications;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Mends messages that were given up. */
@Service
public class MessageRepair {

    private final OutboxMessages messages;
    private final DeliveryNotes notes;
    private final TransactionOperations ownTransaction;

    @Autowired
    MessageRepair(OutboxMessages messages, DeliveryNotes notes, PlatformTransactionManager transactions) {
        this(messages, notes, apart(transactions));
    }

    MessageRepair(OutboxMessages messages, DeliveryNotes notes, TransactionOperations ownTransaction) {
        this.messages = messages;
        this.notes = notes;
        this.ownTransaction = ownTransaction;
    }

    /**
     * Complains about a message that was given up when it is called first, and queues it for another day, by all channels,
     * when it is called again. A message that is not given up any more is left alone.
     *
     * @throws GivenUp the first time, with what people need to know
     */
    public void mend(UUID id) {
        OutboxMessage message = messages.get(id);
        if (message.status() != MessageStatus.FAILED) {
            return;
        }
        // kept although the caller fails: his next call is the one that was asked for
        boolean first = Boolean.TRUE.equals(ownTransaction.execute(status -> messages.reported(id)));
        if (first) {
            throw new GivenUp(message, messages.lastError(id));
        }
        notes.requeue(message);
    }

    private static TransactionTemplate apart(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
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
