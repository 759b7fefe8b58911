package io.aftersales.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table whose rows about a case are copied.
 *
 * @param rows finds the rows {@code t} of all templates
 * @param template names in those rows the case that is copied
 */
record Copied(String table, String rows, String template) {

    private static final Set<String> ENGINE_IDS = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "task_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "call_proc_inst_id_",
            "var_scope_",
            "super_process_instance_id_",
            "var_inst_id_",
            "job_id_",
            "operation_id_",
            "bytearray_id_",
            "dec_inst_id_",
            "root_dec_inst_id_");

    private static final Set<String> NUMBERS =
            Set.of("number", "subject", "case_number", "claim_number", "business_key_", "remedy_case");

    private static final Set<String> FINGERPRINTS =
            Set.of("tracking_code_fingerprint", "phone_fingerprint", "email_fingerprint", "name_fingerprint");

    /** What lists, figures and checks read of a case that is over. */
    private static final Set<String> LISTED = Set.of(
            "customer",
            "claim",
            "commitment",
            "commitment_event",
            "follow_up",
            "survey_answer",
            "act_hi_procinst");

    /** Of these a case that is over keeps what its main process did, and no texts. */
    private static final Set<String> LISTED_IN_PART = Set.of("act_hi_taskinst");

    private static final String IS_TEMPLATE = " where %s in (select template from bench_template)";

    /** All tables, those that others refer to first. */
    static final List<Copied> ALL = List.of(
            of("customer", "t join claim k on k.customer_id = t.id", "k.number"),
            ofCase("claim", "number"),
            ofCase("case_event", "case_number"),
            ofCase("contact_attempt", "claim_number"),
            ofCase("coverage_decision", "case_number"),
            ofCase("commitment", "subject"),
            of("commitment_event", "t join commitment p on p.id = t.commitment_id", "p.subject"),
            // what is not sent yet would be sent once for each copy
            of("outbox_message", "t join (select 1) sent on t.status <> 'QUEUED'", "t.subject"),
            of(
                    "delivery_attempt",
                    "t join outbox_message m on m.id = t.message_id and m.status <> 'QUEUED'",
                    "m.subject"),
            ofCase("follow_up", "number"),
            ofCase("survey_answer", "number"),
            ofCase("repair", "claim_number"),
            ofInstance("act_hi_procinst", "proc_inst_id_"),
            ofInstance("act_hi_actinst", "proc_inst_id_"),
            ofInstance("act_hi_taskinst", "proc_inst_id_"),
            ofInstance("act_hi_varinst", "proc_inst_id_"),
            ofInstance("act_hi_detail", "proc_inst_id_"),
            ofInstance("act_hi_op_log", "proc_inst_id_"),
            ofInstance("act_hi_job_log", "process_instance_id_"),
            ofInstance("act_hi_identitylink", "root_proc_inst_id_"),
            ofInstance("act_ge_bytearray", "root_proc_inst_id_"),
            ofInstance("act_ru_execution", "proc_inst_id_"),
            ofInstance("act_ru_task", "proc_inst_id_"),
            ofInstance("act_ru_variable", "proc_inst_id_"),
            ofInstance("act_ru_job", "process_instance_id_"),
            ofInstance("act_ru_event_subscr", "proc_inst_id_"),
            new Copied(
                    "act_ru_identitylink",
                    "t join act_ru_task k on k.id_ = t.task_id_ join bench_instance i on i.id = k.proc_inst_id_",
                    "i.template"));

    /** Without what only the page of one instance and the heat map read: three quarters of all bytes. */
    static final List<Copied> LEAN = ALL.stream()
            .filter(part -> !Set.of(
                            "act_hi_actinst",
                            "act_hi_detail",
                            "act_hi_varinst",
                            "act_hi_op_log",
                            "act_hi_job_log",
                            "act_hi_identitylink",
                            "delivery_attempt")
                    .contains(part.table()))
            .toList();

    private static Copied ofInstance(String table, String column) {
        return new Copied(table, "t join bench_instance i on i.id = t." + column, "i.template");
    }

    private static Copied ofCase(String table, String column) {
        return of(table, "t", "t." + column);
    }

    private static Copied of(String table, String rows, String template) {
        return new Copied(table, rows + IS_TEMPLATE.formatted(template), template);
    }

    /**
     * Returns the statement that writes all copies.
     *
     * @param columns types by name, without those that the database numbers itself
     */
    String insert(Map<String, String> columns) {
        List<String> keys = columns.entrySet().stream()
                .filter(this::identifies)
                .map(column -> ", bench_key(t.\"%1$s\"::text) as \"key %1$s\"".formatted(column.getKey()))
                .toList();
        return """
                with t as materialized (select t.*, %s as "of template"%s from %s %s)
                insert into %s (%s) select %s from t join bench_case c on c.template = t."of template"%s
                """
                .formatted(
                        template,
                        String.join("", keys),
                        table,
                        rows,
                        table,
                        String.join(
                                ", ",
                                columns.keySet().stream()
                                        .map(name -> '"' + name + '"')
                                        .toList()),
                        String.join(
                                ", ",
                                columns.entrySet().stream().map(this::value).toList()),
                        ofListed());
    }

    private String ofListed() {
        if (LISTED.contains(table)) {
            return "";
        }
        return LISTED_IN_PART.contains(table)
                ? " and (not c.listed or t.proc_inst_id_ = t.root_proc_inst_id_)"
                : " and not c.listed";
    }

    /** Whether each copy has a value of its own there, in every table the same one for the same. */
    private boolean identifies(Map.Entry<String, String> column) {
        return column.getValue().equals("uuid")
                || (table.startsWith("act_")
                        && (ENGINE_IDS.contains(column.getKey())
                                || column.getKey().equals("text_")));
    }

    private String value(Map.Entry<String, String> column) {
        String name = "t.\"" + column.getKey() + '"';
        boolean engine = table.startsWith("act_");
        if (engine && ENGINE_IDS.contains(column.getKey())) {
            return copied(column.getKey());
        }
        if (NUMBERS.contains(column.getKey())) {
            return "case when %1$s = c.template then c.number else %1$s end".formatted(name);
        }
        if (FINGERPRINTS.contains(column.getKey())) {
            return "md5(%s || c.n)".formatted(name);
        }
        return switch (column.getKey()) {
            case "serial_number", "serial_key" -> "case when %1$s is not null then 'SNB' || c.n end".formatted(name);
            case "product_line" -> "c.line";
            case "text_" -> engine ? variable(name) : name;
            case "assignee_" ->
                table.equals("act_ru_task") || table.equals("act_hi_taskinst")
                        ? "coalesce(%s, c.assignee)".formatted(name)
                        : name;
            case "description_" ->
                LISTED_IN_PART.contains(table) ? "case when not c.listed then %s end".formatted(name) : name;
            default -> byType(column.getKey(), name, column.getValue());
        };
    }

    private static String copied(String column) {
        return "replace(t.\"key %s\", '########', c.hex)".formatted(column);
    }

    private static String variable(String name) {
        return """
                case when %1$s = c.template then c.number
                    when %1$s is null then null
                    when t."name_" = 'productLine' then c.line
                    when t."name_" like '%%CommitmentId' then %2$s
                    when t."name_" like '%%At' and %1$s ~ '^[0-9]{4}-' then to_char(
                        (%1$s::timestamptz - c.shift) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                    else %1$s end"""
                .formatted(name, copied("text_"));
    }

    private static String byType(String column, String name, String type) {
        if (type.startsWith("timestamp")) {
            return "%s - c.shift".formatted(name);
        }
        return switch (type) {
            case "uuid" -> copied(column) + "::uuid";
            case "bigint" ->
                name.equals("t.\"id\"") ? "-(c.n * 1000000::bigint + %s %% 1000000)".formatted(name) : name;
            case "jsonb" -> "replace(%s::text, c.template, c.number)::jsonb".formatted(name);
            default -> name;
        };
    }
}
