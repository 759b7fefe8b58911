package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due. Several nodes may do so at the same time: each takes a few messages for itself for a minute, and
 * sends no one of them when that time may end before the answer comes.
 *
 * <p>Sending is at least once, not exactly once: a node that dies after a server accepted a message, and before it noted
 * that, leaves that one message queued, and it is sent again. Such a repetition has the same Message-ID, or the same
 * idempotency key, by which receivers drop it.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    static final int BATCH = 20;

    private static final int MOST = 1000;

    /** For how long messages are taken. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** How long one message may take at most: several timeouts of a slow server. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final OutboxMessages messages;
    private final DeliveryNotes notes;
    private final Letters letters;
    private final Carriers carriers;
    private final QuietHours quietHours;
    private final GivenUpMessages givenUp;
    private final TransactionOperations transaction;

    Dispatcher(
            OutboxMessages messages,
            DeliveryNotes notes,
            Letters letters,
            Carriers carriers,
            QuietHours quietHours,
            GivenUpMessages givenUp,
            TransactionOperations transaction) {
        this.messages = messages;
        this.notes = notes;
        this.letters = letters;
        this.carriers = carriers;
        this.quietHours = quietHours;
        this.givenUp = givenUp;
        this.transaction = transaction;
    }

    /** Tries the messages that are due, a thousand at most, and returns how many it tried. */
    int dispatchDue() {
        int tried = 0;
        int taken = BATCH;
        try {
            while (taken == BATCH && tried < MOST) {
                taken = dispatchBatch();
                tried += taken;
            }
        } finally {
            carriers.rest();
        }
        return tried;
    }

    private int dispatchBatch() {
        long start = System.nanoTime();
        List<OutboxMessage> batch = messages.take(BATCH, LEASE);
        for (OutboxMessage message : batch) {
            if (LEASE.minusNanos(System.nanoTime() - start).compareTo(LONGEST) < 0) {
                messages.release(message, messages.now());
            } else {
                dispatch(message);
            }
        }
        return batch.size();
    }

    private void dispatch(OutboxMessage message) {
        try {
            deliver(message);
        } catch (RuntimeException e) {
            postpone(message, e);
        }
    }

    private void deliver(OutboxMessage message) {
        Draft draft = letters.draft(message);
        boolean refused = !message.refused().isEmpty();
        for (Channel channel : draft.ways().keySet()) {
            if (carriers.carry(channel) && !message.refused().contains(channel)) {
                Optional<Instant> later = quietHours.hold(message, channel, messages.now(), messages.zone());
                if (later.isPresent()) {
                    messages.release(message, later.get());
                    return;
                }
                if (send(draft, channel)) {
                    return;
                }
                refused = true;
            }
        }
        boolean refusedByAll = refused;
        transaction.executeWithoutResult(status -> end(message, refusedByAll));
    }

    /** Returns whether the channel took the message; it never will when it did not. */
    private boolean send(Draft draft, Channel channel) {
        OutboxMessage message = draft.message();
        Receipt receipt = carriers.by(channel)
                .send(
                        message.id(),
                        Objects.requireNonNull(draft.ways().get(channel)),
                        letters.write(draft, channel),
                        Templates.locale(message.language()));
        String refusal = receipt.refusal();
        if (refusal == null) {
            note(message, channel, receipt);
            return true;
        }
        transaction.executeWithoutResult(status -> notes.refused(message, channel, refusal));
        return false;
    }

    private void note(OutboxMessage message, Channel channel, Receipt receipt) {
        String providerId = receipt.providerId();
        if (providerId == null) {
            transaction.executeWithoutResult(status -> notes.recorded(message, channel));
        } else {
            notes.sent(message, channel, providerId);
        }
    }

    private void end(OutboxMessage message, boolean refused) {
        if (refused) {
            log.error("Message {} is given up: every channel refused it", message.id());
            giveUp(message, "Every channel refused it");
        } else if (message.audience() == Audience.STAFF) {
            notes.recorded(message, Channel.EMAIL);
        } else {
            notes.undeliverable(message, "No address is known that a channel of this installation reaches");
        }
    }

    private void postpone(OutboxMessage message, RuntimeException e) {
        int failures = message.attempts();
        Optional<Instant> next = RetryPlan.next(message.queuedAt(), messages.now(), failures);
        String error = ErrorTexts.of(e);
        if (next.isPresent()) {
            log.warn("Message {} failed {} times, next attempt {}: {}", message.id(), failures, next.get(), error);
        } else {
            log.error("Message {} failed {} times and is given up: {}", message.id(), failures, error);
        }
        transaction.executeWithoutResult(status -> {
            if (next.isPresent()) {
                notes.failed(message, error, next.get());
                if (e instanceof NoAnswer silence) {
                    notes.held(message, silence.channel());
                }
            } else {
                giveUp(message, error);
            }
        });
    }

    private void giveUp(OutboxMessage message, String error) {
        if (notes.failed(message, error, null)) {
            givenUp.report(message.id(), message.subject());
        }
    }
}
