package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.RowsRead;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What an erasure does to the outbox; each test is rolled back. */
@IntegrationTest
@Transactional
@Requirement("F62")
class ForgottenMessagesTest {

    private static final UUID GONE = UUID.randomUUID();

    @Autowired
    private MessageRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thoseOfThePersonAndOfHisCasesAreFoundAndNoOthersRead() {
        jdbc.sql("""
                insert into outbox_message (id, template, subject, occasion, customer_id, channel, locale, facts, created_at,
                    status, next_attempt_at)
                select gen_random_uuid(), 'x', 'other-' || n, 'x', gen_random_uuid(), 'EMAIL', 'en', '{}', now(), 'SENT', now()
                from generate_series(1, 3000) n
                """).update();
        message("GONE-1", GONE);
        message("GONE-2", UUID.randomUUID());

        long read = RowsRead.of(jdbc, "outbox_message", () -> records.erase(Set.of(GONE), Set.of("GONE-2"), "nothing"));

        assertThat(fact("GONE-1")).isEqualTo("nothing");
        assertThat(fact("GONE-2")).isEqualTo("nothing");
        assertThat(status("GONE-1")).isEqualTo("UNDELIVERABLE");
        assertThat(status("GONE-2")).isEqualTo("QUEUED");
        assertThat(read).isLessThan(50);
    }

    private void message(String subject, UUID customer) {
        jdbc.sql("""
                insert into outbox_message (id, template, subject, occasion, customer_id, channel, locale, facts, created_at,
                    status, next_attempt_at)
                values (gen_random_uuid(), 'x', :subject, 'x', :customer, 'EMAIL', 'en',
                    '{"note": {"encrypted": "secret"}}', now(), 'QUEUED', now() + interval '1 year')
                """).param("subject", subject).param("customer", customer).update();
    }

    private String fact(String subject) {
        return jdbc.sql("select facts #>> '{note,encrypted}' from outbox_message where subject = ?")
                .param(subject)
                .query(String.class)
                .single();
    }

    private String status(String subject) {
        return jdbc.sql("select status from outbox_message where subject = ?")
                .param(subject)
                .query(String.class)
                .single();
    }
}
