package io.aftersales.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was written in cases under the keys of their persons, every {@code aftersales.encryption.seal-interval}. Who
 * writes a text knows a case and not whose it is, hence texts are written with the key of the house and marked. SEC-02.
 */
@Component
class TextSealing {

    private static final Logger LOG = LoggerFactory.getLogger(TextSealing.class);
    private static final int MARKS_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final List<PersonalTexts> texts;
    private final List<CaseRows> rows;
    private final TextRows moving;
    private final DataKeys keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TextSealing(
            List<CustomerRecords> records,
            List<CaseRows> rows,
            TextRows moving,
            DataKeys keys,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.texts = records.stream()
                .flatMap(module -> Stream.concat(module.texts().stream(), module.otherTexts().stream()))
                .toList();
        this.rows = List.copyOf(rows);
        this.moving = moving;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Mark(long id, String caseNumber) {}

    @Scheduled(
            initialDelayString = "${aftersales.encryption.seal-interval:PT5S}",
            fixedDelayString = "${aftersales.encryption.seal-interval:PT5S}")
    void seal() {
        while (Integer.valueOf(MARKS_AT_ONCE).equals(transaction.execute(status -> sealMarked()))) {
            // until no mark is left
        }
    }

    /**
     * One node at a time. A mark goes when its case is done: whoever dies in between leaves it to the next one. Marks are
     * not held meanwhile, since a removal that holds rows of the case would wait for them, unseen by the database.
     */
    private int sealMarked() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('text_mark', 0))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        List<Mark> marks = jdbc.sql("select id, case_number from text_mark order by id limit ?")
                .param(MARKS_AT_ONCE)
                .query(Mark.class)
                .list();
        if (marks.isEmpty()) {
            return 0;
        }
        List<String> cases =
                marks.stream().map(Mark::caseNumber).distinct().sorted().toList();
        List<PersonalTexts> waiting = waiting(cases);
        cases.forEach(caseNumber -> sealOrLog(caseNumber, waiting));
        jdbc.sql(
                        "delete from text_mark where id in (select id from text_mark where id in (:ids) for update skip locked)")
                .param("ids", marks.stream().map(Mark::id).toList())
                .update();
        return marks.size();
    }

    /** Most tables have nothing of any of these cases. */
    private List<PersonalTexts> waiting(List<String> cases) {
        List<String> heads = heads();
        return texts.stream()
                .filter(some -> moving.waits(some, Map.of("cases", cases), heads))
                .toList();
    }

    private List<String> heads() {
        return List.of(PersonalDataCipher.BEFORE, PersonalDataCipher.head(keys.house()));
    }

    private void sealOrLog(String caseNumber, List<PersonalTexts> waiting) {
        try {
            seal(caseNumber, waiting);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // what cannot be read stays as it is, and others do not wait for it
            LOG.error("Texts of case {} cannot be put under the key of its person", caseNumber, e);
        }
    }

    /** Puts the texts of a case under the key of its person. Repeating it has no effect. */
    void seal(String caseNumber) {
        seal(caseNumber, texts);
    }

    private void seal(String caseNumber, List<PersonalTexts> waiting) {
        personOf(caseNumber).ifPresent(person -> {
            // committed before anything is encrypted with it
            DataKey own = moving.alone(() -> keys.of(person));
            List<String> heads = heads();
            Map<String, List<String>> only = Map.of("cases", List.of(caseNumber));
            waiting.forEach(some -> {
                while (moving.move(some, only, heads, own, ROWS_AT_ONCE) == ROWS_AT_ONCE) {
                    // until none is left
                }
            });
        });
    }

    /** Returns whose case it is: empty if nobody's, of several, or of somebody who was erased. */
    private Optional<UUID> personOf(String caseNumber) {
        Collection<UUID> persons = new TreeSet<>();
        rows.forEach(module -> persons.addAll(module.customers(List.of(caseNumber))));
        return persons.size() == 1
                ? jdbc.sql("select id from customer where id in (:persons) and erased_at is null")
                        .param("persons", persons)
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }
}
