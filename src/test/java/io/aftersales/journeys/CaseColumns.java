package io.aftersales.journeys;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the database holds the number of a case: in whichever table, the engine's included. */
final class CaseColumns {

    private final JdbcClient database;

    CaseColumns(JdbcClient database) {
        this.database = database;
    }

    private record Column(String table, String name) {}

    /** Returns the columns with that number, as {@code table.column}. */
    Set<String> with(String number) {
        return new TreeSet<>(rows(number).keySet());
    }

    /** Returns in how many rows each of these columns has that number. */
    Map<String, Long> rows(String number) {
        Map<String, Long> rows = new TreeMap<>();
        for (Column column : columns()) {
            long found = database.sql(
                            "select count(*) from \"%s\" where \"%s\" = ?".formatted(column.table(), column.name()))
                    .param(number)
                    .query(Long.class)
                    .single();
            if (found > 0) {
                rows.put(column.table() + "." + column.name(), found);
            }
        }
        return rows;
    }

    private List<Column> columns() {
        return database.sql("""
                        select table_name, column_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        and data_type in ('text', 'character varying')""")
                .query((row, index) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }
}
