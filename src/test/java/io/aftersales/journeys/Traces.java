package io.aftersales.journeys;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where words may have been left behind: every column that holds text or bytes, and the log. */
final class Traces implements AutoCloseable {

    private static final String TEXT_AND_BYTES = """
            select table_name, column_name, data_type
            from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = current_schema() and table_type = 'BASE TABLE'
            and data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'ARRAY')
            order by table_name, column_name
            """;

    private final JdbcClient database;
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = logger("io.aftersales");
    private final @Nullable Level rootLevel = root.getLevel();
    private final @Nullable Level ourLevel = ours.getLevel();

    /** Starts to listen to the log: ours at DEBUG, everybody else's at INFO. */
    Traces(JdbcClient database) {
        this.database = database;
        root.setLevel(Level.INFO);
        ours.setLevel(Level.DEBUG);
        // other threads write while a test reads
        written.list = Collections.synchronizedList(new ArrayList<>());
        written.start();
        root.addAppender(written);
    }

    /** Returns for each column with one of the words how many of its rows have one. */
    Map<String, Long> inTables(List<String> words) {
        Map<String, Long> found = new TreeMap<>();
        for (Column column : columns()) {
            long rows = column.rowsWith(words, database);
            if (rows > 0) {
                found.put(column.table() + "." + column.name(), rows);
            }
        }
        return found;
    }

    /** Returns the tables that are searched. */
    List<String> tables() {
        return columns().stream().map(Column::table).distinct().toList();
    }

    /** Returns the lines of the log with one of the words, their exceptions included. */
    List<String> inLog(List<String> words) {
        return new ArrayList<>(written.list)
                .stream()
                        .map(Traces::line)
                        .filter(line -> words.stream()
                                .anyMatch(word -> line.toLowerCase(Locale.ROOT).contains(word)))
                        .toList();
    }

    /** How many lines were logged since the start. */
    int logged() {
        return written.list.size();
    }

    @Override
    public void close() {
        root.detachAppender(written);
        root.setLevel(rootLevel);
        ours.setLevel(ourLevel);
    }

    private List<Column> columns() {
        return database.sql(TEXT_AND_BYTES)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String line(ILoggingEvent event) {
        return Stream.of(
                        event.getLoggerName(),
                        event.getFormattedMessage(),
                        String.valueOf(event.getMDCPropertyMap()),
                        event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining(" "));
    }

    private static Logger logger(String name) {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }

    /** One column of one table. */
    private record Column(String table, String name, String type) {

        long rowsWith(List<String> words, JdbcClient database) {
            String text = type.equals("bytea") ? "encode(\"%s\", 'escape')" : "\"%s\"::text";
            return database.sql("select count(*) from \"%s\" where lower(%s) like any (array[:patterns])"
                            .formatted(table, text.formatted(name)))
                    .param(
                            "patterns",
                            words.stream().map(word -> "%" + word + "%").toList())
                    .query(Long.class)
                    .single();
        }
    }
}
