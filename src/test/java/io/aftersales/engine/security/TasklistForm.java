package io.aftersales.engine.security;

import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The login form of Tasklist, sent as its page does. */
final class TasklistForm {

    static final String ADDRESS = "/camunda/api/admin/auth/user/default/login/tasklist";

    private static final String TOKEN = "XSRF-TOKEN=";

    private TasklistForm() {}

    static ResponseEntity<String> login(TestRestTemplate http, String user, String password) {
        ResponseEntity<String> page = http.getForEntity("/camunda/app/tasklist/default/", String.class);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        String token = "";
        for (String cookie : page.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE)) {
            String pair = cookie.split(";", 2)[0];
            headers.add(HttpHeaders.COOKIE, pair);
            if (pair.startsWith(TOKEN)) {
                token = pair.substring(TOKEN.length());
            }
        }
        headers.set("X-XSRF-TOKEN", token);
        return http.postForEntity(
                ADDRESS, new HttpEntity<>("username=" + user + "&password=" + password, headers), String.class);
    }
}
