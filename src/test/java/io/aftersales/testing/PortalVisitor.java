package io.aftersales.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A customer at the portal with a browser that runs no script: it keeps cookies and sends the token of the form. */
public final class PortalVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----aftersales-test";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final String language;

    /** A visitor whose browser prefers that language, such as {@code en}. */
    public PortalVisitor(int port, String language) {
        this.base = "http://localhost:" + port;
        this.language = language;
    }

    /** A file to hand in, under the name that the browser announces. */
    @SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
    public record Upload(String name, String type, byte[] content) {}

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> download(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the page, and sends the form with its token to {@code action}. */
    public HttpResponse<String> send(String page, String action, Map<String, String> form) {
        return sendWith(token(page), action, form);
    }

    /** Sends a form with that token; without any when it is empty. */
    public HttpResponse<String> sendWith(String token, String action, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(token.isEmpty() ? body : body + "&_csrf=" + encoded(token))));
    }

    /** Opens the page, and sends the form with files to {@code action}. */
    public HttpResponse<String> send(String page, String action, Map<String, String> form, List<Upload> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, value) -> write(
                body, "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n", BOUNDARY, name, value));
        for (Upload file : files) {
            write(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n",
                    BOUNDARY,
                    file.name(),
                    file.type());
            body.writeBytes(file.content());
            write(body, "\r\n");
        }
        write(body, "--%s--\r\n", BOUNDARY);
        return send(request(action + "?_csrf=" + encoded(token(page)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Returns where an answer leads to, without the address of the machine. */
    public String target(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("none").replace(base, "");
    }

    /** Returns the cookie of that name. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** Takes a cookie from elsewhere, as a thief does. */
    public void take(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    /** Returns the token of the forms on that page. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "none";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", language)
                .header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotations are no dependency of ours
    private static void write(ByteArrayOutputStream body, String format, Object... arguments) {
        body.writeBytes(format.formatted(arguments).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
