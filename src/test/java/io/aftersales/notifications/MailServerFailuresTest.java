package io.aftersales.notifications;

import static io.aftersales.notifications.OutboxBench.ADDRESS;
import static io.aftersales.notifications.OutboxBench.CUSTOMER;
import static io.aftersales.notifications.OutboxBench.START;
import static io.aftersales.notifications.ScriptedMailServer.DIE;
import static io.aftersales.notifications.ScriptedMailServer.WILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaks SMTP as servers do that are down, slow, full, or die in the middle of a mail. */
class MailServerFailuresTest {

    private static OutboxBench bench;

    private ScriptedMailServer server;

    @BeforeAll
    static void createDatabase() {
        bench = new OutboxBench("mailfailures");
    }

    @AfterAll
    static void closeDatabase() {
        bench.close();
    }

    @BeforeEach
    void start() throws IOException {
        bench.empty();
        server = new ScriptedMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void manyMailsGoOverOneConnection() {
        queue(15);

        dispatch();

        assertThat(bench.outcomes()).hasSize(15).containsOnly("SENT");
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} answered by {1}")
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, EMAIL REFUSED",
        "RCPT, 553 not here, EMAIL REFUSED",
        "., 554 no such content, EMAIL REFUSED",
        "RCPT, 450 try later, FAILED",
        "RCPT, 452 mailbox full, FAILED",
        "., 451 try later, FAILED",
        "MAIL, 550 sender unknown, FAILED",
        "MAIL, 421 closing, FAILED"
    })
    void tellsRefusedFromNotNow(String step, String answer, String outcome) {
        queue(1);
        server.answers(line -> line.startsWith(step) ? answer : WILLING.apply(line));

        dispatch();

        assertThat(bench.attempts()).contains(outcome);
        assertThat(bench.row("CL-0"))
                .containsEntry("status", outcome.equals("FAILED") ? "QUEUED" : "FAILED")
                .containsEntry("sent_at", null);
    }

    @Test
    void aReceiverWhomTheServerRefusesHoldsUpNoOther() {
        queue(3);
        AtomicInteger receivers = new AtomicInteger();
        server.answers(line ->
                line.startsWith("RCPT") && receivers.incrementAndGet() == 2 ? "550 unknown" : WILLING.apply(line));

        dispatch();

        assertThat(bench.outcomes()).containsExactlyInAnyOrder("SENT", "REFUSED", "FAILED", "SENT");
    }

    @Test
    void aServerThatDiesInTheMiddleOfAMailGetsItAgainWithTheSameId() {
        queue(1);
        server.answers(line -> line.equals(".") ? DIE : WILLING.apply(line));
        dispatch();
        assertThat(bench.row("CL-0")).containsEntry("status", "QUEUED").containsEntry("attempts", 1);

        server.answers(WILLING);
        bench.at(START.plus(Duration.ofMinutes(1)));
        dispatch();

        assertThat(bench.row("CL-0")).containsEntry("status", "SENT");
        List<String> ids = server.heard().stream()
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
        assertThat(ids).hasSize(2).containsOnly(ids.get(0));
    }

    @Test
    void aServerThatIsDownIsAskedOnceForAllMails() throws IOException {
        queue(5);
        server.close();

        dispatch();

        assertThat(bench.outcomes()).hasSize(5).containsOnly("FAILED");
        assertThat(bench.jdbc
                        .sql("select distinct last_error from outbox_message")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void whatADeadServerHeldUpGoesAsSoonAsItAnswers() throws IOException {
        queue(3);
        int port = server.port();
        server.close();
        for (int i = 0; i < 5; i++) {
            dispatch();
            bench.at(START.plus(Duration.ofHours(i + 1)));
        }
        bench.at(START.plus(Duration.ofHours(4)).plusSeconds(30));
        server = new ScriptedMailServer(port);
        dispatch();
        assertThat(bench.outcomes()).as("due in half an hour").doesNotContain("SENT");

        bench.messages.probe();
        dispatcher().dispatchDue();
        assertThat(bench.outcomes()).containsOnlyOnce("SENT");
        dispatch();

        assertThat(bench.outcomes()).filteredOn("SENT"::equals).hasSize(3);
    }

    @Test
    void whatTheServerItselfPutOffIsNotTriedEarlier() {
        queue(1);
        server.answers(line -> line.startsWith("RCPT") ? "450 try later" : WILLING.apply(line));
        dispatch();
        server.answers(WILLING);

        bench.messages.probe();
        dispatch();

        assertThat(bench.outcomes()).containsExactly("FAILED");
    }

    @Test
    void aSlowServerIsNotWaitedForTwice() {
        queue(4);
        server.answers(line -> {
            if (line.startsWith("EHLO") || line.startsWith("HELO")) {
                awaitEnd();
            }
            return WILLING.apply(line);
        });

        bench.dispatcher(OutboxBench.byMail(bench.smtp(server.port(), Duration.ofSeconds(1))))
                .dispatchDue();

        assertThat(bench.outcomes()).hasSize(4).containsOnly("FAILED");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void whatANodeHeldThatDiedIsSentWhenItsTimeIsOver() {
        queue(2);
        bench.messages.take(1, Dispatcher.LEASE);
        dispatch();
        assertThat(bench.outcomes()).containsExactly("SENT");

        bench.jdbc
                .sql(
                        "update outbox_message set leased_until = clock_timestamp() - interval '1 ms' where status = 'QUEUED'")
                .update();
        dispatch();

        assertThat(bench.outcomes()).containsExactly("SENT", "SENT");
    }

    @Test
    void aNodeThatWasTooSlowSpoilsNothing() {
        queue(1);
        OutboxMessage stale = bench.messages.take(1, Duration.ZERO).get(0);
        dispatch();

        bench.notes.failed(stale, "too late", START);
        bench.messages.release(stale, START);

        assertThat(bench.row("CL-0")).containsEntry("status", "SENT").containsEntry("attempts", 2);
    }

    private void queue(int count) {
        bench.reachable(ADDRESS, null, Channel.EMAIL);
        for (int i = 0; i < count; i++) {
            bench.outbox(OutboxBench.byMail(bench.smtp(1)))
                    .toCustomer(CUSTOMER, "claim-closed", "CL-" + i, "1", Map.of());
        }
    }

    /** Until nothing is due: a pause of the machine may end the time for which a dispatcher took its messages. */
    private void dispatch() {
        Dispatcher dispatcher = dispatcher();
        int tried;
        do {
            tried = dispatcher.dispatchDue();
        } while (tried > 0);
    }

    private Dispatcher dispatcher() {
        return bench.dispatcher(OutboxBench.byMail(bench.smtp(server.port())));
    }

    private static void awaitEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
