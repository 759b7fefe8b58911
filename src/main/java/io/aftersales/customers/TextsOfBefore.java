package io.aftersales.customers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was encrypted before persons had keys under theirs, once: persons in the order of their ids, some at a time,
 * one node at a time; then what belongs to nobody under the key of the house. Whoever is stopped goes on where he was.
 */
@Component
class TextsOfBefore {

    private static final Logger LOG = LoggerFactory.getLogger(TextsOfBefore.class);
    private static final int PERSONS_AT_ONCE = 20;
    private static final int ROWS_AT_ONCE = 500;
    private static final PersonalTexts CONTACT =
            new PersonalTexts("customer", "id = :person", List.of("name", "phone", "email", "address"));

    private final List<CustomerRecords> records;
    private final TextSealing sealing;
    private final TextsOfNobody nobodys;
    private final TextRows moving;
    private final DataKeys keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TextsOfBefore(
            List<CustomerRecords> records,
            TextSealing sealing,
            TextsOfNobody nobodys,
            TextRows moving,
            DataKeys keys,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.records = List.copyOf(records);
        this.sealing = sealing;
        this.nobodys = nobodys;
        this.moving = moving;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
    void move() {
        while (Boolean.TRUE.equals(transaction.execute(status -> moveSome()))) {
            // until all are moved, or another node is at it
        }
    }

    /** Returns whether more is left for this node. */
    private boolean moveSome() {
        List<UUID> last = jdbc.sql("select last_person from text_progress where done_at is null for update skip locked")
                .query(UUID.class)
                .list();
        if (last.isEmpty()) {
            return false;
        }
        List<UUID> persons = jdbc.sql("select id from customer where id > ? and erased_at is null order by id limit ?")
                .param(last.get(0))
                .param(PERSONS_AT_ONCE)
                .query(UUID.class)
                .list();
        if (persons.isEmpty()) {
            nobodys.move();
            jdbc.sql("update text_progress set done_at = now()").update();
            LOG.info("No text is left that was encrypted before persons had keys");
            return false;
        }
        persons.forEach(this::move);
        jdbc.sql("update text_progress set last_person = ?")
                .param(persons.get(persons.size() - 1))
                .update();
        return true;
    }

    private void move(UUID person) {
        // committed before anything is encrypted with it
        DataKey own = moving.alone(() -> keys.of(person));
        moving.move(CONTACT, Map.of("person", person), List.of(PersonalDataCipher.BEFORE), own, ROWS_AT_ONCE);
        records.stream()
                .flatMap(module -> module.casesOf(List.of(person)).stream())
                .distinct()
                .forEach(sealing::seal);
    }
}
