package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is looked for after an attack is in the log: who, from where, on one line, and never a password. */
@IntegrationTest
@Requirement("SEC-03")
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest {

    private static final String PASSWORD = "typed-Secret-4711";
    private static final String FORGED = "Login failed: user 'forged'";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private IdentityService identities;

    private final String address = "log-" + UUID.randomUUID();

    @Test
    void aFailedLoginIsOneLineWithUserAndAddress(CapturedOutput output) throws Exception {
        mvc.perform(from(get("/api/staff")).with(httpBasic("desk\r\n" + FORGED + "\u2028" + FORGED, PASSWORD)));

        assertThat(lines(output, address))
                .singleElement()
                .asString()
                .contains("WARN", "Login failed: user 'desk__Login failed", "from " + address);
        assertThat(output.getOut().lines()).noneMatch(line -> line.startsWith(FORGED));
        assertThat(output.getAll()).doesNotContain(PASSWORD, "\u2028" + FORGED);
    }

    @Test
    void aFailedLoginToTasklistIsToldAsWell(CapturedOutput output) throws Exception {
        String user = "webapp" + UUID.randomUUID();
        MockHttpServletRequest login = new MockHttpServletRequest("POST", TasklistForm.ADDRESS);
        login.setRemoteAddr(address);
        login.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        String form = "password=%s&username=%s%%0D%%0A%s".formatted(PASSWORD, user, FORGED);
        login.setContent(form.getBytes(StandardCharsets.UTF_8));

        new LoginLimitFilter(new LoginLimits(jdbc, clock, 60))
                .doFilter(login, new MockHttpServletResponse(), (request, response) -> {
                    request.getInputStream().readAllBytes();
                    ((HttpServletResponse) response).setStatus(401);
                });

        assertThat(lines(output, address)).singleElement().asString().contains("user '" + user + "__Login failed");
        assertThat(output.getAll()).doesNotContain(PASSWORD);
    }

    @Test
    void theFormOfTasklistIsStillReadByTheEngine(CapturedOutput output) {
        String user = "nobody" + UUID.randomUUID();

        TasklistForm.login(http, user, PASSWORD);

        assertThat(lines(output, user)).singleElement().asString().contains("Login failed", "from 127.0.0.1");
        assertThat(output.getAll()).doesNotContain(PASSWORD);
    }

    @Test
    void lockOutsOfUserAndAddressAreTold(CapturedOutput output) throws Exception {
        String user = user();
        LoginLimits limits = new LoginLimits(jdbc, clock, 2);

        for (int i = 0; i < 4; i++) {
            mvc.perform(from(get("/api/staff")).with(httpBasic(user, PASSWORD)));
        }
        limits.failed(user, address);
        limits.failed(user, address);
        new LoginLimitFilter(limits).doFilter(withPassword(), new MockHttpServletResponse(), (request, response) -> {});

        assertThat(lines(output, user)).anyMatch(line -> line.contains("locked"));
        assertThat(lines(output, address))
                .anyMatch(line -> line.contains("Login failed: user '" + user))
                .anyMatch(line -> line.contains("Too many logins failed"))
                .anyMatch(line -> line.contains("Login refused"));
        assertThat(output.getAll()).doesNotContain(PASSWORD);
    }

    @Test
    void aRefusedAccessIsToldWithUserAndAddress(CapturedOutput output) throws Exception {
        mvc.perform(from(post("/api/price-list")).with(httpBasic("desk", "desk")));
        http.withBasicAuth("desk", "desk").getForEntity("/engine-rest/user/admin/unlock", String.class);
        http.withBasicAuth("auditor", "auditor")
                .postForEntity("/engine-rest/user/admin/unlock", HttpEntity.EMPTY, String.class);

        assertThat(lines(output, address))
                .singleElement()
                .asString()
                .contains("Access refused: user 'desk', from " + address + ", POST /api/price-list");
        assertThat(lines(output, "Access refused: user 'auditor', from 127.0.0.1, POST /engine-rest/user/admin/unlock"))
                .hasSize(1);
    }

    private MockHttpServletRequest withPassword() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/staff");
        request.addHeader(HttpHeaders.AUTHORIZATION, "Basic none");
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private static List<String> lines(CapturedOutput output, String part) {
        return output.getAll().lines().filter(line -> line.contains(part)).toList();
    }

    private String user() {
        String id = "logged" + UUID.randomUUID().toString().replace("-", "");
        User user = identities.newUser(id);
        user.setPassword(id + id);
        ((IdentityServiceImpl) identities).saveUser(user, true);
        return id;
    }
}
