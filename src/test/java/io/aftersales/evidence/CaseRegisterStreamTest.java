package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.testing.Requirement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/** The register of a long period does not fill the memory: a line is handed over before the next one is asked for. */
@Requirement("RPR-21")
class CaseRegisterStreamTest {

    private static final int CASES = 2_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final DataSource database = mock(DataSource.class);
    private final Connection connection = mock(Connection.class);
    private final PreparedStatement statement = mock(PreparedStatement.class);
    private final ResultSet rows = mock(ResultSet.class);
    private final AtomicInteger pulled = new AtomicInteger();

    private final CaseRegister register = new CaseRegister(database, mock(EvidenceLog.class), Clock.systemUTC());

    @BeforeEach
    void answer() throws Exception {
        when(database.getConnection()).thenReturn(connection);
        when(connection.prepareStatement(anyString())).thenReturn(statement);
        when(statement.executeQuery()).thenReturn(rows);
        when(rows.next()).thenAnswer(next -> pulled.incrementAndGet() <= CASES);
        when(rows.getString(anyString())).thenAnswer(text -> "CL-20261120-%06d".formatted(pulled.get()));
        when(rows.getObject(anyString(), eq(OffsetDateTime.class)))
                .thenReturn(OffsetDateTime.parse("2026-11-20T04:00:00Z"));
    }

    @Test
    void aLineIsHandedOverBeforeTheNextIsRead() throws Exception {
        List<Integer> ahead = new ArrayList<>();
        AtomicInteger taken = new AtomicInteger();

        register.each(new CaseRegister.Period(DAY, DAY), line -> ahead.add(pulled.get() - taken.incrementAndGet()));

        assertThat(ahead).hasSize(CASES);
        assertThat(Collections.max(ahead)).as("rows read ahead").isLessThanOrEqualTo(1);
        InOrder order = inOrder(statement, rows);
        order.verify(statement).setFetchSize(500);
        order.verify(statement).executeQuery();
        order.verify(rows).close();
    }

    /** A statement sorts before it answers; one over years would be given up as a dead line. */
    @Test
    void aLongPeriodIsReadMonthByMonth() throws Exception {
        when(rows.next()).thenReturn(true, false);
        when(connection.createStatement()).thenReturn(statement);
        when(statement.executeQuery(anyString())).thenReturn(rows);
        when(rows.getObject("first_at", OffsetDateTime.class)).thenReturn(OffsetDateTime.parse("2026-09-01T04:00:00Z"));
        LocalDate ever = LocalDate.of(1, 1, 1);

        register.each(new CaseRegister.Period(ever, LocalDate.of(9999, 12, 31)), line -> {});

        ArgumentCaptor<Object> days = ArgumentCaptor.forClass(Object.class);
        verify(statement, atLeast(3)).setObject(anyInt(), days.capture());
        List<OffsetDateTime> asked = days.getAllValues().stream()
                .map(OffsetDateTime.class::cast)
                .distinct()
                .sorted()
                .toList();
        assertThat(asked.get(0)).isEqualTo(OffsetDateTime.parse("2026-08-31T00:00:00Z"));
        assertThat(asked.get(asked.size() - 1)).isAfter(OffsetDateTime.now(ZoneOffset.UTC));
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i))).isLessThanOrEqualTo(Duration.ofDays(31));
        }
    }

    /** PostgreSQL hands over all rows at once outside of a transaction, whatever is asked for. */
    @Test
    void rowsAreFetchedInATransaction() throws Exception {
        assertThat(AnnotatedElementUtils.hasAnnotation(
                        CaseRegister.class.getMethod("each", CaseRegister.Period.class, CaseRegister.Lines.class),
                        Transactional.class))
                .isTrue();
    }
}
