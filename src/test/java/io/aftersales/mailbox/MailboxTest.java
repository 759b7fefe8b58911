package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.notifications.SentMessage;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads a real mailbox into the whole application. */
@IntegrationTest
class MailboxTest extends OnOneMailbox {

    @Autowired
    private ClaimFiles claims;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private OutboxReader outbox;

    @Test
    @Requirement({"CLM-04", "CLM-05"})
    void aMailOpensAClaimAndIsConfirmed() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));

        mailbox().poll();

        ClaimFile claim = claims.get(claimNumber());
        assertThat(claim.request().channel()).isEqualTo(ClaimChannel.EMAIL);
        assertThat(claim.request().symptom()).isEqualTo("Lock\n\nThe lock does not open");
        assertThat(claim.request().assumed().fields())
                .as("a mail says none of it")
                .containsExactly("kind", "productLine", "product.model");
        assertThat(claim.timeline().get(0).facts()).doesNotContainKeys("kind", "serviceType", "chargeBasis");
        assertThat(outbox.about(claim.number()))
                .filteredOn(message -> message.template().equals("claim-reported"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.text()).containsPattern("not known yet|尚未确定"));
        assertThat(outbox.toCustomer(claim.number()))
                .extracting(SentMessage::template, SentMessage::recipient)
                .contains(tuple("claim-received", address));
        assertThat(unread()).isEmpty();
        assertThat(all()).as("nothing is deleted").hasSize(1);
    }

    @Test
    @Requirement("CLM-05")
    void anAnswerOfTheCustomerIsAddedToHisCase() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        mailbox().poll();
        String number = claimNumber();

        deliver(mail("Re: We have received your request " + number, "It is the front door", "2"));
        mailbox().poll();

        assertThat(timeline.of(number))
                .filteredOn(entry -> entry.type().equals("MESSAGE_LEFT"))
                .extracting(CaseEntry::facts, CaseEntry::texts)
                .containsExactly(tuple(
                        Map.of("channel", "EMAIL"),
                        Map.of("message", "Re: We have received your request " + number + "\n\nIt is the front door")));
        assertThat(outbox.about(number)).extracting(SentMessage::template).contains("customer-wrote");
        assertThat(outcomes()).containsExactlyInAnyOrder("CLAIM", "ENTRY");
    }

    @Test
    @Requirement("SEC-02")
    void whoIsNotTheCustomerAddsNothingToACase() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        mailbox().poll();
        String number = claimNumber();

        deliver(mail("About " + number, "Tell me about it", "2").replace(address, "thief-" + address));
        mailbox().poll();

        assertThat(timeline.of(number)).extracting(CaseEntry::type).doesNotContain("MESSAGE_LEFT");
        assertThat(database.sql("select count(*) from inbound_mail where outcome = 'CLAIM' and case_number > ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void filesAreKeptByTheRulesOfTheCase() throws Exception {
        deliver("""
                From: Wang <%s>
                Message-ID: <%s@example.com>
                Subject: Lock
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: text/plain

                See the paper
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="invoice.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0xLjQKJSVFT0YK
                --m
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="virus.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA
                --m--
                """.formatted(address, id));

        mailbox().poll();

        String number = claimNumber();
        assertThat(files.list(number))
                .singleElement()
                .satisfies(file -> assertThat(file.mediaType()).isEqualTo("application/pdf"));
        assertThat(claims.get(number).request().symptom())
                .startsWith("[1 files not taken")
                .contains("See the paper");
    }

    @Test
    void aLongMailIsKeptInPieces() throws Exception {
        deliver(mail("Lock", "x".repeat(3_990) + "锁".repeat(2_000), ""));

        mailbox().poll();

        String number = claimNumber();
        assertThat(claims.get(number).request().symptom()).hasSize(4000);
        assertThat(timeline.of(number))
                .filteredOn(entry -> entry.type().equals("MESSAGE_LEFT"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.texts().get("message")).endsWith("锁锁"));
    }

    @Test
    void robotsGetNoClaimAndNoAnswer() throws Exception {
        deliver(mail("Out of office", "I am away", "").replace("Subject:", "Auto-Submitted: auto-replied\nSubject:"));

        mailbox().poll();

        assertThat(outcomes()).containsExactly("AUTOMATIC");
        assertThat(unread()).isEmpty();
    }

    @Test
    void aMessageOfOursThatCameBackIsNoted() throws Exception {
        UUID message = UUID.randomUUID();
        database.sql("""
                insert into outbox_message (id, template, subject, occasion, staff_group, channel, locale, facts,
                    created_at, status, next_attempt_at)
                values (?, 'customer-wrote', ?, '1', 'finance', 'EMAIL', 'EN', '{}', now(), 'SENT', now())
                """).param(message).param("MB-" + id).update();
        deliver(Mails.report(message.toString(), "failed"));

        mailbox().poll();

        assertThat(database.sql("select outcome from delivery_attempt where message_id = ? and outcome = 'BOUNCED'")
                        .param(message)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    private String claimNumber() {
        return database.sql("select case_number from inbound_mail where outcome = 'CLAIM' and sender = ?")
                .param(cipher.fingerprint("mail-sender:" + address))
                .query(String.class)
                .single();
    }
}
