package io.aftersales.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the floor, with the indexes of ours, and what a claim writes into them. */
final class FloorTables {

    static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CL-\\d{8}-\\d{6}");

    private final JdbcClient jdbc;
    private final List<Capture.Write> writes;
    private final Map<String, List<String>> keys = new HashMap<>();
    private final Map<String, Set<String>> unique = new HashMap<>();
    private final Map<String, Set<String>> arrays = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();

    FloorTables(JdbcClient jdbc, List<Capture.Write> writes) {
        this.jdbc = jdbc;
        tables(writes).forEach(this::describe);
        // a row without a key cannot be found again
        this.writes = writes.stream()
                .filter(write -> write.before() == null || !key(write.table()).isEmpty())
                .toList();
        for (Capture.Write write : this.writes) {
            if (write.before() == null) {
                key(write.table()).forEach(column -> collect(write.row().path(column)));
                unique.getOrDefault(write.table(), Set.of()).forEach(column -> collect(write.row().path(column)));
            }
        }
    }

    private static Set<String> tables(List<Capture.Write> writes) {
        return writes.stream().map(Capture.Write::table).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> key(String table) {
        return keys.getOrDefault(table, List.of());
    }

    private void collect(JsonNode value) {
        Matcher ids = ID.matcher(value.asText());
        while (ids.find()) {
            fresh.add(ids.group());
        }
    }

    private void describe(String table) {
        keys.put(table, columns(table, "i.indisprimary"));
        // those of several columns have an id among them
        unique.put(
                table,
                Set.copyOf(columns(
                        table, "i.indisunique and i.indpred is null and i.indnatts = 1 and (not i.indisprimary or a.atttypid = 20)")));
        arrays.put(
                table,
                Set.copyOf(
                        jdbc.sql(
                                        "select attname from pg_attribute a join pg_type t on t.oid = a.atttypid where t.typcategory = 'A' and a.attnum > 0 and a.attrelid = ?::regclass")
                                .param("public." + table)
                                .query(String.class)
                                .list()));
    }

    private List<String> columns(String table, String condition) {
        return jdbc.sql("select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any"
                        + " (i.indkey) where i.indrelid = ?::regclass and " + condition)
                .param("public." + table)
                .query(String.class)
                .list();
    }

    /** Makes the tables, with the rows that a claim changes but does not write. */
    void create() {
        jdbc.sql("drop schema if exists floor cascade").update();
        jdbc.sql("create schema floor").update();
        for (String table : tables(writes)) {
            jdbc.sql("create table floor.%s (like public.%s including all excluding identity excluding constraints)".formatted(table, table))
                    .update();
        }
        Set<String> present = new HashSet<>();
        for (Capture.Write write : writes) {
            String id = write.table() + place(write.row(), write.table());
            if (present.add(id) && write.before() != null) {
                jdbc.sql("insert into floor.%s select * from jsonb_populate_record(null::floor.%s, ?::jsonb) on conflict do nothing"
                                .formatted(write.table(), write.table()))
                        .param(write.before().toString())
                        .update();
            }
        }
    }

    private String place(JsonNode row, String table) {
        return key(table).stream().map(column -> row.path(column).toString()).collect(Collectors.joining());
    }

    /** Returns what each transaction writes: what is new, then what changes, then what goes. */
    List<List<FloorBatch>> transactions() {
        Map<String, Map<String, List<List<FloorBatch.Value>>>> all = new LinkedHashMap<>();
        for (Capture.Write write : writes) {
            Statement statement = statement(write);
            if (statement != null) {
                all.computeIfAbsent(write.transaction(), transaction -> new LinkedHashMap<>())
                        .computeIfAbsent(statement.sql(), sql -> new ArrayList<>())
                        .add(statement.row());
            }
        }
        return all.values().stream()
                .map(batches -> batches.entrySet().stream()
                        .map(batch -> new FloorBatch(batch.getKey(), batch.getValue()))
                        .sorted(Comparator.comparing(batch -> "iud".indexOf(batch.sql().charAt(0))))
                        .toList())
                .toList();
    }

    private record Statement(String sql, List<FloorBatch.Value> row) {}

    private @Nullable Statement statement(Capture.Write write) {
        List<FloorBatch.Value> row = new ArrayList<>();
        String table = write.table();
        List<String> columns = new ArrayList<>();
        JsonNode after = write.after();
        JsonNode before = write.before();
        if (after != null) {
            after.fieldNames().forEachRemaining(column -> {
                if (before == null || !after.path(column).equals(before.path(column))) {
                    columns.add(column);
                    row.add(value(table, column, after.path(column)));
                }
            });
        }
        if (before == null) {
            return new Statement(
                    "insert into %s (%s) values (%s) on conflict do nothing"
                            .formatted(
                                    table,
                                    columns.stream().map(FloorTables::quoted).collect(Collectors.joining(", ")),
                                    String.join(", ", java.util.Collections.nCopies(columns.size(), "?"))),
                    row);
        }
        if (after != null && columns.isEmpty()) {
            return null;
        }
        key(table).forEach(column -> row.add(value(table, column, before.path(column))));
        String where =
                key(table).stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(" and "));
        String sql = after == null
                ? "delete from %s where %s".formatted(table, where)
                : "update %s set %s where %s"
                        .formatted(
                                table,
                                columns.stream()
                                        .map(column -> quoted(column) + " = ?")
                                        .collect(Collectors.joining(", ")),
                                where);
        return new Statement(sql, row);
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    private FloorBatch.Value value(String table, String column, JsonNode value) {
        String text = Capture.text(value, arrays.getOrDefault(table, Set.of()).contains(column));
        FloorBatch.Kind kind = FloorBatch.Kind.SAME;
        if (text != null) {
            boolean single = unique.getOrDefault(table, Set.of()).contains(column);
            Matcher ids = ID.matcher(text);
            while (ids.find()) {
                kind = fresh.contains(ids.group()) ? FloorBatch.Kind.IDS : kind;
            }
            if (single && kind == FloorBatch.Kind.SAME) {
                kind = value.isIntegralNumber() ? FloorBatch.Kind.COUNTED
                        : value.isTextual() ? FloorBatch.Kind.MARKED : kind;
            }
        }
        return new FloorBatch.Value(text, kind, fresh);
    }
}
