package io.aftersales.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down every row that a database writes, by triggers that are gone afterwards. */
final class Capture {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Counters of the engine, which belong to no claim. */
    private static final String EXCEPT = "bench_write|bench_case|act_ru_meter_log|act_ge_property|flyway_schema_history";

    private final JdbcClient database;

    Capture(JdbcClient database) {
        this.database = database;
    }

    /**
     * A row that was written.
     *
     * @param before null where it was inserted
     * @param after null where it was deleted
     */
    record Write(String transaction, String table, @Nullable JsonNode before, @Nullable JsonNode after) {

        JsonNode row() {
            return after == null ? java.util.Objects.requireNonNull(before) : after;
        }
    }

    /** Returns what is written while that is done, in its order. */
    List<Write> during(Runnable work) {
        return during(() -> {
            work.run();
            return read();
        });
    }

    private List<Write> during(Supplier<List<Write>> work) {
        database.sql("drop table if exists bench_write").update();
        database.sql(
                        "create table bench_write (n bigint generated always as identity, tx text, t text, before jsonb, after jsonb)")
                .update();
        database.sql(
                        """
                        create or replace function bench_capture() returns trigger language plpgsql as $$
                        begin
                            insert into bench_write (tx, t, before, after) values (pg_current_xact_id()::text, tg_table_name,
                                case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
                            return null;
                        end $$
                        """)
                .update();
        tables().forEach(table -> database.sql("create trigger bench_capture after insert or update or delete on %s for each row execute function bench_capture()"
                        .formatted(table))
                .update());
        try {
            return work.get();
        } finally {
            database.sql("drop function bench_capture cascade").update();
            database.sql("drop table bench_write").update();
        }
    }

    private List<String> tables() {
        return database.sql("select tablename from pg_tables where schemaname = 'public' and tablename !~ ?")
                .param("^(" + EXCEPT + ")$")
                .query(String.class)
                .list();
    }

    private List<Write> read() {
        return database.sql("select * from bench_write order by n")
                .query((row, index) -> new Write(
                        row.getString("tx"),
                        row.getString("t"),
                        json(row.getString("before")),
                        json(row.getString("after"))))
                .list();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a value as the database reads it from text. */
    static @Nullable String text(JsonNode value, boolean array) {
        if (value.isNull()) {
            return null;
        }
        if (array) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::toString)
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value.isTextual() ? value.asText() : value.toString();
    }
}
