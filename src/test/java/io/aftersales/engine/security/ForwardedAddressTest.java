package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From where somebody comes is what the proxy says, and nothing that he says himself: all limits rest on it. */
@IntegrationTest
@Requirement("SEC-03")
class ForwardedAddressTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from login_failure where address like '203.0.113.%' or address = '127.0.0.1'")
                .update();
    }

    @Test
    void theProxyTellsWhoAsks() {
        failToLogIn("X-Forwarded-For", "203.0.113.1");

        assertThat(counted()).containsExactly("203.0.113.1");
    }

    @Test
    void ofSeveralAddressesThoseBeforeTheLastAreWhatTheClientWrote() {
        failToLogIn("X-Forwarded-For", "203.0.113.2, 203.0.113.3");

        assertThat(counted()).containsExactly("203.0.113.3");
    }

    @ParameterizedTest
    @CsvSource({"Forwarded, for=203.0.113.4", "X-Real-IP, 203.0.113.4", "X-Client-IP, 203.0.113.4"})
    void whatNoProxyOfOursSetsChangesNothing(String header, String value) {
        failToLogIn(header, value);

        assertThat(counted()).isEmpty();
    }

    private void failToLogIn(String header, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("nobody", "wrong");
        headers.set(header, value);
        http.exchange("/api/staff", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private List<String> counted() {
        return jdbc.sql("select address from login_failure where address like '203.0.113.%'")
                .query(String.class)
                .list();
    }
}
