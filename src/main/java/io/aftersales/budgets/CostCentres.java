package io.aftersales.budgets;

import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cost centres. Whoever changes what belongs to one locks it first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CostCentres {

    private final JdbcClient jdbc;

    CostCentres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks cost centres until the transaction ends, in their order, so that nobody waits for each other. */
    void lock(SortedSet<String> codes) {
        codes.forEach(this::lock);
    }

    void lock(String code) {
        int added = jdbc.sql("insert into cost_centre (code) values (:code) on conflict do nothing")
                .param("code", code)
                .update();
        if (added == 0) {
            jdbc.sql("select code from cost_centre where code = :code for update")
                    .param("code", code)
                    .query(String.class)
                    .single();
        }
    }

    /** As {@link #lock(String)} where the transaction may write; who only reads waits for nobody. */
    void lockUnlessReading(String code) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            lock(code);
        }
    }

    /** Keeps anybody else from moving this reference until the transaction ends. */
    void lockReference(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:reference, 101))")
                .param("reference", reference)
                .query((row, index) -> Boolean.TRUE)
                .single();
    }

    /** Returns the currency of the budgets of a cost centre that is locked. */
    Optional<String> currency(String code) {
        return jdbc.sql("select currency from cost_centre where code = :code and currency is not null")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    void setCurrency(String code, String currency) {
        jdbc.sql("update cost_centre set currency = :currency where code = :code")
                .param("currency", currency)
                .param("code", code)
                .update();
    }
}
