package io.aftersales.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.notifications.SentMessage;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Reads a real mailbox into the whole application. */
@IntegrationTest
class MailboxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    private final String id = UUID.randomUUID().toString();
    private final String address = "wang-" + id + "@example.com";

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private MailboxWatch watch;

    @Autowired
    private MailDesk desk;

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

    @Autowired
    private PollingTurn turn;

    @Autowired
    private ClaimFiles claims;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private OutboxReader outbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PersonalDataCipher cipher;

    private GreenMailUser service;

    @BeforeEach
    void createMailbox() {
        service = SERVER.setUser("service@example.com", "service", "secret");
        watch = new MailboxWatch(settings("30MB"), meters);
    }

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
    void whatComesTwiceIsTakenOnceAlsoByTwoNodes() throws Exception {
        for (int i = 0; i < 3; i++) {
            deliver(mail("Lock", "The lock does not open", ""));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        Future<?> one = nodes.submit(mailbox()::poll);
        Future<?> two = nodes.submit(mailbox()::poll);
        one.get();
        two.get();
        nodes.shutdown();
        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
        assertThat(unread()).isEmpty();
    }

    @Test
    void oneNodeReadsAtATime() {
        boolean[] inner = {true};

        boolean outer = turn.take(() -> inner[0] = turn.take(() -> {}));

        assertThat(outer).isTrue();
        assertThat(inner[0]).isFalse();
        assertThat(turn.take(() -> {})).as("given back").isTrue();
    }

    @Test
    void nothingIsLostWhenTheServerDiesBeforeTheCommit() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        MailDesk dying = mock(MailDesk.class);
        doThrow(new IllegalStateException("killed")).when(dying).take(any());

        new Mailbox(settings("30MB"), dying, turn, watch).poll();
        assertThat(unread()).hasSize(1);
        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
    }

    @Test
    void whatWasCommittedByANodeThatDiedIsKnown() throws Exception {
        deliver(mail("Lock", "The lock does not open", ""));
        assertThat(desk.take(Mails.read(mail("Lock", "The lock does not open", ""))))
                .isEqualTo(MailOutcome.CLAIM);

        mailbox().poll();

        assertThat(outcomes()).containsExactly("CLAIM");
        assertThat(unread()).isEmpty();
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

    private Mailbox mailbox() {
        return new Mailbox(settings("30MB"), desk, turn, watch);
    }

    private static MailboxSettings settings(String largest) {
        return settings(largest, 20);
    }

    private static MailboxSettings settings(String largest, int hourlyLimit) {
        return new MailboxSettings(
                "127.0.0.1",
                SERVER.getImap().getPort(),
                "imap",
                "service",
                "secret",
                "INBOX",
                "SMART_HOME",
                DataSize.parse(largest),
                hourlyLimit);
    }

    private String mail(String subject, String text, String suffix) {
        return """
                From: Wang Xiaoming <%s>
                Message-ID: <%s%s@example.com>
                Subject: %s
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(address, id, suffix, subject, text);
    }

    private void deliver(String source) {
        service.deliver(Mails.raw(source));
    }

    private List<Message> all() throws Exception {
        return List.of(SERVER.getReceivedMessages());
    }

    private List<Message> unread() throws Exception {
        return all().stream().filter(mail -> !seen(mail)).toList();
    }

    private static boolean seen(Message mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String claimNumber() {
        return database.sql("select case_number from inbound_mail where outcome = 'CLAIM' and sender = ?")
                .param(cipher.fingerprint("mail-sender:" + address))
                .query(String.class)
                .single();
    }

    private List<String> outcomes() {
        return database.sql("select outcome from inbound_mail where sender = ?")
                .param(cipher.fingerprint("mail-sender:" + address))
                .query(String.class)
                .list();
    }

    private int told() {
        return database.sql("select count(*) from outbox_message where template = 'mail-not-taken'")
                .query(Integer.class)
                .single();
    }
}
