package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Calls of the engine's REST that its own rights would let through. */
@IntegrationTest
@Requirement({"ORG-02", "SEC-03"})
class ForbiddenCallsTest extends StaffCalls {

    private static final String EXTENSION = "complaint-extension";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final String key = "CP-forbidden-" + UUID.randomUUID();

    @AfterEach
    void removeInstances() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart", "restart-async"})
    void aManagerBeginsNoFinishedProcessAgainAtAnyStep(String how) {
        String finished = runtime.createProcessInstanceByKey(EXTENSION)
                .businessKey(key)
                .setVariables(Map.of("approverGroup", "service-managers", "limitEndsAt", "2099-01-01T00:00:00Z"))
                .startBeforeActivity("Task_ApproveExtension")
                .execute()
                .getId();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(finished)
                .singleResult()
                .getProcessDefinitionId();
        runtime.deleteProcessInstance(finished, "test");

        assertThat(post(
                        "manager",
                        "/engine-rest/process-definition/" + definition + "/" + how,
                        Map.of(
                                "processInstanceIds",
                                List.of(finished),
                                "instructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "Task_ApproveExtension")))))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @Test
    void whoHandsTasksOutChangesNothingElseOfThem() {
        String task = review();
        String address = "/engine-rest/task/" + task;

        assertThat(put("supervisor", address, Map.of("name", "Another", "due", "2099-01-01T00:00:00.000+0000")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(
                        "dispatcher",
                        address + "/identity-links",
                        Map.of("groupId", "dispatchers", "type", "candidate")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("dispatcher", address + "/delegate", Map.of("userId", "dispatcher")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks.getIdentityLinksForTask(task)).hasSize(1);

        assertThat(post("supervisor", address + "/assignee", Map.of("userId", "desk")))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("desk");
    }

    @Test
    void nobodyTakesATaskInTheNameOfAnother() {
        String task = review();
        String claim = "/engine-rest/task/" + task + "/claim";

        assertThat(post("desk", claim, Map.of("userId", "engineer"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("desk", claim, Map.of("userId", "desk"))).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("desk");
    }

    /** The engine would keep it in clear text, beyond the erasure of the customer. */
    @ParameterizedTest
    @ValueSource(strings = {"desk", "auditor", "manager", "owner", "admin"})
    @Requirement({"SEC-02", "F62"})
    void nobodyWritesToTheEngineBesideForms(String user) {
        String task = review();
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();

        // the engine's REST answers a refused comment with 400
        assertThat(post(user, "/engine-rest/task/" + task + "/comment/create", Map.of("message", "Ms Wang agreed"))
                        .is4xxClientError())
                .isTrue();
        assertThat(post(
                                user,
                                "/engine-rest/process-instance/" + instance + "/comment/create",
                                Map.of("message", "Ms Wang agreed"))
                        .is4xxClientError())
                .isTrue();
        assertThat(attach(user, task).is4xxClientError()).isTrue();
        assertThat(tasks.getProcessInstanceComments(instance)).isEmpty();
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "manager", "admin"})
    @Requirement("INF-07")
    void nobodyRewritesAComment(String user) {
        String task = review();
        Comment comment = tasks.createComment(task, null, "The customer agreed");

        assertThat(put(
                        user,
                        "/engine-rest/task/" + task + "/comment",
                        Map.of("id", comment.getId(), "message", "The customer refused")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks.getTaskComments(task))
                .extracting(Comment::getFullMessage)
                .containsExactly("The customer agreed");
    }

    /** It would tell whether a password fits, with no limit and no line in the log. */
    @ParameterizedTest
    @CsvSource({
        "/engine-rest/identity/verify, desk",
        "/engine-rest/identity/verify/, admin",
        "/engine-rest/engine/default/identity/verify, desk",
        "/camunda/api/engine/engine/default/identity/verify, desk",
        "/camunda/api/engine/engine/default/identity/verify/, admin"
    })
    void nobodyTriesPasswordsOfOthers(String address, String user) {
        assertThat(post(user, address, Map.of("username", "admin", "password", "admin")))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private String review() {
        String instance = runtime.startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", "CL-none", "duplicateCandidates", "none"))
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private HttpStatusCode attach(String user, String task) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("attachment-name", "Receipt");
        parts.add("attachment-type", "url");
        parts.add("url", "https://example.org/receipt");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return post(user, "/engine-rest/task/" + task + "/attachment/create", new HttpEntity<>(parts, headers));
    }
}
