package io.aftersales.erasure.process;

import io.aftersales.customers.CustomerRecords;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets notes about customers who were erased before {@link EngineNotes} was there, once for each release: customers
 * in the order of their ids, some at a time, one node at a time. Whoever is stopped goes on where he was.
 */
@Component
class NotesOfErased {

    private static final Logger LOG = LoggerFactory.getLogger(NotesOfErased.class);

    /** Erased or not: no index knows who is. */
    private static final int CUSTOMERS_AT_ONCE = 500;

    private final List<CustomerRecords> records;
    private final EngineNotes notes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    NotesOfErased(List<CustomerRecords> records, EngineNotes notes, JdbcClient jdbc, TransactionTemplate transaction) {
        this.records = List.copyOf(records);
        this.notes = notes;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Looked(UUID customer, boolean erased) {}

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT10M")
    void forget() {
        beginWithEachRelease();
        while (Boolean.TRUE.equals(transaction.execute(status -> forgetSome()))) {
            // until all were looked at, or another node is at it
        }
    }

    /** The release before, to which the way back leads, lets staff write notes and erases customers without theirs. */
    private void beginWithEachRelease() {
        jdbc.sql("""
                        update erased_note_progress set last_customer = default, done_at = null
                        where done_at < (select max(started_at) from release_started)
                        """).update();
    }

    /** Returns whether more is left for this node. */
    private boolean forgetSome() {
        List<UUID> last = jdbc.sql(
                        "select last_customer from erased_note_progress where done_at is null for update skip locked")
                .query(UUID.class)
                .list();
        if (last.isEmpty()) {
            return false;
        }
        List<Looked> some = jdbc.sql(
                        "select id, erased_at is not null as erased from customer where id > ? order by id limit ?")
                .param(last.get(0))
                .param(CUSTOMERS_AT_ONCE)
                .query((row, index) -> new Looked(row.getObject("id", UUID.class), row.getBoolean("erased")))
                .list();
        if (some.isEmpty()) {
            jdbc.sql("update erased_note_progress set done_at = now()").update();
            LOG.info("No comment or attachment in the engine is left of customers who were erased");
            return false;
        }
        forget(some.stream().filter(Looked::erased).map(Looked::customer).toList());
        jdbc.sql("update erased_note_progress set last_customer = ?")
                .param(some.get(some.size() - 1).customer())
                .update();
        return true;
    }

    private void forget(List<UUID> erased) {
        if (erased.isEmpty()) {
            return;
        }
        List<String> cases = records.stream()
                .flatMap(module -> module.casesOf(erased).stream())
                .distinct()
                .toList();
        if (!cases.isEmpty()) {
            notes.forget(cases);
        }
    }
}
