package io.aftersales.mailbox;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.notifications.Confidential;
import io.aftersales.notifications.DeliveryReceipts;
import io.aftersales.notifications.Outbox;
import io.aftersales.problems.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        Optional<String> number = mail.automatic() ? Optional.empty() : cases.of(mail);
        try {
            MailOutcome outcome = transaction.execute(status -> file(mail, number));
            return outcome == null ? MailOutcome.REPEATED : outcome;
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

    private MailOutcome file(InboundMail mail, Optional<String> number) {
        if (!taken.take(mail, MailOutcome.AUTOMATIC)) {
            return MailOutcome.REPEATED;
        }
        InboundMail.Bounce bounce = mail.bounce();
        if (bounce != null) {
            boolean known = messages.receipts().bounced(bounce.message(), Channel.EMAIL, bounce.reason());
            log.info("Message {} came back by mail, known: {}", bounce.message(), known);
            taken.filed(mail, MailOutcome.BOUNCE, null);
            return MailOutcome.BOUNCE;
        }
        if (mail.automatic()) {
            return MailOutcome.AUTOMATIC;
        }
        if (taken.lately(mail) > settings.hourlyLimit()) {
            taken.filed(mail, MailOutcome.REFUSED, null);
            tell(mail, MailRefusal.TOO_MANY, taken.senderThisHour(mail));
            return MailOutcome.REFUSED;
        }
        return number.map(known -> add(mail, known)).orElseGet(() -> open(mail));
    }

    private MailOutcome open(InboundMail mail) {
        taken.filed(mail, MailOutcome.CLAIM, filing.open(mail, settings.productLine()));
        return MailOutcome.CLAIM;
    }

    private MailOutcome add(InboundMail mail, String number) {
        filing.add(mail, number);
        messages.outbox()
                .toGroup(
                        cases.group(number),
                        "customer-wrote",
                        number,
                        UUID.randomUUID().toString(),
                        Map.of());
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
