package io.aftersales.journeys;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a row with the number of a case into every table that has a column for one, whatever else the row says. For a
 * transaction that is rolled back: constraints in the way are dropped.
 */
final class FilledTables {

    private final JdbcClient database;

    FilledTables(JdbcClient database) {
        this.database = database;
    }

    private record Column(String table, String name) {}

    /** Fills all that do not hold the number yet, and returns their columns as {@code table.column}. */
    Set<String> fill(String number, Set<String> holding, Set<String> except) {
        Set<String> filled = new TreeSet<>();
        database.sql("set local session_replication_role = replica").update();
        for (Column column : columns()) {
            String name = column.table() + "." + column.name();
            if (!holding.contains(name) && !except.contains(column.table())) {
                fill(column, number);
                filled.add(name);
            }
        }
        database.sql("set local session_replication_role = origin").update();
        return filled;
    }

    private List<Column> columns() {
        return database.sql("""
                        select table_name, column_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        and column_name in ('case_number', 'claim_number', 'complaint_number', 'subject')
                        order by 1, 2""")
                .query((row, index) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private void fill(Column column, String number) {
        checks(column.table())
                .forEach(check -> database.sql("alter table %s drop constraint \"%s\"".formatted(column.table(), check))
                        .update());
        List<String[]> needed = database.sql("""
                        select column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and table_name = :table and column_name <> :column
                        and is_nullable = 'NO' and column_default is null and is_identity = 'NO'""")
                .param("table", column.table())
                .param("column", column.name())
                .query((row, index) -> new String[] {row.getString(1), value(row.getString(2))})
                .list();
        String names = needed.stream().map(one -> ", " + one[0]).collect(Collectors.joining());
        String values = needed.stream().map(one -> ", " + one[1]).collect(Collectors.joining());
        database.sql("insert into %s (%s%s) values (:number%s)".formatted(column.table(), column.name(), names, values))
                .param("number", number)
                .update();
    }

    private List<String> checks(String table) {
        return database.sql("select conname from pg_constraint where conrelid = cast(? as regclass) and contype = 'c'")
                .param(table)
                .query(String.class)
                .list();
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "integer", "bigint", "smallint", "double precision" -> "1";
            case "boolean" -> "false";
            case "date" -> "current_date";
            case "timestamp with time zone", "timestamp without time zone" -> "now()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            default -> "gen_random_uuid()::text";
        };
    }
}
