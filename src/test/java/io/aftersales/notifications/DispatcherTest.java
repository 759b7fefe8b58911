package io.aftersales.notifications;

import static io.aftersales.notifications.OutboxBench.ADDRESS;
import static io.aftersales.notifications.OutboxBench.CUSTOMER;
import static io.aftersales.notifications.OutboxBench.START;
import static io.aftersales.notifications.OutboxBench.byMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.testing.Requirement;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.MailSendException;

/** Sends from a table of its own, so that nobody else sends at the same time. */
class DispatcherTest {

    private static OutboxBench bench;

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private Outbox outbox;

    @BeforeAll
    static void createDatabase() {
        bench = new OutboxBench("outbox");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void emptyOutbox() {
        bench.empty();
        outbox = bench.outbox(byMail(smtp()));
    }

    @Test
    void sendsMailInTheCustomersLanguageToARealServer() throws Exception {
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-1", "end", Map.of());

        assertThat(dispatcher(smtp()).dispatchDue()).isEqualTo(1);

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("您的服务请求 CL-1 已结束");
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(received[0].getHeader("From")).containsExactly("service@example.com");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getContent().toString()).contains("王小明，您好！");
        assertThat(row("CL-1")).containsEntry("status", "SENT").containsEntry("channel", "EMAIL");
    }

