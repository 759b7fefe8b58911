package io.aftersales.notifications;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Shows which messages were written to whom: for the timeline of a case and for demonstrations.
 *
 * <p>Not one transaction: contact data that cannot be read any more would mark it as failed, for all messages.
 */
@Service
public class OutboxReader {

    private static final Logger log = LoggerFactory.getLogger(OutboxReader.class);

    /** In both languages: who reads it is not known here. */
    private static final String NOTE = "This message cannot be shown. 无法显示此消息。";

    private final OutboxMessages messages;
    private final Letters letters;

    OutboxReader(OutboxMessages messages, Letters letters) {
        this.messages = messages;
        this.letters = letters;
    }

    /** Returns the messages about that case, oldest first, for staff: no code of the customer is shown. */
    public List<SentMessage> about(String subject) {
        return messages.about(subject).stream()
                .map(message -> message.without(OutboxMessage.ONE_TIME_CODE).without(OutboxMessage.TRACKING_CODE))
                .map(this::shown)
                .toList();
    }

    /** Returns what was written to the customer about that case, oldest first, for himself: without one-time codes. */
    public List<SentMessage> toCustomer(String subject) {
        return messages.about(subject).stream()
                .filter(message -> message.audience() == Audience.CUSTOMERS)
                .map(message -> message.without(OutboxMessage.ONE_TIME_CODE))
                .map(this::shown)
                .toList();
    }

    /** Returns the messages about that case, oldest first, as they were sent. */
    public List<SentMessage> sent(String subject) {
        return messages.about(subject).stream().map(this::shown).toList();
    }

    /**
     * Returns the newest messages of all cases, newest first.
     *
     * @param limit how many at most, at least 1
     */
    public List<SentMessage> latest(int limit) {
        return messages.latest(limit).stream().map(this::shown).toList();
    }

    private SentMessage shown(OutboxMessage message) {
        Letter letter = readable(message);
        return new SentMessage(
                message.id(),
                message.subject(),
                message.template(),
                message.channel(),
                letter.recipient(),
                message.language(),
                letter.title(),
                letter.text(),
                message.status(),
                message.createdAt(),
                message.sentAt());
    }

    /** One message that cannot be written any more must not hide the others. */
    private Letter readable(OutboxMessage message) {
        try {
            return letters.write(message);
        } catch (RuntimeException e) {
            log.warn(
                    "Message {} cannot be shown: {}", message.id(), e.getClass().getSimpleName());
            return new Letter("", message.template(), NOTE);
        }
    }
}
