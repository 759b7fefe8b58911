package io.aftersales.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The variables that one claim of ours set, by process and step, as its history tells. */
final class Recorded {

    private final Map<String, Map<String, Object>> bySteps = new LinkedHashMap<>();

    Recorded(JdbcClient database, String number) {
        database.sql(
                        """
                        select d.proc_def_key_ || '/' || coalesce(a.act_id_, '') as step, d.name_, d.var_type_, d.text_, d.long_
                        from act_hi_detail d
                            join act_hi_procinst p on p.proc_inst_id_ = d.proc_inst_id_ and p.business_key_ = :number
                            left join act_hi_actinst a on a.id_ = d.act_inst_id_
                        where d.type_ = 'VariableUpdate' order by d.time_, d.sequence_counter_
                        """)
                .param("number", number)
                .query((row, index) -> bySteps
                        .computeIfAbsent(row.getString("step"), step -> new LinkedHashMap<>())
                        .put(
                                row.getString("name_"),
                                value(row.getString("var_type_"), row.getString("text_"), row.getLong("long_"))))
                .list();
    }

    /** Returns what that step set; empty when it set nothing. */
    Map<String, Object> of(String process, String step) {
        return bySteps.getOrDefault(process + "/" + step, Map.of());
    }

    private static Object value(String type, String text, long number) {
        return switch (type) {
            case "boolean" -> number != 0;
            case "long" -> number;
            case "null" -> "";
            default -> text;
        };
    }
}
