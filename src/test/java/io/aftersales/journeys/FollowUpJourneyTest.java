package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** From the end of a service to what the customer says of it: over HTTP, on the real database, with the clock moved. */
@IntegrationTest
class FollowUpJourneyTest {

    private static final String CALL = "Task_FollowUpCustomer";
    private static final String SETTLE = "Task_SettleProblem";
    private static final String DECIDE = "Task_DecideOutcome";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"SVY-01", "SVY-02", "SVY-06", "SVY-07", "F23"})
    void whoPrefersMailAnswersOnlineAndIsNotCalled() {
        String number = guided("EMAIL");
        assertThat(door.letters(number)).contains("service-survey");
        assertThat(door.tasks("desk", number, CALL)).isEmpty();
        assertThat(followUp(number).path("status").asText())
                .as("a message alone is no contact")
                .isEqualTo("RUNNING");

        assertThat(answer(number, "SATISFACTION", "5", "COST", "4", "OTHER", "Thank you", "problem", "false"))
                .isEqualTo(303);

        assertThat(followUp(number).path("status").asText()).isEqualTo("MET");
        assertThat(door.tasks("desk", number, DECIDE)).hasSize(1);
        JsonNode file = door.get("desk", "/api/surveys/follow-ups/" + number);
        assertThat(file.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(file.path("answers").findValuesAsText("text")).contains("Thank you");
        assertThat(database.sql("select text from survey_answer where number = :number and text is not null")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .as("what people write is encrypted")
                .startsWith("d1:");
        assertThat(answer(number, "SATISFACTION", "1", "problem", "false"))
                .as("a case is answered once")
                .isEqualTo(409);
    }

    @Test
    @Requirement({"SVY-05", "SVY-06", "F23"})
    void whoDoesNotAnswerIsCalledBeforeTheThirdDayIsOver() {
        String number = guided("WECHAT");
        Instant due = FrontDoor.instant(followUp(number).path("dueAt"));

        door.advance(Duration.ofHours(49));

        assertThat(door.now()).isBefore(due);
        assertThat(FrontDoor.engineInstant(door.task("desk", number, CALL).path("due")))
                .isEqualTo(due);
        door.followUp(number);
        assertThat(followUp(number).path("status").asText()).isEqualTo("MET");
    }

    @Test
    @Requirement({"SVY-05", "T08", "F11", "INF-07"})
    void aCustomerWhomNobodyCallsInThreeDaysIsEscalated() throws Exception {
        String number = guided("PHONE");
        JsonNode promise = followUp(number);
        assertThat(promise.path("clause").asText()).isEqualTo("004 2.4.1");
        LocalDate third = day(promise, "startedAt").plusDays(3);
        // a third day that is off moves to the next working day
        assertThat(day(promise, "promisedDueAt").toString())
                .isEqualTo(door.get("desk", "/api/calendar/due?workingDays=1&from=" + third.minusDays(1))
                        .path("due")
                        .asText());

        door.advanceTo(FrontDoor.instant(promise.path("dueAt")).minusSeconds(60));
        assertThat(FrontDoor.events(followUp(number))).contains("WARNED").doesNotContain("BREACHED");
        door.advance(Duration.ofMinutes(2));

        assertThat(followUp(number).path("status").asText()).isEqualTo("BREACHED");
        assertThat(door.tasks("manager", number, "Task_TakeOverOverduePromise")).hasSize(1);
        assertThat(page("/desk/follow-ups/" + number))
                .as("on its page as on that of the case")
                .containsSubsequence(
                        "id=\"timeline\"",
                        "Promise: warned of",
                        "Promise broken",
                        "Broken promise escalated",
                        "Level: 1");
        door.followUp(number);
        assertThat(followUp(number).path("status").asText()).isEqualTo("BREACHED");
        assertThat(followUp(number).path("metAt").isNull()).isFalse();
        assertThat(door.tasks("manager", number, "Task_TakeOverOverduePromise")).isEmpty();
        assertThat(door.tasks("desk", number, DECIDE)).hasSize(1);
    }

    private String page(String address) throws Exception {
        return pages.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user("desk").authorities(new SimpleGrantedAuthority("service-desk"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    @Requirement("SVY-09")
    void aProblemBecomesAClaimThatIsLinkedWithTheCase() {
        String number = guided("EMAIL");
        answer(number, "SATISFACTION", "2", "problem", "true", "problemText", "It still jams in the morning");
        assertThat(door.tasks("desk", number, DECIDE)).isEmpty();

        door.complete("desk", number, SETTLE, Map.of("privateRemedy", "CLAIM"));

        String raised = door.get("desk", "/api/surveys/follow-ups/" + number)
                .path("remedyCase")
                .asText();
        JsonNode claim = door.claim(raised);
        assertThat(claim.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(claim.path("symptom").asText()).isEqualTo("It still jams in the morning");
        assertThat(door.timeline(raised)).contains("RAISED_BY_FOLLOW_UP");
        assertThat(door.tasks("desk", raised, "Task_ContactCustomer")).hasSize(1);
        assertThat(door.letters(raised)).contains("claim-received");
        assertThat(door.tasks("desk", number, DECIDE)).hasSize(1);
    }

    @Test
    @Requirement("SVY-09")
    void anUnhappyCustomerMayHaveComplained() {
        String number = guided("PHONE");
        door.complete(
                "desk",
                number,
                CALL,
                Map.of(
                        "contactResult", "ANSWERED",
                        "privateContactChannel", "PHONE",
                        "privateRating1", "1",
                        "privateProblem", "Nobody was friendly"));

        door.complete("desk", number, SETTLE, Map.of("privateRemedy", "COMPLAINT"));

        String raised = door.get("desk", "/api/surveys/follow-ups/" + number)
                .path("remedyCase")
                .asText();
        JsonNode complaint = door.get("complaints", "/api/complaints/" + raised);
        assertThat(complaint.path("claimNumber").asText()).isEqualTo(number);
    }

    @Test
    void whoIsNotReachedInThreeTriesIsLeftAlone() {
        String number = guided("PHONE");
        for (int tries = 1; tries <= 3; tries++) {
            door.complete("desk", number, CALL, Map.of("contactResult", "NOT_REACHED"));
            if (tries == 1) {
                assertThat(door.send("desk", number, CALL, Map.of("contactResult", "NOT_REACHED"))
                                .getStatusCode()
                                .value())
                        .as("a try right after the other does not count")
                        .isEqualTo(400);
            }
            door.advance(Duration.ofHours(4));
        }

        assertThat(door.tasks("desk", number, CALL)).isEmpty();
        assertThat(door.tasks("desk", number, DECIDE)).hasSize(1);
        assertThat(FrontDoor.events(followUp(number))).endsWith("CANCELLED");
        assertThat(answer(number, "SATISFACTION", "5", "problem", "false")).isEqualTo(409);
    }

    @Test
    void whoeverIsFasterAnswersAndTheOtherIsRefused() throws Exception {
        String number = guided("EMAIL");
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService customers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = customers.invokeAll(IntStream.rangeClosed(1, 4)
                    .mapToObj(rating -> (Callable<Integer>) () -> {
                        start.await();
                        return answer(number, "SATISFACTION", String.valueOf(rating), "problem", "false");
                    })
                    .toList());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : answers) {
                statuses.add(one.get());
            }

            assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 409);
        } finally {
            customers.shutdown();
        }
        assertThat(database.sql("select count(*) from survey_answer where number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(door.timeline(number)).containsOnlyOnce("SURVEY_ANSWERED");
    }

    @Test
    void theCustomerMayAnswerWhileHeIsToBeCalled() {
        String number = guided("EMAIL");
        door.advance(Duration.ofHours(49));
        String task = door.task("desk", number, CALL).path("id").asText();

        assertThat(answer(number, "SATISFACTION", "5", "problem", "false")).isEqualTo(303);

        assertThat(door.sendTo(
                                task,
                                "desk",
                                Map.of(
                                        "contactResult", "ANSWERED",
                                        "privateContactChannel", "PHONE",
                                        "privateRating1", "1"))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
        assertThat(door.timeline(number)).containsOnlyOnce("SURVEY_ANSWERED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "follow-up")
                        .count())
                .isZero();
    }

    @Test
    void aWithdrawnRequestIsNotFollowedUp() {
        String number = door.submit(Papers.repair());

        door.complete(
                "desk",
                number,
                "Task_ContactCustomer",
                Map.of("customerWithdrew", true, "privateContactChannel", "PHONE", "privateNote", "It works again"));

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(door.promises(number))
                .extracting(promise -> promise.path("kind").asText())
                .doesNotContain("FOLLOW_UP");
    }

    /** Returns a claim that guidance solved, of a customer who prefers that channel. */
    private static LocalDate day(JsonNode promise, String field) {
        return LocalDate.ofInstant(FrontDoor.instant(promise.path(field)), ZoneId.of("Asia/Shanghai"));
    }

    private String guided(String channel) {
        Map<String, Object> claim = Papers.repair();
        Map<String, Object> customer = new HashMap<>();
        customer.put("name", "Li Lei");
        customer.put("phone", Papers.phone());
        customer.put("email", "lilei@example.com");
        customer.put("preferredChannel", channel);
        customer.put("locale", "en");
        claim.put("customer", customer);
        String number = door.submit(claim);
        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("REMOTE_GUIDANCE"));
        door.complete("desk", number, "Task_TriageClaim", Papers.triage("REMOTE_GUIDANCE"));
        door.complete("desk", number, "Task_GuideCustomer", Papers.guided());
        return number;
    }

    private JsonNode followUp(String number) {
        return door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals("FOLLOW_UP"))
                .findFirst()
                .orElseThrow();
    }

    /** Answers on the page of the survey and returns the status; fields and values in turn. */
    private int answer(String number, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            form.add(fields[index], fields[index + 1]);
        }
        String code = door.claim(number).path("trackingCode").asText();
        return http.withRequestFactorySettings(
                        settings -> settings.withRedirects(ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW))
                .postForEntity("/surveys/" + code, FormToken.with(http, form), String.class)
                .getStatusCode()
                .value();
    }
}
