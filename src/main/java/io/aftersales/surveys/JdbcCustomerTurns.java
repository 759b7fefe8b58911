package io.aftersales.surveys;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns as locks of the database, so that they hold over all nodes. */
@Component
class JdbcCustomerTurns implements CustomerTurns {

    private final JdbcClient jdbc;

    JdbcCustomerTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void take(Collection<UUID> customers) {
        // always in the same order, so that no two wait for each other
        customers.stream()
                .map(UUID::toString)
                .sorted()
                .forEach(customer -> jdbc.sql(
                                "select 1 from pg_advisory_xact_lock(hashtext('follow-up'), hashtext(:customer))")
                        .param("customer", customer)
                        .query(Integer.class)
                        .single());
    }
}
