package io.aftersales.retention.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Where the engine knows on which day a case goes, and that its own cleanup does not act on it. */
@IntegrationTest
@Transactional
class DayOfACaseInTheEngineTest {

    private static final String CASE = "CL-20190301-000001";
    private static final int BATCH = 500;
    private static final int LAST_MINUTE = 59;

    private final Instant day =
            Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(800));

    @Autowired
    private EngineCaseHistory caseHistory;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    @Requirement("INF-10")
    void theDayStandsOnTheInstanceAlone() {
        String instance = ended(CASE);

        caseHistory.goesAt(List.of(CASE), day);

        assertThat(daysIn("act_hi_procinst", instance)).containsExactly(day);
        assertThat(daysIn("act_hi_actinst", instance)).isNotEmpty().containsOnly(Instant.EPOCH);
        assertThat(daysIn("act_hi_varinst", instance)).isNotEmpty().containsOnly(Instant.EPOCH);
    }

    @Test
    @Requirement("INF-10")
    void aDayOfAnEarlierReleaseDoesNotTakeStepsOfACaseThatIsKeptLonger() {
        String instance = ended(CASE);
        caseHistory.goesAt(List.of(CASE), day);
        database.sql("update act_hi_actinst set removal_time_ = ? where proc_inst_id_ = ?")
                .param(Timestamp.from(day))
                .param(instance)
                .update();

        caseHistory.goesAt(List.of(CASE), day.plus(Duration.ofDays(365)));

        assertThat(daysIn("act_hi_procinst", instance)).containsExactly(day.plus(Duration.ofDays(365)));
        assertThat(daysIn("act_hi_actinst", instance)).isNotEmpty().containsOnly(Instant.EPOCH);
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void theCleanupOfTheEnginePassesOverCasesAndTakesWhatIsOfNone() {
        String ofACase = ended(CASE);
        String ofNone = ended(UUID.randomUUID().toString());
        Instant over = Instant.now(Clock.systemUTC()).minus(Duration.ofDays(1));
        database.sql("update act_hi_procinst set removal_time_ = :over where id_ in (:instances)")
                .param("over", Timestamp.from(over))
                .param("instances", List.of(ofACase, ofNone))
                .update();

        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getHistoricProcessInstanceManager()
                    .deleteHistoricProcessInstancesByRemovalTime(
                            Date.from(Instant.now(Clock.systemUTC())), 0, LAST_MINUTE, BATCH);
            return true;
        });

        assertThat(daysIn("act_hi_procinst", ofACase))
                .as("so that the next batch is not full of what stays")
                .containsExactly(Instant.EPOCH);
        assertThat(daysIn("act_hi_procinst", ofNone)).isEmpty();
    }

    private String ended(String key) {
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
        runtime.deleteProcessInstance(instance, "The test ends it");
        return instance;
    }

    /** Returns the day of each row, the epoch for none. */
    private List<Instant> daysIn(String table, String instance) {
        return database.sql("select coalesce(removal_time_, 'epoch') as day from " + table + " where proc_inst_id_ = ?")
                .param(instance)
                .query((row, index) -> row.getTimestamp("day").toInstant())
                .list();
    }
}
