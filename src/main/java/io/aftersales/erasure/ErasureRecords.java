package io.aftersales.erasure;

import io.aftersales.customers.CustomerRecords;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which contact the erased asked for it is forgotten with them. */
@Component
class ErasureRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    ErasureRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        jdbc.sql("update erasure_request set contact = null where customer_id in (:customers) and contact is not null")
                .param("customers", customers)
                .update();
    }
}
