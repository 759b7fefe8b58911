package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.testing.GenericPlans;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.SqlOnTheWire;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/**
 * What staff ask for all day is read along an index, however many cases there are: no statement of these pages reads a
 * table of cases from end to end, and none walks through a whole index. With a million cases that is the difference
 * between milliseconds and seconds; with the few of a test only the plan tells.
 */
@IntegrationTest
class ListPlansTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HikariDataSource connections;

    @Autowired
    private BeanFactory beans;

    private GenericPlans plans;

    private final String digits = String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));

    @BeforeEach
    void startWithNewConnections() {
        connections.getHikariPoolMXBean().softEvictConnections();
        plans = new GenericPlans(connections);
    }

    @AfterEach
    void close() {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({
        "desk, /api/claims",
        "desk, /api/claims?page=3",
        "desk, /api/claims?overdue=true",
        "desk, /api/claims?status=IN_SERVICE",
        "desk, /api/claims?query={claim}",
        "desk, /api/claims?query=SN-{digits}",
        "desk, /api/claims?query=%2B86138{digits}",
        "desk, /api/claims?query=Li%20L{digits}",
        "desk, /api/claims/{claim}",
        "desk, /api/repairs/{repair}",
        "desk, /api/claims/{repair}",
        "desk, /api/complaints?from=2026-01-01&to=2026-12-31&page=1",
        "desk, /api/complaints?status=RECEIVED&page=1",
        "desk, /api/complaints/{complaint}",
        "desk, /api/commitments?subject={claim}",
        "supervisor, /api/commitments?status=BREACHED",
        "supervisor, /api/commitments?status=RUNNING",
        "desk, /engine-rest/task?processInstanceBusinessKey={claim}",
        "desk, /engine-rest/task?assignee=desk&sortBy=dueDate&sortOrder=asc&maxResults=15",
        "auditor, /api/audit/processes/claim-intake/instances",
        "auditor, /api/audit/processes/claim-intake/instances?caseNumber={claim}",
        "auditor, /engine-rest/history/process-instance?processInstanceBusinessKey={claim}",
    })
    void isReadAlongAnIndex(String user, String address) {
        String claim = file("claims", "kind", "REPAIR", "symptom", "The lock does not open");
        String asks = address.replace("{claim}", claim).replace("{digits}", digits);
        if (asks.contains("{repair}")) {
            asks = asks.replace(
                    "{repair}", new RepairSamples(http, beans).inspected("en").number());
        }
        if (asks.contains("{complaint}")) {
            asks = asks.replace(
                    "{complaint}", file("complaints", "category", "SERVICE", "content", "Nobody called me back"));
        }

        Set<String> asked;
        try (SqlOnTheWire wire = new SqlOnTheWire()) {
            ResponseEntity<String> answer =
                    http.withBasicAuth(user, user).getForEntity(URI.create(http.getRootUri() + asks), String.class);
            assertThat(answer.getStatusCode().is2xxSuccessful())
                    .as(answer.getBody())
                    .isTrue();
            if (address.contains("query=")) {
                assertThat(answer.getBody())
                        .as("who finds nobody is answered without looking for claims")
                        .contains(claim);
            }
            asked = wire.take();
        }

        assertThat(asked).isNotEmpty();
        assertThat(plans.slow(asked)).isEmpty();
    }

    @Test
    void aScanIsFound() {
        assertThat(plans.scans("select symptom from claim where symptom = $1")).containsExactly("Seq Scan of claim");
        assertThat(plans.scans("select count(*) from act_ru_task")).hasSize(1);
        assertThat(plans.scans("select number from claim where number = $1")).isEmpty();
        assertThat(plans.scans("select number from claim order by number limit 10"))
                .isEmpty();
        assertThat(plans.slow(Set.of("\nWITH all_of_them as (select symptom from claim) select * from all_of_them")))
                .hasSize(1);
    }

    /** Files a case whose customer, phone number and unit nobody else has. */
    private String file(String kind, String field, String value, String text, String content) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel",
                "PHONE",
                "productLine",
                "SMART_HOME",
                "customer",
                Map.of("name", "Li L" + digits, "phone", "+86138" + digits, "locale", "en"),
                "product",
                Map.of("model", "SH-100", "serialNumber", "SN-" + digits)));
        body.put(field, value);
        body.put(text, content);
        JsonNode filed = Objects.requireNonNull(
                http.withBasicAuth("desk", "desk").postForObject("/api/" + kind, body, JsonNode.class));
        return filed.path("number").asText();
    }
}
