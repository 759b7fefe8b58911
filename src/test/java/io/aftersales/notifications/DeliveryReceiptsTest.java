package io.aftersales.notifications;

import static io.aftersales.notifications.OutboxBench.ADDRESS;
import static io.aftersales.notifications.OutboxBench.CUSTOMER;
import static io.aftersales.notifications.OutboxBench.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.notifications.DeliveryReceipts.Noted;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told about messages after they were taken, and what people do about those given up. */
class DeliveryReceiptsTest {

    private static final Transport TAKING = (id, address, letter, language) -> Receipt.accepted("1");

    private static OutboxBench bench;

    private DeliveryReceipts receipts;

    @BeforeAll
    static void createDatabase() {
        bench = new OutboxBench("receipts");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void empty() {
        bench.empty();
        receipts = new DeliveryReceipts(bench.messages, bench.notes);
    }

    @Test
    @Requirement("CLM-05")
    void whatIsDeliveredIsNotedOnce() {
        UUID id = sent(ADDRESS, PHONE);

        assertThat(receipts.delivered(id, Channel.SMS)).isEqualTo(Noted.NOTED);
        assertThat(receipts.delivered(id, Channel.SMS)).isEqualTo(Noted.NOTED);

        assertThat(bench.row("CL-1")).containsEntry("status", "DELIVERED");
        assertThat(bench.attempts()).containsExactly("SMS SENT", "SMS DELIVERED");
    }

    @Test
    @Requirement("CLM-05")
    void whatComesBackGoesByTheNextChannel() {
        UUID id = sent(ADDRESS, PHONE);

        receipts.bounced(id, Channel.SMS, "no subscriber " + PHONE);
        receipts.bounced(id, Channel.SMS, "again");
        dispatch();
        receipts.delivered(id, Channel.SMS);

        assertThat(bench.attempts()).containsExactly("SMS SENT", "SMS BOUNCED", "EMAIL SENT");
        assertThat(bench.jdbc
                        .sql("select detail from delivery_attempt where outcome = 'BOUNCED'")
                        .query(String.class)
                        .single())
                .isEqualTo("no subscriber …");
    }

    @Test
    void whatComesBackFromTheLastChannelIsGivenUp() {
        UUID id = sent(ADDRESS, null);

        receipts.bounced(id, Channel.EMAIL, "550 unknown");
        dispatch();

        assertThat(bench.row("CL-1")).containsEntry("status", "FAILED");
        assertThat(bench.givenUp).containsExactly(id);
    }

    @Test
    void unknownMessagesAreTold() {
        assertThat(receipts.delivered(UUID.randomUUID(), Channel.SMS)).isEqualTo(Noted.UNKNOWN);
        assertThat(receipts.bounced(UUID.randomUUID(), Channel.SMS, "x")).isEqualTo(Noted.UNKNOWN);
    }

    @Test
    void aGatewayThatCallsBackBeforeItAnswersIsToTellItAgain() {
        List<Noted> early = new ArrayList<>();
        UUID id = queued(ADDRESS, PHONE);
        Transport hasty = (message, address, letter, language) -> {
            early.add(receipts.bounced(message, Channel.SMS, "no subscriber"));
            return Receipt.accepted("1");
        };

        bench.dispatcher(new Carriers(Map.of(Channel.EMAIL, TAKING, Channel.SMS, hasty)))
                .dispatchDue();
        Noted again = receipts.bounced(id, Channel.SMS, "no subscriber");
        dispatch();

        assertThat(early).containsExactly(Noted.TOO_EARLY);
        assertThat(again).isEqualTo(Noted.NOTED);
        assertThat(bench.attempts()).containsExactly("SMS SENT", "SMS BOUNCED", "EMAIL SENT");
    }

    @Test
    void whatANodeSentThatDiedIsHeardOfWhenTheNextOneNotesIt() {
        UUID id = queued(ADDRESS, PHONE);
        assertThat(receipts.bounced(id, Channel.SMS, "never tried")).isEqualTo(Noted.NOTED);
        bench.messages.take(1, Duration.ZERO);

        assertThat(receipts.delivered(id, Channel.SMS)).isEqualTo(Noted.TOO_EARLY);
        assertThat(receipts.bounced(id, Channel.SMS, "no subscriber")).isEqualTo(Noted.TOO_EARLY);
        assertThat(bench.attempts()).isEmpty();
        dispatch();
        assertThat(receipts.delivered(id, Channel.SMS)).isEqualTo(Noted.NOTED);

        assertThat(bench.attempts()).containsExactly("SMS SENT", "SMS DELIVERED");
    }

    @Test
    void mendingComplainsUntilItIsAskedForAndQueuesForAnotherDayThen() {
        UUID id = sent(ADDRESS, null);
        receipts.bounced(id, Channel.EMAIL, "550 unknown");
        dispatch();
        bench.at(OutboxBench.START.plus(Duration.ofDays(3)));
        MessageRepair repair = new MessageRepair(bench.messages, bench.notes);

        assertThatExceptionOfType(MessageRepair.GivenUp.class)
                .isThrownBy(() -> repair.mend(id, false))
                .withMessageContaining("claim-closed")
                .withMessageContaining("CL-1")
                .withMessageContaining("2 attempts")
                .withMessageContaining("Every channel refused it");
        assertThatExceptionOfType(MessageRepair.GivenUp.class)
                .as("a node that died before anybody could see it asked for nothing")
                .isThrownBy(() -> repair.mend(id, false));
        repair.mend(id, true);
        repair.mend(id, true);
        repair.mend(id, false);
        assertThat(bench.row("CL-1")).containsEntry("status", "QUEUED");

        bench.dispatcher(OutboxBench.byMail((message, address, letter, language) -> {
                    throw new IllegalStateException("down");
                }))
                .dispatchDue();
        assertThat(bench.row("CL-1")).as("another day").containsEntry("status", "QUEUED");
        bench.at(OutboxBench.START.plus(Duration.ofDays(3)).plus(Duration.ofHours(2)));
        dispatch();
        assertThat(bench.row("CL-1")).containsEntry("status", "SENT");
        assertThat(bench.outcomes()).containsExactly("SENT", "BOUNCED", "FAILED", "REQUEUED", "FAILED", "SENT");
    }

    private static UUID sent(String email, @Nullable String phone) {
        UUID id = queued(email, phone);
        dispatch();
        return id;
    }

    private static UUID queued(String email, @Nullable String phone) {
        bench.reachable(email, phone, Channel.SMS);
        bench.outbox(carriers()).toCustomer(CUSTOMER, "claim-closed", "CL-1", "1", Map.of());
        return (UUID) Objects.requireNonNull(bench.row("CL-1").get("id"));
    }

    private static void dispatch() {
        bench.dispatcher(carriers()).dispatchDue();
    }

    private static Carriers carriers() {
        return new Carriers(Map.of(Channel.EMAIL, TAKING, Channel.SMS, TAKING));
    }
}
