package io.aftersales.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.RowsRead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are decided anew; each test is rolled back. */
@IntegrationTest
@Transactional
@Requirement("T21")
class StaleCasesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);
    private static final Instant BEFORE = Instant.parse("2019-01-01T12:00:00Z");

    @Autowired
    private RetentionBook book;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoMonthsOfCasesThatWereDecidedSince() {
        jdbc.sql("""
                insert into case_retention (case_number, keep_until, ground, asked_by, since, years, inputs, decided_at)
                select 'CL-20170101-1' || lpad(n::text, 5, '0'), date '2019-01-01' + n % 60, 'x', 'x', '2017-01-01', 2,
                    '[]', '2019-01-01 13:00Z'
                from generate_series(1, 3000) n
                """).update();
    }

    @Test
    void thoseNearTheirLastDayAndThoseThatAreOpen() {
        decided("CL-20170101-000001", "2019-01-20", "2018-12-31 13:00Z");
        decided("CL-20170101-000002", "2019-03-01", "2018-12-31 13:00Z");
        decided("CL-20170101-000003", "2016-05-01", "2018-12-31 13:00Z");
        decided("CL-20170101-000004", null, "2018-12-31 13:00Z");
        decided("CL-20170101-000005", "2019-03-02", "2018-12-31 13:00Z");
        decided("CL-20170101-000006", "2019-01-20", "2019-01-01 12:00Z");
        decided("CL-20170101-000007", null, "2019-01-01 12:00Z");

        assertThat(book.stale(DAY, BEFORE, 200))
                .containsExactly(
                        "CL-20170101-000004", "CL-20170101-000003", "CL-20170101-000001", "CL-20170101-000002");
        assertThat(book.stale(DAY, BEFORE, 1)).containsExactly("CL-20170101-000004", "CL-20170101-000003");
    }

    @Test
    void thoseThatWereDecidedSinceAreNotRead() {
        decided("CL-20170101-000001", "2019-01-20", "2018-12-31 13:00Z");
        List<String> stale = new ArrayList<>();

        long read = RowsRead.of(jdbc, "case_retention", () -> stale.addAll(book.stale(DAY, BEFORE, 200)));

        assertThat(stale).containsExactly("CL-20170101-000001");
        assertThat(read).isLessThan(300);
    }

    private void decided(String number, @Nullable String keepUntil, String at) {
        jdbc.sql("""
                insert into case_retention (case_number, keep_until, ground, asked_by, since, years, inputs, decided_at)
                values (:number, cast(:until as date), 'x', 'x',
                    case when cast(:until as date) is not null then date '2016-01-01' end,
                    case when cast(:until as date) is not null then 2 end, '[]', cast(:at as timestamptz))
                """)
                .param("number", number)
                .param("until", keepUntil)
                .param("at", at)
                .update();
    }
}
