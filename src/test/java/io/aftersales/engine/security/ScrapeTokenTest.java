package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.SqlOnTheWire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prometheus reads the numbers whatever becomes of the database and of logins. */
@IntegrationTest
@Requirement("SEC-05")
class ScrapeTokenTest {

    private static final String TOKEN = "token-of-prometheus-token-of-prometheus";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTokenOpensTheNumbersWithoutTheDatabase() {
        try (SqlOnTheWire sql = new SqlOnTheWire()) {
            ResponseEntity<String> answer = asked(HttpMethod.GET, "/actuator/prometheus", "Bearer " + TOKEN);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(answer.getBody()).contains("aftersales_commitments_overdue", "hikaricp_connections_pending");
            assertThat(sql.answered()).isEmpty();
        }
    }

    @Test
    void itOpensThemWhereTooManyLoginsFailed() {
        jdbc.sql("""
                        insert into login_failure (address, places, counted_at) values ('127.0.0.1', 0, now() + interval '1 year')
                        on conflict (address) do update set places = 0, counted_at = excluded.counted_at
                        """).update();
        try {
            assertThat(asked(HttpMethod.GET, "/actuator/prometheus", "Bearer " + TOKEN)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        } finally {
            jdbc.sql("delete from login_failure where address = '127.0.0.1'").update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /actuator/loggers",
        "GET, /actuator/sbom",
        "GET, /api/figures/backlog-by-age",
        "GET, /engine-rest/task",
        "POST, /actuator/prometheus"
    })
    void itOpensNothingElse(String method, String address) {
        assertThat(asked(HttpMethod.valueOf(method), address, "Bearer " + TOKEN).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer ", "Bearer token", "Bearer token-of-prometheus-token-of-prometheuX", "Basic x", TOKEN})
    void anotherTokenIsNone(String authorization) {
        assertThat(asked(HttpMethod.GET, "/actuator/prometheus", authorization).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aTokenThatCouldBeGuessedStopsTheStart() {
        assertThatThrownBy(() -> new ScrapeTokenFilter("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aftersales.operations.scrape-token has 31 characters, and needs at least 32");
        assertThat(new ScrapeTokenFilter("")).as("nobody has one").isNotNull();
    }

    private ResponseEntity<String> asked(HttpMethod method, String address, String authorization) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, authorization);
        return http.exchange(address, method, new HttpEntity<>(headers), String.class);
    }
}
