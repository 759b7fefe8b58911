package io.aftersales.reimbursements;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.fees.CostKind;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.Requirement;
import jakarta.persistence.EntityManager;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
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
    private KindFigures figures;

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

    @Test
    @Requirement("BUD-02")
    void figuresByKindAreThePlainSumsOfTheLines() {
        String costCentre = "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String engineer = UUID.randomUUID().toString();
        file(engineer, 30);
        jdbc.sql("""
                        update expense_claim c set cost_centre = :costCentre,
                            service_ended_at = timestamptz '2031-03-31 16:00:00Z' + (n - 1) * interval '1 day',
                            status = case when n = 1 then 'SUBMITTED' when n % 2 = 0 then 'PAID' else status end,
                            ended_at = case when n = 1 then null else ended_at end
                        from (select number, row_number() over (order by service_ended_at) n from expense_claim
                            where engineer = :engineer) numbered
                        where numbered.number = c.number""")
                .param("costCentre", costCentre)
                .param("engineer", engineer)
                .update();
        jdbc.sql("update expense_line set approved_cents = amount_cents - 1, "
                        + "detail = case when position = 0 then 'FUEL' else 'WORK' end "
                        + "where claim_number in (select number from expense_claim where cost_centre = ?)")
                .param(costCentre)
                .update();

        List<KindFigure> all = figures.list(costCentre.toLowerCase(Locale.ROOT), "2031");

        assertThat(all).extracting(KindFigure::kind).containsExactly(CostKind.LABOUR, CostKind.TRANSPORT);
        assertThat(all).allSatisfy(figure -> {
            assertThat(figure.spentCents()).isEqualTo(sum(costCentre, figure.kind(), "approved_cents", "PAID"));
            assertThat(figure.committedCents())
                    .isEqualTo(sum(costCentre, figure.kind(), "amount_cents", "SUBMITTED"))
                    .isPositive();
        });
        // the first second of the quarter in the business zone is 16:00 of the day before in UTC
        assertThat(figures.list(costCentre, "2031-Q2")).isEqualTo(all);
        assertThat(figures.list(costCentre, "2031-Q1")).isEmpty();
        assertThat(figures.list(costCentre, null)).as("the current year").isEmpty();
    }

    @Test
    void aPeriodThatIsNoneIsNamed() {
        assertThat(wrongFields(() -> figures.list(null, "2031-13"))).containsExactly("period budgets.period");
    }

    private long sum(String costCentre, CostKind kind, String column, String status) {
        return jdbc.sql("select coalesce(sum(l." + column + "), 0) from expense_line l join expense_claim c"
                        + " on c.number = l.claim_number where c.cost_centre = ? and c.status = ? and l.detail = ?")
                .params(costCentre, status, kind == CostKind.LABOUR ? "WORK" : "FUEL")
                .query(Long.class)
                .single();
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

        @Serial
        private static final long serialVersionUID = 1;

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
