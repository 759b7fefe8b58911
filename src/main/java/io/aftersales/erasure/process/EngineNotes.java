package io.aftersales.erasure.process;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.CustomerRecords;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What staff wrote to tasks, beside their forms, while the engine still took it: comments and attachments in clear text.
 * Who wrote and when stays.
 */
@Component
class EngineNotes implements CustomerRecords {

    private static final String INSTANCES = "(select id_ from act_hi_procinst where business_key_ in (:cases))";

    /** Tasklist names the task alone. */
    private static final String OF_CASES =
            "(proc_inst_id_ in %1$s or task_id_ in (select id_ from act_hi_taskinst where proc_inst_id_ in %1$s))"
                    .formatted(INSTANCES);

    /** In this order: an attachment names its content. */
    private static final List<String> FORGETTING = List.of(
            "update act_hi_comment set message_ = :erased, full_msg_ = convert_to(:erased, 'UTF8') where " + OF_CASES,
            "delete from act_ge_bytearray where id_ in (select content_id_ from act_hi_attachment where " + OF_CASES
                    + ")",
            "update act_hi_op_log set new_value_ = :erased where operation_type_ = 'AddAttachment' and proc_inst_id_ in "
                    + INSTANCES,
            "update act_hi_attachment set name_ = :erased, description_ = null, url_ = null, content_id_ = null where "
                    + OF_CASES);

    private final JdbcClient jdbc;

    EngineNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        forget(cases);
    }

    /** Empties what was written to tasks of these cases, of which there is at least one. Repeating it has no effect. */
    void forget(Collection<String> cases) {
        FORGETTING.forEach(statement -> jdbc.sql(statement)
                .param("cases", cases)
                .param("erased", CustomerDesk.ERASED)
                .update());
    }
}
