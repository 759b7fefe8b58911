package io.aftersales.customers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        persons(cases).forEach((caseNumber, person) -> sealOrLog(caseNumber, person, waiting));
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

    private void sealOrLog(String caseNumber, UUID person, List<PersonalTexts> waiting) {
        try {
            seal(caseNumber, person, waiting);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // what cannot be read stays as it is, and others do not wait for it
            LOG.error("Texts of case {} cannot be put under the key of its person", caseNumber, e);
        }
    }

    /** Puts the texts of a case under the key of its person. Repeating it has no effect. */
    void seal(String caseNumber) {
        persons(List.of(caseNumber)).forEach((number, person) -> seal(number, person, texts));
    }

    private void seal(String caseNumber, UUID person, List<PersonalTexts> waiting) {
        // committed before anything is encrypted with it
        DataKey own = moving.alone(() -> keys.of(person));
        if (own.id().equals(keys.house().id())) {
            // erased meanwhile, and with him what was written about him
            return;
        }
        List<String> heads = heads();
        Map<String, List<String>> only = Map.of("cases", List.of(caseNumber));
        waiting.forEach(some -> {
            while (moving.move(some, only, heads, own, ROWS_AT_ONCE) == ROWS_AT_ONCE) {
                // until none is left
            }
        });
    }

    /** Returns whose cases these are, without those that are nobody's, of several, or of somebody who was erased. */
    private Map<String, UUID> persons(List<String> cases) {
        Map<String, UUID> only = new TreeMap<>();
        Set<String> ofSeveral = new HashSet<>();
        rows.stream().flatMap(module -> module.customers(cases).stream()).forEach(one -> {
            UUID other = only.putIfAbsent(one.caseNumber(), one.customer());
            if (other != null && !other.equals(one.customer())) {
                ofSeveral.add(one.caseNumber());
            }
        });
        only.keySet().removeAll(ofSeveral);
        if (!only.isEmpty()) {
            only.values()
                    .retainAll(
                            Set.copyOf(jdbc.sql("select id from customer where id in (:persons) and erased_at is null")
                                    .param("persons", Set.copyOf(only.values()))
                                    .query(UUID.class)
                                    .list()));
        }
        return only;
    }
}
