package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ServiceEnd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Expenses of {@code engineer}, reviewed by {@code finance} and paid by {@code cashier}, over HTTP. */
final class ExpenseBench {

    static final String ADDRESS = "/api/expense-claims";

    private final FrontDoor door;
    private final TestRestTemplate http;
    private final BeanFactory beans;

    ExpenseBench(FrontDoor door, TestRestTemplate http, BeanFactory beans) {
        this.door = door;
        this.http = http;
        this.beans = beans;
    }

    /** Returns a claim whose service was carried out, by nobody on record. */
    String served() {
        String number = door.submit(Papers.repair());
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("ON_SITE"));
        beans.getBean(ClaimTriage.class).recordService(number, ServiceEnd.DELIVERED, null, "engineer");
        return number;
    }

    /** Returns the login of another engineer. */
    String secondEngineer() {
        IdentityService identities = beans.getBean(IdentityService.class);
        String login = "engineer" + ThreadLocalRandom.current().nextLong(1_000_000_000L);
        User engineer = identities.newUser(login);
        engineer.setPassword(login);
        ((IdentityServiceImpl) identities).saveUser(engineer, true);
        identities.createMembership(login, "engineers");
        return login;
    }

    /** Returns an application for material of 120.00 with an invoice of its own, and parking of 8.00. */
    static Map<String, Object> application(String claim) {
        return application(claim, "INV-" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L));
    }

    static Map<String, Object> application(String claim, String invoice) {
        Map<String, Object> application = new HashMap<>();
        application.put("claimNumber", claim);
        application.put("engineer", "engineer");
        application.put(
                "items",
                List.of(
                        Map.of("kind", "MATERIAL", "amountCents", 12_000, "note", "A cylinder"),
                        Map.of("kind", "TRANSPORT", "detail", "PARKING", "amountCents", 800)));
        application.put("documents", List.of(Map.of("kind", "INVOICE", "number", invoice)));
        return application;
    }

    ResponseEntity<JsonNode> submit(String user, Map<String, Object> application, @Nullable String key) {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return http.withBasicAuth(user, user)
                .exchange(ADDRESS, HttpMethod.POST, new HttpEntity<>(application, headers), JsonNode.class);
    }

    /** Hands in, and returns the number. */
    String submitted(Map<String, Object> application) {
        return number(submit("engineer", application, null));
    }

    String submitted() {
        return submitted(application(served()));
    }

    String approved() {
        String number = submitted();
        ok(review("finance", number, Map.of("decision", "APPROVED")));
        return number;
    }

    ResponseEntity<JsonNode> review(String user, String number, Map<String, Object> report) {
        return door.post(user, ADDRESS + "/" + number + "/review", report);
    }

    ResponseEntity<JsonNode> prepare(String user, String... numbers) {
        return door.post(user, ADDRESS + "/payments", Map.of("numbers", List.of(numbers)));
    }

    ResponseEntity<JsonNode> confirm(String user, String messageId) {
        return door.post(
                user, ADDRESS + "/payments/" + messageId + "/confirmation", Map.of("reference", "B-" + messageId));
    }

    JsonNode read(String user, String number) {
        return door.get(user, ADDRESS + "/" + number);
    }

    String status(String number) {
        return read("auditor", number).path("status").asText();
    }

    static String number(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return FrontDoor.body(answer).path("number").asText();
    }

    static JsonNode ok(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s", answer.getBody())
                .isTrue();
        return FrontDoor.body(answer);
    }

    /** Returns the status of the answer to each request. */
    @SafeVarargs
    static List<Integer> atOnce(Callable<ResponseEntity<JsonNode>>... requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.length);
        try {
            List<Future<ResponseEntity<JsonNode>>> answers = new ArrayList<>();
            for (Callable<ResponseEntity<JsonNode>> request : requests) {
                answers.add(threads.submit(request));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<ResponseEntity<JsonNode>> answer : answers) {
                statuses.add(answer.get().getStatusCode().value());
            }
            return statuses.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
