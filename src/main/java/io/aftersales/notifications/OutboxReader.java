package io.aftersales.notifications;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which messages were written to whom: for the timeline of a case and for demonstrations. */
@Service
@Transactional(readOnly = true)
public class OutboxReader {

    private final OutboxMessages messages;
    private final Letters letters;

    OutboxReader(OutboxMessages messages, Letters letters) {
        this.messages = messages;
        this.letters = letters;
    }

    /** Returns the messages about that case, oldest first. */
    public List<SentMessage> about(String subject) {
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
        Letter letter = letters.write(message);
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
}
