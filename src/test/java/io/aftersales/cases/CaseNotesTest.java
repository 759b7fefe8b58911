package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Notes of staff on claims and complaints, over HTTP. */
@IntegrationTest
class CaseNotesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CustomerDesk customers;

    @Autowired
    private JdbcClient jdbc;

    private final String text = "Rang twice\nNeighbour has the key " + UUID.randomUUID();
    private String claim = "";
    private String complaint = "";

    @BeforeEach
    void handIn() throws Exception {
        Map<String, Object> customer = Map.of("name", "Li Wei", "phone", "13933330009", "locale", "zh");
        claim = handIn(
                "/api/claims",
                Map.of(
                        "channel", "WEBSITE",
                        "kind", "REPAIR",
                        "productLine", "APPLIANCE",
                        "urgent", false,
                        "customer", customer,
                        "product", Map.of("model", "HA-10"),
                        "symptom", "It leaks"));
        complaint = handIn(
                "/api/complaints",
                Map.of(
                        "channel", "WEBSITE",
                        "category", "SERVICE",
                        "severity", "LOW",
                        "customer", customer,
                        "product", Map.of("model", "HA-10"),
                        "content", "Nobody came"));
    }

    @Test
    void aNoteIsOnTheTimelineWithItsAuthor() throws Exception {
        note("desk", "/api/claims/" + claim, null, text).andExpect(status().isNoContent());
        note("quality", "/api/complaints/" + complaint, null, text).andExpect(status().isNoContent());

        http.perform(get("/api/claims/" + claim).with(httpBasic("auditor", "auditor")))
                .andExpect(jsonPath("$.timeline[-1:].type").value("NOTED"))
                .andExpect(jsonPath("$.timeline[-1:].by").value("desk"))
                .andExpect(jsonPath("$.timeline[-1:].texts.note").value(text));
        assertThat(notesOf(complaint)).containsExactly(text);
        assertThat(jdbc.sql("select texts from case_event where case_number = :number and type = 'NOTED'")
                        .param("number", claim)
                        .query(String.class)
                        .single())
                .as("encrypted")
                .doesNotContain("Rang");
    }

    @Test
    void theSameNoteUnderTheSameKeyIsKeptOnceAlsoWhenSentAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Integer> sending = () -> note("desk", "/api/claims/" + claim, key, text)
                .andReturn()
                .getResponse()
                .getStatus();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : two.invokeAll(List.of(sending, sending))) {
                assertThat(answer.get()).isEqualTo(204);
            }
        } finally {
            two.shutdown();
        }

        assertThat(sending.call()).isEqualTo(204);

        assertThat(notesOf(claim)).containsExactly(text);
        note("desk", "/api/claims/" + claim, key, "Another").andExpect(status().isConflict());
        note("desk", "/api/complaints/" + complaint, key, text).andExpect(status().isConflict());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "desk, 204, 204",
        "engineer, 204, 403",
        "dispatcher, 204, 403",
        "supervisor, 204, 204",
        "manager, 204, 204",
        "complaints, 204, 204",
        "quality, 204, 204",
        "admin, 204, 204",
        "auditor, 403, 403",
        "finance, 403, 403",
        "cashier, 403, 403",
        "oversight, 403, 403",
        "owner, 403, 403"
    })
    void whoWorksOnACaseMayNote(String user, int onClaim, int onComplaint) throws Exception {
        note(user, "/api/claims/" + claim, null, text).andExpect(status().is(onClaim));
        note(user, "/api/complaints/" + complaint, null, text).andExpect(status().is(onComplaint));
    }

    @Test
    void theLongestNoteIsTakenAndALongerOneIsNot() throws Exception {
        note("desk", "/api/claims/" + claim, null, "x".repeat(CaseNotes.LONGEST))
                .andExpect(status().isNoContent());
        note("desk", "/api/claims/" + claim, null, "x".repeat(CaseNotes.LONGEST + 1))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("note"));
        note("desk", "/api/claims/" + claim, null, " \n").andExpect(status().isBadRequest());
        note("desk", "/api/claims/CL-20200101-000001", null, text).andExpect(status().isNotFound());
        note("desk", "/api/complaints/CP-20200101-000001", null, text).andExpect(status().isNotFound());
    }

    @Test
    void nothingIsNotedAnyMoreAfterErasure() throws Exception {
        customers.erase(jdbc.sql("select customer_id from claim where number = :number")
                .param("number", claim)
                .query(UUID.class)
                .single());

        note("desk", "/api/claims/" + claim, null, text).andExpect(status().isConflict());

        assertThat(notesOf(claim)).isEmpty();
    }

    private List<String> notesOf(String number) {
        return timeline.of(number).stream()
                .filter(entry -> entry.type().equals(CaseNotes.Event.NOTED.name()))
                .map(entry -> entry.texts().getOrDefault("note", ""))
                .toList();
    }

    private ResultActions note(String user, String address, @Nullable String key, String note) throws Exception {
        var request = post(address + "/notes")
                .with(httpBasic(user, user))
                .contentType(MediaType.APPLICATION_JSON)
                .content(new JSONObject(Map.of("note", note)).toString());
        return http.perform(key == null ? request : request.header("Idempotency-Key", key));
    }

    private String handIn(String address, Map<String, Object> application) throws Exception {
        String answer = http.perform(post(address)
                        .with(httpBasic("desk", "desk"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new JSONObject(application).toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"number\"");
        return JsonPath.read(answer, "$.number");
    }
}
