package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever guesses passwords is stopped, on each way in and by all nodes together. */
@IntegrationTest
@Requirement("SEC-03")
class LoginLimitsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identities;

    private final String address = "test-" + UUID.randomUUID();

    @Test
    void afterTheLimitAnAddressWaitsOnEachNodeAndComesBackSteadily() {
        MovingClock moving = new MovingClock(clock.instant().toString());
        LoginLimits first = new LoginLimits(jdbc, moving, 3);
        LoginLimits second = new LoginLimits(jdbc, moving, 3);

        first.failed(address);
        second.failed(address);
        assertThat(first.open(address)).isTrue();
        first.failed(address);

        assertThat(first.open(address)).isFalse();
        assertThat(second.open(address)).isFalse();
        assertThat(first.open(address + "-other")).isTrue();
        moving.advance(Duration.ofMinutes(20).minusSeconds(1));
        assertThat(first.open(address)).isFalse();
        moving.advance(Duration.ofSeconds(2));
        assertThat(first.open(address)).isTrue();
    }

    @Test
    void whatFailsAtAnotherNodeCountsSoon() {
        LoginLimits first = new LoginLimits(jdbc, clock, 1);
        LoginLimits second = new LoginLimits(jdbc, clock, 1);
        assertThat(second.open(address)).isTrue();

        first.failed(address);

        assertThat(first.open(address)).isFalse();
        await().atMost(Duration.ofSeconds(60)).until(() -> !second.open(address));
    }

    @Test
    void failuresAtTheSameTimeAreAllCounted() {
        LoginLimits limits = new LoginLimits(jdbc, clock, 8);
        List<CompletableFuture<Void>> tries = new ArrayList<>();

        for (int i = 0; i < 8; i++) {
            tries.add(CompletableFuture.runAsync(() -> limits.failed(address)));
        }
        tries.forEach(CompletableFuture::join);

        assertThat(limits.open(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/calendar/due", "/actuator/prometheus"})
    void nobodyLogsInFromThereEvenWithTheRightPassword(String page) throws Exception {
        block(address);

        mvc.perform(get(page).with(httpBasic("admin", "admin")).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists(HttpHeaders.RETRY_AFTER));
    }

    @Test
    void programsReadWhyTheyWaitAsEveryOtherProblem() throws Exception {
        block(address);

        mvc.perform(get("/api/claims").with(httpBasic("admin", "admin")).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(429))
                .andExpect(jsonPath("$.title").value("Too many requests"));
    }

    @Test
    void engineAndWebappsRefuseToo() {
        block("127.0.0.1");
        try {
            assertThat(http.withBasicAuth("desk", "desk")
                            .getForEntity("/engine-rest/version", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(login("desk", "desk").getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(http.getForEntity("/claims/new", String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        } finally {
            jdbc.sql("delete from login_failure where address = '127.0.0.1'").update();
        }
    }

    @Test
    void wrongPasswordsAreCountedOnEachWay() throws Exception {
        String user = user();
        LoginLimits limits = new LoginLimits(jdbc, clock, 1);
        FilterChain wrong = (request, response) -> ((HttpServletResponse) response).setStatus(401);
        MockHttpServletRequest webapp = new MockHttpServletRequest("POST", TasklistForm.ADDRESS);
        webapp.setRemoteAddr(address);

        new LoginLimitFilter(limits).doFilter(webapp, new MockHttpServletResponse(), wrong);
        mvc.perform(get("/api/calendar/due").with(httpBasic(user, "wrong")).with(request -> {
                    request.setRemoteAddr(address + "-basic");
                    return request;
                }))
                .andExpect(status().isUnauthorized());

        assertThat(limits.open(address)).isFalse();
        assertThat(jdbc.sql("select count(*) from login_failure where address = ?")
                        .param(address + "-basic")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aUserWhosePasswordIsGuessedWaitsOnEachWay() {
        String user = user();
        for (int i = 0; i < 6; i++) {
            assertThat(login(user, "wrong").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
            ResponseEntity<String> basic =
                    http.withBasicAuth(user, "wrong").getForEntity("/engine-rest/version", String.class);
            assertThat(basic.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }

        assertThat(login(user, user + user).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth(user, user + user)
                        .getForEntity("/api/calendar/due", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whoHasToWaitIsReadFromTheDatabaseAtEachTry() {
        String user = user();
        assertThat(login(user, "wrong").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(jdbc.sql("select attempts_ from act_id_user where id_ = ? and lock_exp_time_ is not null")
                        .param(user)
                        .query(Integer.class)
                        .single())
                .isOne();

        // as another node would
        jdbc.sql("update act_id_user set lock_exp_time_ = now() + interval '100 years' where id_ = ?")
                .param(user)
                .update();
        assertThat(basic(user, user + user)).isEqualTo(HttpStatus.UNAUTHORIZED);
        jdbc.sql("update act_id_user set lock_exp_time_ = null, attempts_ = 0 where id_ = ?")
                .param(user)
                .update();

        assertThat(basic(user, user + user)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void guessesAtTheSameTimeAreAllRefused() {
        String user = user();
        List<CompletableFuture<Void>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(CompletableFuture.runAsync(
                    () -> assertThat(basic(user, "wrong")).isEqualTo(HttpStatus.UNAUTHORIZED)));
        }

        assertThat(tries).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofMinutes(2)));
    }

    private HttpStatusCode basic(String user, String password) {
        return http.withBasicAuth(user, password)
                .getForEntity("/engine-rest/version", String.class)
                .getStatusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short words", "guess1234567890", "AGUESSWORK!!", "qwertyuiop12"})
    void shortAndCommonPasswordsAndThoseWithTheNameAreRefused(String password) {
        ResponseEntity<String> made = create("guess", password);

        assertThat(made.getStatusCode().isError()).isTrue();
        assertThat(identities.createUserQuery().userId("guess").count()).isZero();
    }

    @Test
    void aLongPasswordOfAnyKindIsTaken() {
        assertThat(create("phrase", "four words in row").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        identities.deleteUser("phrase");
    }

    private ResponseEntity<String> create(String user, String password) {
        return http.withBasicAuth("admin", "admin")
                .postForEntity(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", user, "firstName", "A", "lastName", "B", "email", ""),
                                "credentials",
                                Map.of("password", password)),
                        String.class);
    }

    private String user() {
        String id = "guessed" + UUID.randomUUID().toString().replace("-", "");
        User user = identities.newUser(id);
        user.setPassword(id + id);
        ((IdentityServiceImpl) identities).saveUser(user, true);
        return id;
    }

    private void block(String blocked) {
        jdbc.sql("""
                        insert into login_failure (address, places, counted_at) values (?, 0, now() + interval '100 years')
                        on conflict (address) do update set places = 0, counted_at = excluded.counted_at
                        """).param(blocked).update();
    }

    private ResponseEntity<String> login(String user, String password) {
        return TasklistForm.login(http, user, password);
    }
}
