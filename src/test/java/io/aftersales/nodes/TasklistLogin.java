package io.aftersales.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.ApplicationNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser that is logged in to Tasklist. It sends its cookies to every node, as behind a proxy. */
final class TasklistLogin {

    private static final String WHO = "/camunda/api/admin/auth/user/default";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private TasklistLogin() {}

    static TasklistLogin at(ApplicationNode node, String user) {
        TasklistLogin login = new TasklistLogin();
        login.send(request(node, "/camunda/app/tasklist/default/"));
        HttpResponse<String> answer = login.send(request(node, WHO + "/login/tasklist")
                .header("X-XSRF-TOKEN", login.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s".formatted(user, user))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // the session is a new one, and gets its token with its first page
        login.send(request(node, "/camunda/app/tasklist/default/"));
        return login;
    }

    /** Returns the answer to "who am I" at that node, which is 404 for nobody. */
    HttpResponse<String> whoAmI(ApplicationNode node) {
        return send(request(node, WHO));
    }

    /** Leaves at that node, with the token that another one may have given. */
    void leave(ApplicationNode node) {
        HttpResponse<String> answer = send(request(node, WHO + "/logout")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(ApplicationNode node, String address) {
        return HttpRequest.newBuilder(URI.create(node.base() + address));
    }
}
