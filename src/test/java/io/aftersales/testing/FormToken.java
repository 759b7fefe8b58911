package io.aftersales.testing;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Forms of customers with the token and cookie that a browser has for them. */
public final class FormToken {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private FormToken() {}

    /** Returns the form as it is posted by a browser that has been on our pages. */
    public static HttpEntity<MultiValueMap<String, String>> with(
            TestRestTemplate http, MultiValueMap<String, String> form) {
        ResponseEntity<String> page = http.getForEntity("/track", String.class);
        Matcher token = TOKEN.matcher(Objects.requireNonNull(page.getBody()));
        if (!token.find()) {
            throw new AssertionError("no token in " + page.getBody());
        }
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>(form);
        sent.set("_csrf", token.group(1));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        List<String> cookies = page.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of());
        cookies.stream()
                .filter(cookie -> cookie.startsWith("aftersales-form="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie));
        return new HttpEntity<>(sent, headers);
    }
}
