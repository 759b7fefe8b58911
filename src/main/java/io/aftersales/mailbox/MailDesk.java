package io.aftersales.mailbox;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.notifications.Confidential;
import io.aftersales.notifications.DeliveryReceipts;
import io.aftersales.notifications.Outbox;
import io.aftersales.problems.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes mails, each in one transaction with what is filed of it. A mail that comes again is known. */
@Service
class MailDesk {

    private static final Logger log = LoggerFactory.getLogger(MailDesk.class);

    private static final String DESK = "service-desk";

    private final TakenMails taken;
    private final AddressedCase cases;
    private final MailFiling filing;
    private final MailboxSettings settings;
    private final Messages messages;
    private final TransactionOperations transaction;

    MailDesk(
            TakenMails taken,
            AddressedCase cases,
            MailFiling filing,
            MailboxSettings settings,
            Messages messages,
            TransactionOperations transaction) {
        this.taken = taken;
        this.cases = cases;
        this.filing = filing;
        this.settings = settings;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** What leaves the mailbox, and what came back. */
    @Component
    record Messages(Outbox outbox, DeliveryReceipts receipts) {}

    /**
     * Takes a mail, in a transaction of its own.
     *
     * @throws RuntimeException if it cannot be taken now; nothing is kept of it then
     */
    MailOutcome take(InboundMail mail) {
        if (taken.knows(mail)) {
            return MailOutcome.REPEATED;
        }
        if (mail.automatic()) {
            return once(mail, () -> hear(mail));
        }
        if (taken.lately(mail) >= settings.hourlyLimit()) {
            return once(mail, () -> tooMany(mail));
        }
        // the database ends a transaction that waits while pictures are drawn anew, and the mail would never be taken
        MailFiling.Files files = filing.files(mail);
        Optional<String> number = cases.of(mail);
        try {
            return once(mail, () -> number.map(known -> add(mail, files, known)).orElseGet(() -> open(mail, files)));
        } catch (InvalidInput unusable) {
            return refuse(mail, MailRefusal.UNUSABLE);
        }
    }

    /** Leaves a mail in the mailbox and tells the desk, once. */
    MailOutcome refuse(InboundMail mail, MailRefusal reason) {
        transaction.executeWithoutResult(status -> {
            if (taken.take(mail, MailOutcome.REFUSED)) {
                tell(mail, reason, taken.fingerprint(mail));
            }
        });
        return MailOutcome.REFUSED;
    }

    /** Does that in one transaction with the note that the mail is taken, unless it was taken meanwhile. */
    private MailOutcome once(InboundMail mail, Supplier<MailOutcome> step) {
        MailOutcome outcome = transaction.execute(
                status -> taken.take(mail, MailOutcome.AUTOMATIC) ? step.get() : MailOutcome.REPEATED);
        return outcome == null ? MailOutcome.REPEATED : outcome;
    }

    private MailOutcome hear(InboundMail mail) {
        InboundMail.Bounce bounce = mail.bounce();
        if (bounce == null) {
            return MailOutcome.AUTOMATIC;
        }
        DeliveryReceipts.Noted noted = messages.receipts().bounced(bounce.message(), Channel.EMAIL, bounce.reason());
        log.info("Message {} came back by mail: {}", bounce.message(), noted);
        taken.filed(mail, MailOutcome.BOUNCE, null);
        return MailOutcome.BOUNCE;
    }

    private MailOutcome tooMany(InboundMail mail) {
        taken.filed(mail, MailOutcome.REFUSED, null);
        tell(mail, MailRefusal.TOO_MANY, taken.senderThisHour(mail));
        return MailOutcome.REFUSED;
    }

    private MailOutcome open(InboundMail mail, MailFiling.Files files) {
        taken.filed(mail, MailOutcome.CLAIM, filing.open(mail, files, settings.productLine()));
        return MailOutcome.CLAIM;
    }

    private MailOutcome add(InboundMail mail, MailFiling.Files files, String number) {
        filing.add(mail, files, number);
        taken.filed(mail, MailOutcome.ENTRY, number);
        return MailOutcome.ENTRY;
    }

    private void tell(InboundMail mail, MailRefusal reason, String occasion) {
        String sender = mail.sender().isEmpty() ? "–" : mail.sender();
        messages.outbox()
                .toGroup(
                        DESK,
                        "mail-not-taken",
                        "MAILBOX",
                        occasion,
                        Map.of("sender", new Confidential(sender), "refusal", reason));
    }
}
