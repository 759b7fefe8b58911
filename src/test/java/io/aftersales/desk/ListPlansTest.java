package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.SqlOnTheWire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What staff ask for all day is read along an index, however many cases there are: no statement of these pages reads a
 * table of cases from end to end, and none walks through a whole index. With a million cases that is the difference
 * between milliseconds and seconds; with the few of a test only the plan tells.
 */
@IntegrationTest
class ListPlansTest {

    /** Grow with the number of cases. */
    private static final Pattern LARGE = Pattern.compile(
            "claim|complaint|customer|repair|replacement|follow_up|case_.*|commitment.*|outbox_message|delivery_attempt"
                    + "|evidence_event|act_ru_(task|execution|variable|job|identitylink|event_subscr|incident)|act_hi_.*");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HikariDataSource connections;

    private DriverManagerDataSource simple;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private BeanFactory beans;

    @BeforeEach
    void startWithNewConnections() {
        connections.getHikariPoolMXBean().softEvictConnections();
        simple = new DriverManagerDataSource(
                connections.getJdbcUrl(), connections.getUsername(), connections.getPassword());
        Properties properties = new Properties();
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("options", "-c enable_seqscan=off");
        simple.setConnectionProperties(properties);
    }

    @ParameterizedTest
    @CsvSource({
        "desk, /api/claims",
        "desk, /api/claims?page=3",
        "desk, /api/claims?overdue=true",
        "desk, /api/claims?status=IN_SERVICE",
        "desk, /api/claims?query={number}",
        "desk, /api/claims?query=SN-1234",
        "desk, /api/claims?query=%2B8613800000000",
        "desk, /api/claims/{number}",
        "desk, /api/commitments?subject={number}",
        "supervisor, /api/commitments?status=BREACHED",
        "supervisor, /api/commitments?status=RUNNING",
        "desk, /engine-rest/task?processInstanceBusinessKey={number}",
        "desk, /engine-rest/task?assignee=desk&sortBy=dueDate&sortOrder=asc&maxResults=15",
        "auditor, /api/audit/processes/claim-intake/instances",
        "auditor, /api/audit/processes/claim-intake/instances?caseNumber={number}",
        "auditor, /engine-rest/history/process-instance?processInstanceBusinessKey={number}",
    })
    void isReadAlongAnIndex(String user, String address) {
        String number = new RepairSamples(http, beans).claim("en").number();

        Set<String> asked;
        try (SqlOnTheWire wire = new SqlOnTheWire()) {
            ResponseEntity<String> answer = http.withBasicAuth(user, user)
                    .getForEntity(
                            java.net.URI.create(http.getRootUri() + address.replace("{number}", number)), String.class);
            assertThat(answer.getStatusCode().is2xxSuccessful())
                    .as(answer.getBody())
                    .isTrue();
            asked = wire.take();
        }

        List<String> slow = new ArrayList<>();
        asked.stream()
                .filter(sql -> sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select"))
                .forEach(sql -> {
                    List<String> scans = scans(sql);
                    if (!scans.isEmpty()) {
                        slow.add(scans + " in " + sql);
                    }
                });
        assertThat(asked).isNotEmpty();
        assertThat(slow).isEmpty();
    }

    @Test
    void aScanIsFound() {
        assertThat(scans("select symptom from claim where symptom = $1")).containsExactly("Seq Scan of claim");
        assertThat(scans("select count(*) from act_ru_task")).hasSize(1);
        assertThat(scans("select number from claim where number = $1")).isEmpty();
        assertThat(scans("select number from claim order by number limit 10")).isEmpty();
    }

    /** Reads of large tables from end to end, by the plan for any parameters. */
    private List<String> scans(String sql) {
        // a parameter without a value is something only the simple protocol takes
        String plan = new JdbcTemplate(simple)
                .query("explain (generic_plan, format json) " + sql, (row, index) -> row.getString(1))
                .get(0);
        List<String> scans = new ArrayList<>();
        try {
            collect(json.readTree(plan).path(0).path("Plan"), false, scans);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return scans;
    }

    private static void collect(JsonNode node, boolean limited, List<String> scans) {
        String kind = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        boolean along = limited
                || node.has("Index Cond")
                || (kind.equals("Bitmap Heap Scan")
                        && node.findParents("Index Name").stream().allMatch(index -> index.has("Index Cond")));
        if (LARGE.matcher(table).matches() && (kind.equals("Seq Scan") || !along)) {
            scans.add(kind + " of " + table);
        }
        boolean stops = kind.equals("Limit") || (limited && !kind.equals("Sort") && !kind.equals("Aggregate"));
        node.path("Plans").forEach(child -> collect(child, stops, scans));
    }
}
