package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long something took is written although nobody reads when it began. */
@IntegrationTest
class LeanHistoryTest extends OnOneInstance {

    private static final long MORE_MILLIS = 90_061_003;

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
