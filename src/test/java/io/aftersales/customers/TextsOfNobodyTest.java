package io.aftersales.customers;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** A look through a whole table takes as long as it takes; the connections of all others are given up after 40 seconds. */
class TextsOfNobodyTest {

    private final DataSource database = mock(DataSource.class);
    private final Connection connection = mock(Connection.class);
    private final Statement statement = mock(Statement.class, RETURNS_DEEP_STUBS);

    @Test
    void aLookMayTakeLongerThanASilentConnection() throws Exception {
        when(database.getConnection()).thenReturn(connection);
        when(connection.createStatement()).thenReturn(statement);

        new TextsOfNobody(mock(TextRows.class), mock(DataKeys.class), new JdbcTemplate(database)).move();

        InOrder order = inOrder(connection, statement);
        order.verify(connection).setNetworkTimeout(any(), eq((int) TextsOfNobody.LONGEST_LOOK.toMillis()));
        order.verify(statement).executeQuery(anyString());
    }
}
