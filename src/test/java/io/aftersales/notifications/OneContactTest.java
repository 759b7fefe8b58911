package io.aftersales.notifications;

import static io.aftersales.notifications.OutboxBench.ADDRESS;
import static io.aftersales.notifications.OutboxBench.CUSTOMER;
import static io.aftersales.notifications.OutboxBench.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactOnFile.Kind;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What proves a contact goes there and nowhere else. */
@Requirement("SEC-02")
class OneContactTest {

    private static final Transport TAKES = (id, address, letter, language) -> Receipt.accepted(id.toString());
    private static final Transport REFUSES = (id, address, letter, language) -> Receipt.refused("550 unknown");

    private static OutboxBench bench;

    @BeforeAll
    static void createDatabase() {
        bench = new OutboxBench("one_contact");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void emptyOutbox() {
        bench.empty();
        bench.reachable(ADDRESS, PHONE, Channel.SMS);
    }

    @Test
    void theMailAddressIsWrittenToByMailWhateverIsPreferred() {
        Carriers all = carriers(TAKES, TAKES);
        send(all, Kind.EMAIL);

        assertThat(bench.attempts()).containsExactly("EMAIL SENT");
        assertThat(bench.letters().write(bench.messages.about("CL-1").get(0)).recipient())
                .isEqualTo(ADDRESS);
    }

    @Test
    void aRefusedMailIsGivenUp() {
        send(carriers(REFUSES, TAKES), Kind.EMAIL);

        assertThat(bench.attempts()).containsExactly("EMAIL REFUSED", "FAILED");
    }

    @Test
    void aMailThatComesBackIsGivenUp() {
        Carriers all = carriers(TAKES, TAKES);
        send(all, Kind.EMAIL);

        new DeliveryReceipts(bench.messages, bench.notes)
                .bounced(UUID.fromString(String.valueOf(bench.row("CL-1").get("id"))), Channel.EMAIL, "x");
        bench.dispatcher(all).dispatchDue();

        assertThat(bench.attempts()).containsExactly("EMAIL SENT", "EMAIL BOUNCED", "FAILED");
    }

    @Test
    void thePhoneHearsByChatWhatTextMessagesRefuse() {
        send(new Carriers(Map.of(Channel.EMAIL, TAKES, Channel.SMS, REFUSES, Channel.WECHAT, TAKES)), Kind.PHONE);

        assertThat(bench.attempts()).containsExactly("SMS REFUSED", "WECHAT SENT");
    }

    @Test
    void whatReachedNobodyIsNotSentToAnotherContactLater() {
        send(OutboxBench.byMail(TAKES), Kind.PHONE);
        assertThat(bench.row("CL-1")).containsEntry("status", "UNDELIVERABLE");

        assertThat(new LateAddresses(bench.messages, bench.desk, OutboxBench.byMail(TAKES)).queue())
                .isZero();
    }

    @Test
    void itIsKnownWhichContactsAreWrittenTo() {
        assertThat(bench.outbox(OutboxBench.byMail(TAKES)).writesTo(Kind.EMAIL)).isTrue();
        assertThat(bench.outbox(OutboxBench.byMail(TAKES)).writesTo(Kind.PHONE)).isFalse();
        assertThat(bench.outbox(new Carriers(Map.of(Channel.WECHAT, TAKES))).writesTo(Kind.PHONE))
                .isTrue();
        assertThat(bench.outbox(new Carriers(Map.of())).writesTo(Kind.PHONE)).isTrue();
    }

    private static void send(Carriers carriers, Kind only) {
        bench.outbox(carriers)
                .toContact(
                        CUSTOMER,
                        only,
                        "portal-code",
                        "CL-1",
                        "1",
                        Map.of("oneTimeCode", "042137", "expiresAt", OutboxBench.START.plusSeconds(600)));
        bench.dispatcher(carriers).dispatchDue();
    }

    private static Carriers carriers(Transport mail, Transport text) {
        return new Carriers(Map.of(Channel.EMAIL, mail, Channel.SMS, text));
    }
}
