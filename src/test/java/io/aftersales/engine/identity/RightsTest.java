package io.aftersales.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the desk may not do, and what auditors read without changing anything (ORG-02). */
@IntegrationTest
@Requirement("ORG-02")
class RightsTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    private final String key = "CL-test-" + UUID.randomUUID();

    @AfterEach
    void removeInstances() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void theDeskDeletesNothingAndDoesNotReadWhatAuditorsRead() {
        Task task = review();
        tasks.setPriority(task.getId(), 60);

        assertThat(call(
                        "desk",
                        HttpMethod.DELETE,
                        "/engine-rest/process-instance/" + task.getProcessInstanceId(),
                        Map.of()))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(list("desk", "/engine-rest/history/process-instance?processInstanceBusinessKey=" + key))
                .isEmpty();
        assertThat(list("desk", "/engine-rest/history/user-operation?maxResults=10"))
                .isEmpty();
        assertThat(list("desk", "/engine-rest/user"))
                .extracting(user -> user.path("id").asText())
                .containsOnly("desk");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theAuditorReadsRunningAndFinishedCases() {
        Task task = review();
        String finished = task.getProcessInstanceId();

        assertThat(list("auditor", "/engine-rest/process-instance?businessKey=" + key))
                .hasSize(1);
        assertThat(list("auditor", "/engine-rest/task?processInstanceBusinessKey=" + key))
                .hasSize(1);
        runtime.deleteProcessInstance(finished, "test");

        assertThat(list("auditor", "/engine-rest/history/process-instance?processInstanceBusinessKey=" + key))
                .hasSize(1);
        assertThat(list("auditor", "/engine-rest/history/activity-instance?processInstanceId=" + finished))
                .isNotEmpty();
        assertThat(list("auditor", "/engine-rest/history/variable-instance?processInstanceId=" + finished))
                .isNotEmpty();
    }

    @Test
    void theAuditorReadsTheLogOfOperations() {
        Task task = review();
        http.withBasicAuth("supervisor", "supervisor")
                .postForEntity(
                        "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", "supervisor"), String.class);

        assertThat(list(
                        "auditor",
                        "/engine-rest/history/user-operation?userId=supervisor&processInstanceId="
                                + task.getProcessInstanceId()))
                .extracting(entry -> entry.path("operationType").asText())
                .contains("Claim");
    }

    @Test
    void theAuditorChangesNothing() {
        Task task = review();
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();
        String work = "/engine-rest/task/" + task.getId();
        Map<String, Object> value = Map.of("value", "x", "type", "String");

        assertThat(List.of(
                        call("auditor", HttpMethod.POST, work + "/claim", Map.of("userId", "auditor")),
                        call("auditor", HttpMethod.POST, work + "/complete", Map.of()),
                        call("auditor", HttpMethod.POST, work + "/submit-form", Map.of()),
                        call("auditor", HttpMethod.POST, work + "/assignee", Map.of("userId", "auditor")),
                        call("auditor", HttpMethod.PUT, work + "/variables/note", value),
                        call("auditor", HttpMethod.PUT, instance + "/variables/note", value),
                        call("auditor", HttpMethod.PUT, instance + "/suspended", Map.of("suspended", true)),
                        call("auditor", HttpMethod.DELETE, instance, Map.of()),
                        call("auditor", HttpMethod.POST, start("claim-intake"), Map.of()),
                        call("auditor", HttpMethod.POST, start("duplicate-review"), Map.of()),
                        call(
                                "auditor",
                                HttpMethod.POST,
                                "/engine-rest/user/create",
                                Map.of(
                                        "profile",
                                        Map.of("id", "x"),
                                        "credentials",
                                        Map.of("password", "words in a long row"))),
                        call(
                                "auditor",
                                HttpMethod.POST,
                                "/engine-rest/filter/create",
                                Map.of("resourceType", "Task", "name", "x", "query", Map.of())),
                        call("auditor", HttpMethod.DELETE, "/engine-rest/history" + instance.substring(12), Map.of())))
                .containsOnly(HttpStatus.FORBIDDEN);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("note");
    }

    private Task review() {
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private static String start(String process) {
        return "/engine-rest/process-definition/key/" + process + "/start";
    }

    private HttpStatus call(String user, HttpMethod method, String address, Map<String, Object> body) {
        return HttpStatus.valueOf(http.withBasicAuth(user, user)
                .exchange(address, method, new HttpEntity<>(body), String.class)
                .getStatusCode()
                .value());
    }

    private List<JsonNode> list(String user, String address) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user).getForEntity(address, JsonNode.class);
        assertThat(answer.getStatusCode())
                .as("%s: %s", address, answer.getBody())
                .isEqualTo(HttpStatus.OK);
        return StreamSupport.stream(answer.getBody().spliterator(), false).toList();
    }
}
