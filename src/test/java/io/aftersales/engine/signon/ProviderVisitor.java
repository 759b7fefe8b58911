package io.aftersales.engine.signon;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.ApplicationNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as far as logins go: it keeps cookies, follows to the provider and back, and fills in the provider's form. */
final class ProviderVisitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ME = "/camunda/api/admin/auth/user/default";

    private final String application;
    private final String provider;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    ProviderVisitor(String application, String provider) {
        this.application = application;
        this.provider = provider;
    }

    /** Opens a page here, logs in at the provider, and returns where that led. */
    HttpResponse<String> enter(String address, String subject) {
        return send(login(address, subject));
    }

    /** Does the same, and returns the address here to which the provider sends the browser instead of going there. */
    URI answer(String address, String subject) {
        HttpClient step = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI next = target(send(step, login(address, subject)));
        while (!next.toString().startsWith(application)) {
            next = target(send(step, HttpRequest.newBuilder(next).header("Accept", "text/html")));
        }
        return next;
    }

    /** Returns the address at the provider to which a browser is sent to log in. */
    URI question() {
        HttpClient step = HttpClient.newBuilder().cookieHandler(cookies).build();
        return target(send(step, to(SignOnConfiguration.BEGIN)));
    }

    private HttpRequest.Builder login(String address, String subject) {
        HttpResponse<String> form = open(address);
        assertThat(form.uri().toString()).startsWith(provider + "/login");
        Matcher token = FORM_TOKEN.matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();
        return HttpRequest.newBuilder(URI.create(provider + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                        .formatted(subject, subject, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    }

    private static URI target(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Opens a page here as a browser does. */
    HttpResponse<String> open(String address) {
        return send(to(address).header("Accept", "text/html"));
    }

    /** Asks as the scripts of a page do. */
    HttpResponse<String> get(String address) {
        return send(to(address).header("Accept", "application/json"));
    }

    HttpResponse<String> post(String address, String type, String body) {
        return send(to(address)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(body)));
    }

    /** Returns the login here; empty for nobody. */
    String user() {
        return ApplicationNode.json(get(ME).body()).path("userId").asText();
    }

    /** Leaves as the script of Tasklist does, and opens what {@code sign-off.js} opens then. */
    HttpResponse<String> leave() {
        assertThat(post(ME + "/logout", "application/json", "").statusCode()).isEqualTo(200);
        return open("/login/leave");
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(application + address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
