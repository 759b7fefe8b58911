package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxTest {

    private static final Map<String, Object> FACTS = Map.of(
            "trackingCode", "K7QM-4XWZ", "responseDueAt", Instant.parse("2026-09-19T06:05:00Z"), "urgent", false);

    private final String number = "CL-" + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.com";

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxReader reader;

    @Autowired
    private CustomerDesk customers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Requirement("CLM-09")
    void showsWhatTheCustomerIsTold() {
        receive();

        assertThat(reader.toCustomer(number)).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("claim-received");
            assertThat(message.recipient()).isEqualTo(email);
            assertThat(message.channel()).isEqualTo(Channel.EMAIL);
            assertThat(message.language()).isEqualTo(Language.EN);
            assertThat(message.title()).isEqualTo("We have received your request " + number);
            assertThat(message.text())
                    .contains("Dear Wang Xiaoming", "K7QM-4XWZ", "by Saturday, 19 September 2026, 14:05");
            assertThat(message.toString()).doesNotContain("Wang", email);
        });
        assertThat(reader.latest(1000)).extracting(SentMessage::subject).contains(number);
    }

    @Test
    @Requirement("SEC-01")
    void hidesFromStaffTheCodeThatOpensThePagesOfTheCustomer() {
        receive();

        assertThat(reader.about(number))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("Dear Wang Xiaoming", "••••••")
                        .doesNotContain("K7QM-4XWZ"));
        assertThat(reader.sent(number))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("K7QM-4XWZ"));
    }

    @Test
    void takesTheSameMessageOnce() {
        receive();
        receive();

        assertThat(reader.about(number)).hasSize(1);
    }

    @Test
    void takesTheSameTemplateAgainForAnotherOccasionOrGroup() {
        Map<String, Object> facts = Map.of("kind", "RESPONSE", "dueAt", Instant.EPOCH, "clause", "3.2");
        transaction.executeWithoutResult(status -> {
            outbox.toGroup("service-desk", "promise-warning", number, "1", facts);
            outbox.toGroup("service-desk", "promise-warning", number, "1", facts);
            outbox.toGroup("service-desk", "promise-warning", number, "2", facts);
            outbox.toGroup("engineers", "promise-warning", number, "2", facts);
        });

        assertThat(reader.about(number))
                .extracting(SentMessage::recipient)
                .containsExactlyInAnyOrder("service-desk", "service-desk", "engineers");
    }

    @Test
    void forgetsTheMessageWhenTheBusinessChangeIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            receive();
            status.setRollbackOnly();
        });

        assertThat(reader.about(number)).isEmpty();
    }

    @Test
    void takesNoMessageOutsideOfABusinessChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.toGroup("service-desk", "promise-warning", number, "1", Map.of()));
    }

    @Test
    @Requirement("SEC-02")
    void storesNeitherTextNorPersonalDataNorTheTrackingCode() {
        receive();

        String row = jdbc.sql("select o::text from outbox_message o where subject = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(row).contains("claim-received").doesNotContain("Wang", email, "K7QM", "Dear");
    }

    @Test
    void refusesAMessageThatLacksAFact() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> outbox.toGroup("service-desk", "promise-warning", number, "1", Map.of("level", 1))))
                .withMessageContaining("[clause, dueAt, kind]");
    }

    @Test
    void oneMessageThatCannotBeWrittenAnyMoreHidesNoOther() {
        receive();
        jdbc.sql("""
                insert into outbox_message (id, template, subject, occasion, customer_id, channel, locale, facts,
                    created_at, status, next_attempt_at)
                select gen_random_uuid(), template, subject, 'erased', gen_random_uuid(), channel, locale, facts,
                    created_at + interval '1 second', 'FAILED', next_attempt_at from outbox_message where subject = ?
                """).param(number).update();

        assertThat(reader.about(number))
                .extracting(SentMessage::title, SentMessage::recipient)
                .containsExactly(tuple("We have received your request " + number, email), tuple("claim-received", ""));
        assertThat(reader.about(number).get(1).text()).contains("cannot be shown");
    }

    private void receive() {
        transaction.executeWithoutResult(status -> {
            UUID customer = customers.identify(
                    new ContactDetails("Wang Xiaoming", null, email, null, Channel.WECHAT, Language.EN));
            outbox.toCustomer(customer, "claim-received", number, "received", FACTS);
        });
    }
}
