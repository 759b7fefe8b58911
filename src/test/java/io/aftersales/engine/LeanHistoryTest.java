package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long something took is written although nobody reads when it began. */
@IntegrationTest
class LeanHistoryTest {

    private static final long MORE_MILLIS = 90_061_003;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    private String instance = "";

    @BeforeEach
    void start() {
        String key = UUID.randomUUID().toString();
        instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstanceIfExists(instance, "test", true, true, true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"act_hi_procinst", "act_hi_taskinst", "act_hi_actinst"})
    void theDatabaseComputesHowLongItTook(String table) {
        database.sql("""
                update %s set start_time_ = start_time_ - ? * interval '1 ms'
                where proc_inst_id_ = ? and end_time_ is null""".formatted(table)).params(MORE_MILLIS, instance).update();

        runtime.deleteProcessInstance(instance, "test");

        List<Long> durations = database.sql("select duration_ from %s where proc_inst_id_ = ?".formatted(table))
                .param(instance)
                .query(Long.class)
                .list();
        assertThat(durations).isNotEmpty().doesNotContainNull();
        assertThat(durations).anyMatch(duration -> duration >= MORE_MILLIS);
        assertThat(database.sql("""
                        select count(*) from %s where proc_inst_id_ = ?
                            and duration_ <> round(extract(epoch from end_time_ - start_time_) * 1000)""".formatted(table))
                        .param(instance)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
