package io.aftersales.retention.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which tables of the engine hold the history of a case, and when the history of no case goes. */
@IntegrationTest
class EngineHistoryTablesTest {

    private static final int FIVE_YEARS = 1826;

    @Autowired
    private EngineCaseHistory caseHistory;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    @Requirement("INF-10")
    void allTablesThatKnowTheirRootInstanceAreRemoved() {
        List<String> tables = database.sql("""
                        select table_name from information_schema.columns
                        where table_schema = current_schema() and column_name = 'root_proc_inst_id_'
                        and (table_name not like 'act\\_ru\\_%' or table_name = 'act_ru_authorization')""").query(String.class).list();

        assertThat(EngineCaseHistory.TABLES).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    @Requirement("INF-10")
    void theHistoryOfNoCaseGoesFiveYearsAfterItsEnd() {
        String ended = review();
        String running = review();
        runtime.deleteProcessInstance(ended, "The test ends it");

        transactions.executeWithoutResult(status -> {
            int left = caseHistory.settleOthers(500);
            while (left > 0) {
                left = caseHistory.settleOthers(500);
            }
        });

        HistoricProcessInstance instance = instance(ended);
        Instant end = instance.getEndTime().toInstant();
        assertThat(instance.getRemovalTime().toInstant()).isEqualTo(end.plus(Duration.ofDays(FIVE_YEARS)));
        assertThat(instance(running).getRemovalTime()).isNull();
    }

    private String review() {
        String key = UUID.randomUUID().toString();
        return runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
    }

    private HistoricProcessInstance instance(String id) {
        return Objects.requireNonNull(history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }
}
