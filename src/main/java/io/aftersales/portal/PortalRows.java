package io.aftersales.portal;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes and sessions that open cases. */
@Component
class PortalRows implements CaseRows {

    private final JdbcClient jdbc;

    PortalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases).from("portal_session", "case_number").from("portal_code", "case_number");
    }
}
