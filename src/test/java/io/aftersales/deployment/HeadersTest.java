package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What browsers are told with every answer, whatever the address and however it went. */
@IntegrationTest
@Requirement({"SEC-02", "SEC-03"})
class HeadersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestRestTemplate http;

    @Test
    void everyAddressOfOursTellsBrowsersWhatTheyMayDo() throws Exception {
        List<String> bare = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs", "rights.csv"))) {
            String[] cells = line.split(",", 3);
            if (cells[0].equals("method")) {
                continue;
            }
            String address = cells[1].replaceAll("\\{[^}]+}", "x");
            for (String user : List.of("", "admin")) {
                MockHttpServletResponse answer = answer(cells[0], address, user);
                String missing = missing(answer);
                if (!missing.isEmpty()) {
                    bare.add("%s %s as %s: %s".formatted(cells[0], address, user, missing));
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    private MockHttpServletResponse answer(String method, String address, String user) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(address));
        if (!user.isEmpty()) {
            request.with(SecurityMockMvcRequestPostProcessors.user(user));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String missing(MockHttpServletResponse answer) {
        List<String> missing = new ArrayList<>();
        if (!"nosniff".equals(answer.getHeader("X-Content-Type-Options"))) {
            missing.add("X-Content-Type-Options");
        }
        String policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
        if (!policy.contains("default-src")
                || !policy.contains("frame-ancestors")
                || !policy.contains("base-uri 'none'")) {
            missing.add("Content-Security-Policy " + policy);
        }
        if (policy.contains("unsafe-eval") || policy.contains("script-src 'unsafe-inline'")) {
            missing.add("strict scripts");
        }
        if (answer.getHeader("Referrer-Policy") == null) {
            missing.add("Referrer-Policy");
        }
        if (!String.valueOf(answer.getHeader("Permissions-Policy")).contains("camera=()")) {
            missing.add("Permissions-Policy");
        }
        if (answer.getHeader("Server") != null || answer.getHeader("X-Powered-By") != null) {
            missing.add("silence about the server");
        }
        return String.join(", ", missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void pagesOfCamundaAreAsStrictAsTheyBear(String app) {
        ResponseEntity<String> page = http.getForEntity("/camunda/app/" + app + "/default/", String.class);

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("script-src 'nonce-", "'strict-dynamic'", "object-src 'none'", "base-uri 'self'");
        assertThat(page.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")
                        + page.getHeaders().getFirst("X-Frame-Options"))
                .containsAnyOf("frame-ancestors", "SAMEORIGIN", "DENY");
        assertThat(page.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .allMatch(cookie -> cookie.startsWith("XSRF-TOKEN") || cookie.contains("HttpOnly"));
    }
}
