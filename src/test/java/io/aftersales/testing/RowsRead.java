package io.aftersales.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the rows that a question reads, those included that it leaves out: by them its cost grows with a table. */
public final class RowsRead {

    private RowsRead() {}

    /** Asks, and returns how many rows of that table were read; in the transaction of the caller, which wrote the rows. */
    public static long of(JdbcClient jdbc, String table, Runnable question) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The database counts by transaction");
        }
        // a plan for many rows, of which the statistics tell
        jdbc.sql("analyze " + table).update();
        List.of("seqscan", "bitmapscan")
                .forEach(way -> jdbc.sql("set local enable_" + way + " = off").update());
        long before = read(jdbc, table);
        question.run();
        return read(jdbc, table) - before;
    }

    private static long read(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relid = cast(? as regclass)""").param(table).query(Long.class).single();
    }
}
