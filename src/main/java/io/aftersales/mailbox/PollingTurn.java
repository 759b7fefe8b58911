package io.aftersales.mailbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one node at a time read the mailbox: a lock of the database, which a node that dies gives back. */
@Component
class PollingTurn {

    private static final long LOCK = 7_130_142L;

    private final DataSource dataSource;

    PollingTurn(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work unless another node does. Returns whether it was this one's turn. */
    boolean take(Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the mailbox cannot be asked for", e);
        }
    }

    private static boolean ask(Connection connection, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
