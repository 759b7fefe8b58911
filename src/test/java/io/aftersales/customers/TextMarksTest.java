package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which marks a transaction leaves for the texts that it wrote. */
@IntegrationTest
@Transactional
@Requirement("SEC-02")
class TextMarksTest {

    private static final String CASE = "CL-20190302-000001";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private TransactionTemplate other = new TransactionTemplate();

    @BeforeEach
    void begin() {
        other = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        other.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
    }

    @Test
    void aTransactionMarksACaseOnce() {
        write(CASE);
        write(CASE);
        write("CL-20190302-000002");

        assertThat(marksOfThisTransaction(CASE)).isEqualTo(1);
        assertThat(marksOfThisTransaction("CL-20190302-000002")).isEqualTo(1);
    }

    /** What is put under its key meanwhile takes that mark away, and these texts were not there yet. */
    @Test
    void aMarkOfAnotherTransactionIsNotEnough() {
        other.executeWithoutResult(status -> jdbc.sql("insert into text_mark (case_number) values (?)")
                .param(CASE)
                .update());

        try {
            write(CASE);

            assertThat(marksOfThisTransaction(CASE)).isEqualTo(1);
        } finally {
            other.executeWithoutResult(status -> jdbc.sql("delete from text_mark where case_number = ?")
                    .param(CASE)
                    .update());
        }
    }

    private void write(String caseNumber) {
        jdbc.sql(
                        "insert into case_event (at, case_number, facts, recorded_by, texts, type, id)"
                                + " select now(), ?, cast('{}' as jsonb), 'desk', '{}', 'NOTED', coalesce(min(id), 0) - 1 from case_event")
                .param(caseNumber)
                .update();
    }

    private long marksOfThisTransaction(String caseNumber) {
        return jdbc.sql("select count(*) from text_mark where case_number = ? and xmin = pg_current_xact_id()::xid")
                .param(caseNumber)
                .query(Long.class)
                .single();
    }
}
