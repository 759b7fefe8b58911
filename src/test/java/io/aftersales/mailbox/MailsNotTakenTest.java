package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.aftersales.testing.IntegrationTest;
import jakarta.mail.Flags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that are not taken hold up no other, and people are told of them. */
@IntegrationTest
class MailsNotTakenTest extends OnOneMailbox {

    @Autowired
    private TakenMails taken;

    @Autowired
    private AddressedCase cases;

    @Autowired
    private MailFiling filing;

    @Autowired
    private MailDesk.Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aBrokenMailHoldsUpNoOther() throws Exception {
        deliver("From: Wang <not an address>\nSubject: =?x?B?%%%?=\n\nHello");
        deliver(mail("Lock", "The lock does not open", ""));

        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
        assertThat(unread()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Wang <not an address>, 30MB", "'', 30MB", "Wang <a@example.com>, 1B"})
    void whatCannotBeTakenIsFlaggedForTheDesk(String from, String largest) throws Exception {
        int before = told();
        deliver("From: " + from + "\nMessage-ID: <" + id + "@example.com>\nSubject: x\n\nHello");

        new Mailbox(settings(largest), desk, turn, watch).poll();
        new Mailbox(settings(largest), desk, turn, watch).poll();

        assertThat(told()).isEqualTo(before + 1);
        assertThat(all())
                .singleElement()
                .satisfies(mail -> assertThat(mail.isSet(Flags.Flag.FLAGGED)).isTrue());
        assertThat(unread()).isEmpty();
    }

    @Test
    void aFloodOfOneSenderEndsAndTheDeskIsToldOnce() throws Exception {
        int before = told();
        MailDesk strict = new MailDesk(taken, cases, filing, settings("30MB", 2), messages, transaction);
        for (int i = 0; i < 4; i++) {
            deliver(mail("Lock " + i, "The lock does not open", "-" + i));
        }

        new Mailbox(settings("30MB"), strict, turn, watch).poll();

        assertThat(outcomes()).containsExactlyInAnyOrder("CLAIM", "CLAIM", "REFUSED", "REFUSED");
        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void aMailboxThatCannotBeReadIsTold() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        mailbox().poll();
        MailDesk dying = mock(MailDesk.class);
        doThrow(new IllegalStateException("13912345678")).when(dying).take(any());
        deliver(mail("Key", "The key does not turn", "-2"));

        new Mailbox(settings("30MB"), dying, turn, watch).poll();

        assertThat(meters.get("aftersales.mailbox.mails")
                        .tag("outcome", "claim")
                        .counter()
                        .count())
                .isOne();
        assertThat(meters.get("aftersales.mailbox.failures").counter().count()).isOne();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.health().toString()).doesNotContain("13912345678");
    }

    private int told() {
        return database.sql("select count(*) from outbox_message where template = 'mail-not-taken'")
                .query(Integer.class)
                .single();
    }
}
