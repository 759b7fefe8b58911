package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The session of Tasklist opens our own addresses, as long as the user has the right and the page is ours. */
@IntegrationTest
@Requirement({"SEC-02", "SEC-03"})
class WebappSessionTest {

    private static final String USER = "visitor";

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void hire() {
        User user = identities.newUser(USER);
        user.setPassword("a long password");
        identities.saveUser(user);
        identities.createMembership(USER, "service-desk");
    }

    @AfterEach
    void leave() {
        endSessions();
        identities.deleteUser(USER);
    }

    @Test
    void theSessionReadsAndItsTokenChanges() throws Exception {
        login();

        assertThat(get("/api/claims").statusCode()).isEqualTo(200);
        assertThat(get("/api/claims").statusCode())
                .as("the session keeps its id")
                .isEqualTo(200);
        assertThat(urgent(null).statusCode()).isEqualTo(401);
        assertThat(urgent("forged").statusCode()).isEqualTo(401);
        assertThat(urgent(token()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverLosesHisPostLosesHisRightsAtOnce() throws Exception {
        login();
        assertThat(get("/api/claims").statusCode()).isEqualTo(200);

        identities.deleteMembership(USER, "service-desk");

        assertThat(get("/api/claims").statusCode()).isEqualTo(403);
        assertThat(get("/desk/cases/CL-20260101-000001").statusCode()).isEqualTo(403);
    }

    @Test
    void hisSessionsAreFoundByHisNameAndEndedByIt() throws Exception {
        login();
        assertThat(get("/api/claims").statusCode()).isEqualTo(200);

        // his name is noted as the answer to the login goes out
        await().atMost(Duration.ofSeconds(30)).until(() -> endSessions() == 1);

        assertThat(get("/api/claims").statusCode()).isEqualTo(401);
    }

    private int endSessions() {
        return jdbc.sql("delete from spring_session where principal_name = ?")
                .param(USER)
                .update();
    }

    private void login() throws IOException, InterruptedException {
        get("/camunda/app/tasklist/default/");
        HttpRequest login = request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString("username=" + USER + "&password=a+long+password"))
                .build();
        assertThat(http.send(login, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        get("/camunda/app/tasklist/default/");
    }

    private HttpResponse<String> urgent(@Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/claims/CL-20260101-000001/urgent")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"urgencyReason\":\"NO_POWER\"}"));
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(request(address).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }
}
