package io.aftersales.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database alone takes: the very rows that one claim of ours wrote, runtime rows that are deleted again and all,
 * in as many commits, with ids of their own, by batches of plain JDBC into tables with the same indexes.
 */
final class Floor implements Side {

    /** Values of columns that are unique get these numbers added. */
    private static final long APART = 1_000_000_000L;

    private final String database;
    private final HikariDataSource connections;
    private final List<List<FloorBatch>> transactions;
    private final AtomicLong next = new AtomicLong();

    Floor(Server server, Product product) {
        this.database = product.database();
        JdbcClient jdbc = server.client(database);
        List<Capture.Write> writes = new Capture(jdbc).during(() -> {
            product.make();
            product.settle();
        });
        FloorTables tables = new FloorTables(jdbc, writes);
        tables.create();
        this.transactions = tables.transactions();
        HikariConfig pool = new HikariConfig();
        // the server finds out the types, as for literals
        pool.setJdbcUrl(server.url(database) + "&stringtype=unspecified&currentSchema=floor");
        pool.setUsername("postgres");
        pool.setPassword("");
        pool.setAutoCommit(false);
        this.connections = new HikariDataSource(pool);
    }

    @Override
    public String name() {
        return "its rows by JDBC";
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public void claim() {
        long number = next.incrementAndGet();
        Map<String, String> ids = new HashMap<>();
        try (Connection connection = connections.getConnection()) {
            for (List<FloorBatch> transaction : transactions) {
                for (FloorBatch batch : transaction) {
                    write(connection, batch, number, ids);
                }
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Connection connection, FloorBatch batch, long number, Map<String, String> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(batch.sql())) {
            for (List<FloorBatch.Value> row : batch.rows()) {
                for (int index = 0; index < row.size(); index++) {
                    String value = value(row.get(index), number, ids);
                    if (value == null) {
                        statement.setNull(index + 1, Types.NULL);
                    } else {
                        statement.setString(index + 1, value);
                    }
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable String value(FloorBatch.Value value, long number, Map<String, String> ids) {
        String text = value.text();
        if (text == null) {
            return null;
        }
        return switch (value.kind()) {
            case SAME -> text;
            case COUNTED -> Long.toString(Long.parseLong(text) + number * APART);
            case MARKED -> text + number;
            case IDS ->
                FloorTables.ID.matcher(text)
                        .replaceAll(id -> value.ids().contains(id.group())
                                ? ids.computeIfAbsent(
                                        id.group(),
                                        old -> old.startsWith("CL-")
                                                ? "CL-20000101-%06d".formatted(number)
                                                : UUID.randomUUID().toString())
                                : id.group());
        };
    }

    @Override
    public void close() {
        connections.close();
    }
}
