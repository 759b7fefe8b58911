package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.RowsRead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Pages of the log by time; each test is rolled back. */
@IntegrationTest
@Transactional
@Requirement("INF-07")
class EvidencePagesTest {

    @Autowired
    private EvidenceLog log;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void pagesFollowEachOtherInTheOrderOfTimeWithoutAGap() {
        // recorded the other way round, two at a time
        jdbc.sql("""
                insert into evidence_event (at, case_number, kind, facts)
                select timestamptz '2019-05-20 08:00Z' - n / 2 * interval '1 minute', 'CL-20190501-000001', 'CONTACTED', '{}'
                from generate_series(1, 250) n
                """).update();

        List<Integer> sizes = new ArrayList<>();
        List<EvidenceEvent> events = new ArrayList<>();
        Long next = null;
        do {
            EvidencePage page = page("2019-05-10", "2019-05-30", null, next);
            sizes.add(page.events().size());
            events.addAll(page.events());
            next = page.next();
        } while (next != null);

        assertThat(sizes).containsExactly(100, 100, 50);
        assertThat(events)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(EvidenceEvent::at).thenComparing(EvidenceEvent::id));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "somebody")
    void whatHappenedBeforeIsNotRead(@Nullable String person) {
        jdbc.sql("""
                insert into evidence_event (at, case_number, kind, actor, facts)
                select timestamptz '2019-01-01 08:00Z' + n * interval '1 hour', 'CL-20190101-000001', 'CONTACTED',
                    evidence_pseudonym('somebody'), '{}'
                from generate_series(1, 5000) n
                """).update();
        List<EvidencePage> pages = new ArrayList<>();

        long first = RowsRead.of(jdbc, "evidence_event", () -> pages.add(page("2019-05-01", null, person, null)));
        long second = RowsRead.of(
                jdbc,
                "evidence_event",
                () -> pages.add(page("2019-05-01", null, person, pages.get(0).next())));

        assertThat(first).isLessThan(200);
        assertThat(second).isLessThan(200);
        assertThat(pages).allMatch(page -> page.events().size() == EvidenceLog.PAGE);
    }

    private EvidencePage page(String from, @Nullable String to, @Nullable String person, @Nullable Long after) {
        return log.page(new EvidenceQuestion(null, from, to, person, after == null ? null : after.toString()));
    }
}
