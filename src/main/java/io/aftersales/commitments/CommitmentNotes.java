package io.aftersales.commitments;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.CustomerRecords;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted about late promises. The promises themselves name nobody and stay. */
@Component
class CommitmentNotes implements CustomerRecords {

    private final JdbcClient jdbc;

    CommitmentNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        jdbc.sql("""
                        update commitment_event set reason = :nothing
                        where type = 'TAKEN_OVER' and reason is not null
                        and commitment_id in (select id from commitment where subject in (:cases))""")
                .param("nothing", CustomerDesk.ERASED)
                .param("cases", cases)
                .update();
    }
}
