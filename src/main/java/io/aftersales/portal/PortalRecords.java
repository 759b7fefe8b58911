package io.aftersales.portal;

import io.aftersales.customers.CustomerRecords;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proved in the portal counts no more. */
@Component
class PortalRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    PortalRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        jdbc.sql("delete from portal_session where case_number in (:cases)")
                .param("cases", cases)
                .update();
        jdbc.sql("delete from portal_code where case_number in (:cases)")
                .param("cases", cases)
                .update();
    }
}
