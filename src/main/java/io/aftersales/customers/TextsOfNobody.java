package io.aftersales.customers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what was encrypted before persons had keys, and belongs to nobody, under the key of the house. No index knows such
 * texts: each look goes through a whole table.
 */
@Component
class TextsOfNobody {

    /** For one look through one table. A connection of ours is given up after 40 seconds of silence otherwise. */
    static final Duration LONGEST_LOOK = Duration.ofMinutes(30);

    private static final int ROWS_AT_ONCE = 500;

    private final TextRows moving;
    private final DataKeys keys;
    private final JdbcTemplate jdbc;

    TextsOfNobody(TextRows moving, DataKeys keys, JdbcTemplate jdbc) {
        this.moving = moving;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** Each column that can hold a text, of all tables but those of the engine, which hold none. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move() {
        DataKey house = moving.alone(keys::house);
        jdbc.execute(TextsOfNobody::patient);
        jdbc.query("""
                        select table_name, column_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                            and data_type in ('text', 'jsonb', 'bytea')
                            and table_name not like 'act\\_%' and table_name not like 'spring\\_%'
                            and table_name not like 'evidence\\_%' and table_name <> 'data_key'
                        order by table_name, column_name""", (row, index) -> new PersonalTexts(row.getString(1), "true", List.of(row.getString(2))))
                .forEach(texts -> {
                    while (moving.move(texts, Map.of(), List.of(PersonalDataCipher.BEFORE), house, ROWS_AT_ONCE) > 0) {
                        // until none is left
                    }
                });
    }

    /** The pool sets its own limit again when it gets the connection back. */
    private static boolean patient(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_LOOK.toMillis()));
        return true;
    }
}
