package io.aftersales.reimbursements;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Expense claims on the real database. */
@IntegrationTest
class ExpenseClaimsOnDatabaseTest {

    @Autowired
    private ExpenseClaims claims;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void aPageCostsTheSameHoweverManyClaimsAreOnIt(int many) {
        String engineer = UUID.randomUUID().toString();
        file(engineer, many);

        AtomicInteger statements = new AtomicInteger();
        List<Long> amounts = Objects.requireNonNull(transaction.execute(running -> {
            entities.unwrap(Session.class).addEventListeners(new Counter(statements));
            return claims.page(null, engineer, 0, 50).stream()
                    .map(ExpenseClaim::claimedCents)
                    .toList();
        }));

        assertThat(amounts).hasSize(many).containsOnly(300L);
        assertThat(statements).hasValue(2);
    }

    /** Claims of two lines each, for as many services of one request. */
    private void file(String engineer, int many) {
        jdbc.sql("""
                        with claims as (
                            insert into expense_claim (number, version, claim_number, engineer, product_line,
                                service_ended_at, opened_at, status, currency, submitted_at, submitted_by, ended_at)
                            select 'T-' || :engineer || '-' || i, 0, :claim, :engineer, 'SMART_HOME',
                                now() + i * interval '1 day', now(), 'NOTHING_PAID', 'CNY', now(), :engineer, now()
                            from generate_series(1, :many) i returning number)
                        insert into expense_line (claim_number, position, detail, amount_cents, cost_bearer)
                        select number, l, 'FUEL', 100 * (l + 1), 'DEPARTMENT' from claims, generate_series(0, 1) l""")
                .param("engineer", engineer)
                .param("claim", new RepairSamples(http, beans).claim("en").number())
                .param("many", many)
                .update();
    }

    /** Counts what one session asks of the database. */
    private static final class Counter extends BaseSessionEventListener {

        private final AtomicInteger statements;

        Counter(AtomicInteger statements) {
            this.statements = statements;
        }

        @Override
        public void jdbcExecuteStatementStart() {
            statements.incrementAndGet();
        }
    }
}
