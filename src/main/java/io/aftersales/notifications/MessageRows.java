package io.aftersales.notifications;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages about cases, with how they were delivered. */
@Component
class MessageRows implements CaseRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .within("delivery_attempt", "message_id", "outbox_message", "subject")
                .from("outbox_message", "subject");
    }
}
