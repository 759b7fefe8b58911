package io.aftersales.mailbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for mail every {@code aftersales.mailbox.interval}, where {@code aftersales.mailbox.host} is set. */
@Component
@ConditionalOnProperty("aftersales.mailbox.host")
class MailboxSchedule {

    private final Mailbox mailbox;

    MailboxSchedule(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Scheduled(fixedDelayString = "${aftersales.mailbox.interval:PT1M}")
    void poll() {
        mailbox.poll();
    }
}
