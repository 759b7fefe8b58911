package io.aftersales.notifications;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox: no message to customers who were forgotten, and nothing in it that people wrote. */
@Component
class MessageRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    MessageRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalTexts> otherTexts() {
        return List.of(PersonalTexts.of("outbox_message", "subject", "facts"));
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        jdbc.sql("""
                        update outbox_message
                        set facts = (
                            select coalesce(jsonb_object_agg(name,
                                case when jsonb_exists(fact, 'encrypted') then jsonb_build_object('encrypted', :blank::text)
                                else fact end), '{}')
                            from jsonb_each(facts) as each_fact (name, fact))
                        where customer_id in (:customers) or subject in (:cases)""")
                .param("blank", blank)
                .param("customers", customers)
                .param("cases", cases)
                .update();
        jdbc.sql("""
                        update outbox_message set status = 'UNDELIVERABLE', last_error = 'The customer was forgotten'
                        where customer_id in (:customers) and status = 'QUEUED'""").param("customers", customers).update();
    }
}