    @Test
    void marksARepetitionByTheSameMessageId() throws Exception {
        UUID id = UUID.randomUUID();
        Letter letter = new Letter(ADDRESS, "Title", "Text");

        smtp().send(id, ADDRESS, letter, Locale.UK);
        smtp().send(id, ADDRESS, letter, Locale.UK);

        assertThat(SERVER.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + id + "@example.com>"));
    }

    @Test
    void letsNobodyAddHeadersOrReceivers() {
        Letter letter = new Letter("", "Title\r\nBcc: thief@example.com", "Text");

        smtp().send(UUID.randomUUID(), ADDRESS, letter, Locale.UK);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getHeaders(SERVER.getReceivedMessages()[0])).doesNotContain("\nBcc:");
        for (String address : List.of("a@b.de\r\nBcc: c@d.de", "a@b.de,c@d.de", "Wang <a@b.de>", "a b@c.de")) {
            assertThat(smtp().send(UUID.randomUUID(), address, letter, Locale.UK)
                            .refusal())
                    .contains("not a single plain e-mail address");
        }
    }

    @Test
    void sendsEachMessageOnceWhenTwoNodesSend() throws Exception {
        int count = 2 * Dispatcher.BATCH;
        for (int i = 0; i < count; i++) {
            outbox.toCustomer(CUSTOMER, "claim-closed", "CL-" + i, "end", Map.of());
        }
        ConcurrentLinkedQueue<UUID> sent = new ConcurrentLinkedQueue<>();
        CyclicBarrier bothHoldAMessage = new CyclicBarrier(2);
        Transport transport = (id, address, letter, language) -> {
            try {
                bothHoldAMessage.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            sent.add(id);
            return Receipt.accepted(id.toString());
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        Future<Integer> one = nodes.submit(() -> dispatcher(transport).dispatchDue());
        Future<Integer> two = nodes.submit(() -> dispatcher(transport).dispatchDue());

        assertThat(one.get() + two.get()).isEqualTo(count);
        assertThat(sent).hasSize(count).doesNotHaveDuplicates();
        nodes.shutdown();
    }

    @Test
    void triesAgainLaterAndGivesUpAfterADay() {
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-2", "end", Map.of());
        Dispatcher failing = dispatcher(broken("server down"));

        assertThat(failing.dispatchDue()).isEqualTo(1);
        assertThat(failing.dispatchDue()).as("at the same time").isZero();
        bench.at(START.plus(Duration.ofMinutes(1)).minusMillis(1));
        assertThat(failing.dispatchDue()).as("before a minute").isZero();
        bench.at(START.plus(Duration.ofMinutes(1)));
        assertThat(failing.dispatchDue()).as("after a minute").isEqualTo(1);
        assertThat(row("CL-2")).containsEntry("status", "QUEUED").containsEntry("attempts", 2);

        bench.at(START.plus(Duration.ofHours(24)));
        failing.dispatchDue();
        assertThat(row("CL-2")).containsEntry("status", "FAILED").containsEntry("attempts", 3);
        bench.at(START.plus(Duration.ofDays(9)));
        assertThat(failing.dispatchDue()).isZero();
        assertThat(outcomes()).containsExactly("FAILED", "FAILED", "FAILED");
        assertThat(bench.givenUp).containsExactly((UUID) row("CL-2").get("id"));
    }

    @Test
    void sendsAfterTheServerIsBack() {
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-3", "end", Map.of());
        dispatcher(broken("server down")).dispatchDue();
        bench.at(START.plus(Duration.ofMinutes(1)));

        dispatcher(smtp()).dispatchDue();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(outcomes()).containsExactly("FAILED", "SENT");
    }

    @Test
    void oneBadMessageDoesNotHoldUpTheOthers() {
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-4", "end", Map.of());
        bench.jdbc.sql("update outbox_message set template = 'gone'").update();
        bench.at(START.plusSeconds(1));
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-5", "end", Map.of());

        assertThat(dispatcher(smtp()).dispatchDue()).isEqualTo(2);

        assertThat(row("CL-4")).containsEntry("status", "QUEUED").containsEntry("attempts", 1);
        assertThat(row("CL-5")).containsEntry("status", "SENT");
    }

    @Test
    @Requirement("SEC-02")
    void keepsAddressesAndNumbersOutOfTheNotedError() {
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-6", "end", Map.of());

        dispatcher(broken("550 5.1.1 <" + ADDRESS + "> unknown, call +86 138 0000 0000"))
                .dispatchDue();

        assertThat(String.valueOf(row("CL-6").get("last_error")))
                .contains("550 5.1.1")
                .doesNotContain("wang", "example.com", "138");
    }

    @Test
    void marksAsUndeliverableWhatNoChannelCarries() {
        reachable(null);
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-7", "end", Map.of());

        dispatcher(smtp()).dispatchDue();

        assertThat(row("CL-7")).containsEntry("status", "UNDELIVERABLE").containsEntry("channel", "PHONE");
        assertThat(outcomes()).containsExactly("UNDELIVERABLE");
    }

    @Test
    void sendsToTheAddressOfAGroupAndRecordsWhatGroupsWithoutAddressGet() throws Exception {
        Map<String, Object> facts = Map.of("kind", "RESPONSE", "dueAt", START, "clause", "1.1.6(1)", "level", 1);
        outbox.toGroup("service-managers", "promise-escalation", "CL-8", "1", facts);
        outbox.toGroup("service-supervisors", "promise-escalation", "CL-9", "1", facts);

        dispatcher(smtp()).dispatchDue();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("Overdue, level 1: First response, CL-8");
        assertThat(row("CL-8")).containsEntry("status", "SENT");
        assertThat(row("CL-9")).containsEntry("status", "RECORDED").containsEntry("sent_at", null);
        assertThat(outcomes()).containsExactly("SENT", "RECORDED");
    }

    @Test
    void linksStaffToTheTasksOfTheCase() throws Exception {
        outbox.toGroup("service-managers", "customer-wrote", "CL-20260918-000001", "1", Map.of());

        dispatcher(smtp()).dispatchDue();

        assertThat(SERVER.getReceivedMessages()[0].getContent().toString())
                .contains("https://service.example.com/desk/cases/CL-20260918-000001")
                .contains("https://service.example.com/camunda/app/tasklist/default/#/?searchQuery=%5B%7B")
                .contains("%22value%22:%22CL-20260918-000001%22");
    }

    @Test
    void withoutAMailServerNothingCountsAsSent() {
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-10", "end", Map.of());

        bench.dispatcher(new Carriers(Map.of())).dispatchDue();

        assertThat(row("CL-10")).containsEntry("status", "RECORDED").containsEntry("sent_at", null);
        assertThat(new OutboxReader(bench.messages, bench.letters()).about("CL-10"))
                .extracting(SentMessage::status, SentMessage::sentAt)
                .containsExactly(tuple(MessageStatus.RECORDED, null));
        assertThat(outcomes()).containsExactly("RECORDED");
    }

    @Test
    void sendsWhatWasUndeliverableWhenAnAddressIsKnownWithinSevenDays() {
        reachable(null);
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-11", "end", Map.of());
        dispatcher(smtp()).dispatchDue();
        LateAddresses addresses = new LateAddresses(bench.messages, bench.desk, byMail(smtp()));
        assertThat(addresses.queue()).as("without an address").isZero();

        reachable(ADDRESS);
        bench.at(START.plus(Duration.ofDays(7)));
        assertThat(addresses.queue()).as("after seven days").isZero();
        bench.at(START.plus(Duration.ofDays(7)).minusMillis(1));
        assertThat(addresses.queue()).as("within seven days").isEqualTo(1);
        dispatcher(smtp()).dispatchDue();

        assertThat(row("CL-11")).containsEntry("status", "SENT");
        assertThat(addresses.queue()).isZero();
    }

    @Test
    void aCustomerWhoCannotBeReadKeepsNoOtherFromHisMessages() {
        UUID erased = UUID.randomUUID();
        reachable(null);
        outbox.toCustomer(erased, "claim-closed", "CL-12", "end", Map.of());
        outbox.toCustomer(CUSTOMER, "claim-closed", "CL-13", "end", Map.of());
        dispatcher(smtp()).dispatchDue();
        reachable(ADDRESS);
        when(bench.desk.contact(erased)).thenThrow(new IllegalStateException("no such customer"));

        assertThat(new LateAddresses(bench.messages, bench.desk, byMail(smtp())).queue())
                .isEqualTo(1);

        assertThat(row("CL-13")).containsEntry("status", "QUEUED");
        assertThat(new OutboxReader(bench.messages, bench.letters()).latest(2))
                .extracting(SentMessage::subject, SentMessage::title)
                .containsExactlyInAnyOrder(tuple("CL-12", "claim-closed"), tuple("CL-13", "您的服务请求 CL-13 已结束"));
    }

    @Test
    void messagesOfACaseAreFoundByAnIndex() {
        assertThat(bench.jdbc
                        .sql("select indexdef from pg_indexes where tablename = 'outbox_message'")
                        .query(String.class)
                        .list())
                .anyMatch(index -> index.endsWith("(subject, created_at)"));
    }

    private Dispatcher dispatcher(Transport transport) {
        return bench.dispatcher(byMail(transport));
    }

    private static MailTransport smtp() {
        return bench.smtp(SERVER.getSmtp().getPort());
    }

    private static Transport broken(String why) {
        return (id, address, letter, language) -> {
            throw new MailSendException(why);
        };
    }

    private static void reachable(@Nullable String email) {
        bench.reachable(email, OutboxBench.PHONE, Channel.PHONE);
    }

    private static Map<String, Object> row(String subject) {
        return bench.row(subject);
    }

    private static List<String> outcomes() {
        return bench.outcomes();
    }
}
