package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Indexes of the engine's tables cost each case that is written, and find what is asked for. */
@IntegrationTest
class EngineIndexesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void columnsThatAreEmptyHereCostNothing() {
        List<String> whole = jdbc.sql("""
                        select i.indexname from pg_indexes i
                        where i.schemaname = current_schema() and i.indexname ~ '^act_idx_'
                            and i.tablename ~ '^act_(hi|ru)_' and i.indexdef ~ '\\((tenant_id_|case_inst_id_|case_execution_id_|batch_id_|bytearray_id_|removal_time_)'
                            and i.indexdef !~ 'IS NOT NULL'
                        """).query(String.class).list();

        assertThat(whole).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "act_hi_detail, bytearray_id_ = 'x'",
        "act_hi_detail, task_id_ = 'x'",
        "act_hi_varinst, removal_time_ <= now()",
        "act_hi_varinst, proc_inst_id_ = 'x'",
        "act_hi_varinst, name_ = 'x'",
        "act_hi_job_log, job_exception_stack_id_ = 'x'",
        "act_hi_dec_in, dec_inst_id_ = 'x'",
        "act_hi_op_log, proc_inst_id_ = 'x'",
        "act_ru_execution, super_exec_ = 'x'",
        "act_ru_job, handler_type_ = 'x'",
        "act_ru_variable, task_id_ = 'x'",
        "act_ru_task, owner_ = 'x'",
    })
    void whatHasAValueIsStillFoundByIt(String table, String condition) {
        List<String> plan = transactions.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain select * from %s where %s".formatted(table, condition))
                    .query(String.class)
                    .list();
        });

        assertThat(plan).anyMatch(line -> line.contains("Index Cond"));
    }
}
