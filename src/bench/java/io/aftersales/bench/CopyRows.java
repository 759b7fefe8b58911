package io.aftersales.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Writes the rows of all planned copies, table by table. Indexes that nothing refers to are taken off meanwhile and
 * built afterwards: nine tenths of the time is theirs.
 */
final class CopyRows {

    private static final Logger LOG = LoggerFactory.getLogger(CopyRows.class);

    private static final int CONNECTIONS = Runtime.getRuntime().availableProcessors();

    private final JdbcClient database;

    /** Foreign keys hold because whole cases are copied; checking each takes longer than writing it. */
    CopyRows(String database) {
        DriverManagerDataSource copying = new DriverManagerDataSource(database, "postgres", "");
        Properties options = new Properties();
        options.setProperty(
                "options",
                "-c session_replication_role=replica -c synchronous_commit=off -c work_mem=64MB -c"
                        + " maintenance_work_mem=1GB -c jit=off");
        copying.setConnectionProperties(options);
        this.database = JdbcClient.create(copying);
    }

    void copy(List<Copied> parts) throws Exception {
        List<String> indexes = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> copies = new ArrayList<>();
        parts.forEach(part -> copies.add(() -> copy(part, indexes)));
        time("rows", copies);
        time("indexes", statements(indexes));
        time("statistics", statements(parts.stream().map(part -> "vacuum analyze " + part.table()).toList()));
    }

    private List<Runnable> statements(List<String> statements) {
        return statements.stream()
                .<Runnable>map(statement -> () -> database.sql(statement).update())
                .toList();
    }

    private static void time(String what, List<Runnable> tasks) throws Exception {
        long begin = System.nanoTime();
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> running =
                    tasks.stream().<Future<?>>map(connections::submit).toList();
            for (Future<?> task : running) {
                task.get();
            }
        } finally {
            connections.shutdown();
        }
        LOG.info("{}: {} ms", what, (System.nanoTime() - begin) / 1_000_000);
    }

    private void copy(Copied part, List<String> indexes) {
        Map<String, String> columns = new LinkedHashMap<>();
        database.sql(
                        """
                        select column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and table_name = :table and is_identity = 'NO'
                        order by ordinal_position
                        """)
                .param("table", part.table())
                .query((row, index) -> columns.put(row.getString(1), row.getString(2)))
                .list();
        long begin = System.nanoTime();
        indexes.addAll(withoutIndexes(part.table()));
        int written = database.sql(part.insert(columns)).update();
        LOG.info("{} rows of {} in {} ms", written, part.table(), (System.nanoTime() - begin) / 1_000_000);
    }

    /** Takes indexes off, and returns the statements that make them again. */
    private List<String> withoutIndexes(String table) {
        Map<String, String> indexes = new LinkedHashMap<>();
        // a key that others refer to stays: so do the others' references
        database.sql(
                        """
                        select case when c.oid is null then format('drop index %I', i.relname)
                                else format('alter table %s drop constraint %I', x.indrelid::regclass, c.conname) end,
                            case when c.oid is null then pg_get_indexdef(x.indexrelid)
                                else format('alter table %s add constraint %I %s', x.indrelid::regclass, c.conname,
                                    pg_get_constraintdef(c.oid)) end
                        from pg_index x
                            join pg_class i on i.oid = x.indexrelid
                            left join pg_constraint c on c.conindid = x.indexrelid and c.contype in ('p', 'u')
                        where x.indrelid = :table::regclass
                            and not exists (select 1 from pg_constraint r
                                where r.conindid = x.indexrelid and r.contype = 'f')
                            and (not x.indisprimary or :table ~ '^act_hi_')
                        """)
                .param("table", table)
                .query((row, index) -> indexes.put(row.getString(1), row.getString(2)))
                .list();
        indexes.keySet().forEach(index -> database.sql(index).update());
        return List.copyOf(indexes.values());
    }
}
