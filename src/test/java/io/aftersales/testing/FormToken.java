package io.aftersales.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Forms of customers with the token and cookie that a browser has for them. */
public final class FormToken {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String FIELD = "_csrf";
    private static final String COOKIE = "aftersales-form";

    private FormToken() {}

    /** Returns the form as it is posted by a browser that has been on our pages. */
    public static HttpEntity<MultiValueMap<String, String>> with(
            TestRestTemplate http, MultiValueMap<String, String> form) {
        ResponseEntity<String> page = http.getForEntity("/track", String.class);
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>(form);
        sent.set(FIELD, tokenIn(Objects.requireNonNull(page.getBody())));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        List<String> cookies = page.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of());
        cookies.stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie));
        return new HttpEntity<>(sent, headers);
    }

    /** The same for requests without a connection; Spring's own would change the filter that all tests share. */
    public static RequestPostProcessor with(MockMvc mvc) throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/track")).andReturn().getResponse();
        Cookie cookie = Objects.requireNonNull(page.getCookie(COOKIE));
        String token = tokenIn(page.getContentAsString());
        return request -> {
            request.setCookies(cookie);
            request.setParameter(FIELD, token);
            return request;
        };
    }

    private static String tokenIn(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no token in " + page);
        }
        return token.group(1);
    }
}
