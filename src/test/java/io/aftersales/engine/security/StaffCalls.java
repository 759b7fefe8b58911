package io.aftersales.engine.security;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/** What staff are answered, each of whom has his name for a password. */
abstract class StaffCalls {

    @Autowired
    TestRestTemplate http;

    HttpStatusCode get(String user, String address) {
        return http.withBasicAuth(user, user)
                .getForEntity(address, String.class)
                .getStatusCode();
    }

    HttpStatusCode post(String user, String address, Object body) {
        return http.withBasicAuth(user, user)
                .postForEntity(address, body, String.class)
                .getStatusCode();
    }

    HttpStatusCode put(String user, String address, Object body) {
        return http.withBasicAuth(user, user)
                .exchange(address, HttpMethod.PUT, new HttpEntity<>(body), String.class)
                .getStatusCode();
    }
}
