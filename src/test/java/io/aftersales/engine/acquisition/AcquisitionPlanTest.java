package io.aftersales.engine.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However many timers wait, a poll reads those that are due, along an index. */
@IntegrationTest
class AcquisitionPlanTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private Clock clock;

    @Test
    void dueJobsAreReadAlongTheIndexInTheirOrder() {
        AcquisitionSql sql = AcquisitionSql.of(engine);

        String plan = Objects.requireNonNull(transactions.execute(status -> {
            // tables of a test are so small that reading them whole is cheaper
            database.sql("set local enable_seqscan = off").update();
            database.sql("set local enable_bitmapscan = off").update();
            return String.join(
                    "\n",
                    database.sql("explain " + sql.choose())
                            .param("now", Timestamp.from(clock.instant()))
                            .param("wanted", 8)
                            .query(String.class)
                            .list());
        }));

        assertThat(plan).contains("Index Scan using ix_job_due on act_ru_job job");
        assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan").doesNotContain("hashed");
    }
}
