package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, one message per transaction. Several nodes may do so at the same time: each passes by the messages
 * that another one holds.
 *
 * <p>Sending is at least once, not exactly once: a node that dies after the mail server accepted a message, and before
 * its own commit, leaves it queued, and it is sent again. Such a repetition has the same Message-ID, by which mail
 * systems can drop it.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int BATCH = 50;
    private static final int MAX_ERROR = 300;

    /** What may be an address or a number of a customer. */
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d -]{5,}\\d");

    private final OutboxMessages messages;
    private final Letters letters;
    private final Transport transport;
    private final TransactionOperations transaction;

    Dispatcher(OutboxMessages messages, Letters letters, Transport transport, TransactionOperations transaction) {
        this.messages = messages;
        this.letters = letters;
        this.transport = transport;
        this.transaction = transaction;
    }

    /** Tries the messages that are due, a small batch at most, and returns how many it tried. */
    int dispatchDue() {
        int tried = 0;
        while (tried < BATCH && dispatchNext()) {
            tried++;
        }
        return tried;
    }

    private boolean dispatchNext() {
        AtomicReference<OutboxMessage> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<OutboxMessage> due = messages.lockDue();
                due.ifPresent(message -> {
                    taken.set(message);
                    deliver(message);
                });
                return due.isPresent();
            }));
        } catch (RuntimeException e) {
            OutboxMessage message = taken.get();
            if (message == null) {
                throw e;
            }
            // in a transaction of its own: the failure may have spoilt the first one
            transaction.executeWithoutResult(status -> postpone(message, e));
            return true;
        }
    }

    private void deliver(OutboxMessage message) {
        Letter letter = letters.write(message);
        String address = letter.address();
        if (address != null) {
            Receipt receipt = transport.send(message.id(), address, letter, Templates.locale(message.language()));
            String providerId = receipt.providerId();
            if (providerId == null) {
                messages.recorded(message, Channel.EMAIL);
            } else {
                messages.sent(message, Channel.EMAIL, providerId);
            }
        } else if (message.audience() == Audience.STAFF) {
            messages.recorded(message, Channel.EMAIL);
        } else {
            messages.undeliverable(
                    message, "No e-mail address is known, and there is no gateway for " + message.channel());
        }
    }

    private void postpone(OutboxMessage message, RuntimeException e) {
        int failures = message.attempts() + 1;
        Optional<Instant> next = RetryPlan.next(message.createdAt(), messages.now(), failures);
        String error = withoutPersonalData(e);
        if (next.isPresent()) {
            log.warn("Message {} failed {} times, next attempt {}: {}", message.id(), failures, next.get(), error);
        } else {
            log.error("Message {} failed {} times and is given up: {}", message.id(), failures, error);
        }
        messages.failed(message, error, next.orElse(null));
    }

    private static String withoutPersonalData(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = PERSONAL.matcher(cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .replaceAll("…")
                .replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= MAX_ERROR ? text : text.substring(0, MAX_ERROR);
    }
}
