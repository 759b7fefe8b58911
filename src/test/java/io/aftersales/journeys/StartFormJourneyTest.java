package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims that staff take down in the start form of Tasklist. */
@IntegrationTest
class StartFormJourneyTest {

    private static final List<String> WRITTEN_BY_A_CLAIM = List.of(
            "claim",
            "case_event",
            "customer",
            "commitment",
            "commitment_event",
            "outbox_message",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_op_log");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"CLM-08", "CLM-11", "CLM-12", "RSP-01"})
    void aCallTakenDownBecomesAClaimWithItsNumberAsKey() {
        ResponseEntity<JsonNode> answer = door.takeDown("desk", Papers.call());

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        String instance = FrontDoor.body(answer).path("id").asText();
        String number = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        JsonNode claim = door.claim(number);
        assertThat(claim.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(claim.path("receivedBy").asText()).isEqualTo("desk");
        assertThat(claim.path("channel").asText()).isEqualTo("PHONE");
        assertThat(claim.path("customer").path("name").asText()).isEqualTo("Han Meimei");
        assertThat(claim.path("symptom").asText()).isEqualTo("Handle broken");
        assertThat(door.promise(number).path("status").asText()).isEqualTo("RUNNING");
        assertThat(door.tasks("desk", number, "Task_ContactCustomer")).hasSize(1);
    }

    @Test
    void nothingPrivateOfACallIsKeptByTheEngine() {
        String instance =
                FrontDoor.body(door.takeDown("desk", Papers.call())).path("id").asText();

        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameLike("private%")
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .includeDeleted()
                        .list())
                .extracting(variable -> variable.getName())
                .contains("claimNumber")
                .noneMatch(name -> name.startsWith("private"));
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .formFields()
                        .count())
                .isZero();
    }

    @Test
    void aWrongCallIsRefusedInWordsAndLeavesNothingBehind() {
        Map<String, Object> call = Papers.call();
        call.put("privateKind", "BREAKFAST");
        call.put("privateCustomerPhone", "not a number");
        call.put("privateSymptom", " ");
        List<Long> before = rows();

        ResponseEntity<JsonNode> answer = door.takeDown("desk", call);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText())
                .contains("the field “kind”. Please choose one of")
                .contains("the field “customer.phone”")
                .contains("the field “symptom”. It must not be empty")
                .doesNotContain("BREAKFAST", "not a number", "problem.", "claims.");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aWrongCallIsRefusedInTheLanguageOfWhoSendsIt() {
        HttpHeaders chinese = new HttpHeaders();
        chinese.set(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");

        ResponseEntity<JsonNode> answer = http.withBasicAuth("desk", "desk")
                .exchange(
                        "/engine-rest/process-definition/key/claim-intake/submit-form",
                        HttpMethod.POST,
                        new HttpEntity<>(Map.of("variables", Map.of()), chinese),
                        JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(answer).path("message").asText())
                .contains("symptom")
                .containsPattern("\\p{IsHan}");
    }

    @Test
    @Requirement({"F38"})
    void aCallWithoutProofOfPurchaseIsTakenDown() {
        String instance =
                FrontDoor.body(door.takeDown("desk", Papers.call())).path("id").asText();

        assertThat(runtime.getVariable(instance, "chargeBasis")).isEqualTo("PROOF_PENDING");
    }

    @Test
    @Requirement("RSP-05")
    void aCallWithAReasonIsUrgent() {
        Map<String, Object> call = Papers.call();
        call.put("privateUrgencyReason", "SAFETY_HAZARD");

        String instance = FrontDoor.body(door.takeDown("desk", call)).path("id").asText();

        assertThat(runtime.getVariable(instance, "urgent")).isEqualTo(true);
    }

    @Test
    void whoDoesNotTakeCallsStartsNothing() {
        assertThat(door.takeDown("finance", Papers.call()).getStatusCode().value())
                .isEqualTo(403);
    }

    private List<Long> rows() {
        return WRITTEN_BY_A_CLAIM.stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
