package io.aftersales.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Groups, users and rights mirror the posts (ORG-02). */
@IntegrationTest
@Requirement("ORG-02")
class IdentityTest {

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BusinessDay today;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "desk, service-desk",
        "engineer, engineers",
        "dispatcher, dispatchers",
        "supervisor, service-supervisors dept-after-sales",
        "manager, service-managers",
        "complaints, complaint-handlers dept-information dept-general",
        "quality, quality-inspectors dept-product-quality",
        "finance, finance",
        "cashier, cashiers",
        "oversight, expense-oversight",
        "owner, process-owners",
        "auditor, auditors",
        "admin, camunda-admin"
    })
    void everyDemoUserIsInTheGroupsOfHisPost(String user, String groups) {
        assertThat(identities.checkPassword(user, user)).isTrue();
        assertThat(groupsOf(user)).containsExactlyInAnyOrder(groups.split(" "));
    }

    @Test
    void thereAreTheGroupsOfThePostsAndNoOther() {
        assertThat(identities.createGroupQuery().list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "engineer",
                "dispatcher",
                "supervisor",
                "manager",
                "complaints",
                "quality",
                "finance",
                "cashier",
                "oversight",
                "owner",
                "auditor",
                "admin"
            })
    void everybodySeesEveryFilterOnce(String user) {
        assertThat(list(user, "/engine-rest/filter?resourceType=Task"))
                .extracting(filter -> filter.path("name").asText())
                .containsOnlyOnce("My tasks", "My groups", "Overdue", "Due today", "Urgent");
    }

    @ParameterizedTest(name = "{0}: tasklist {1}, cockpit {2}, admin {3}")
    @CsvSource({
        "desk, true, false, false",
        "engineer, true, false, false",
        "dispatcher, true, false, false",
        "supervisor, true, false, false",
        "manager, true, true, false",
        "complaints, true, false, false",
        "quality, true, false, false",
        "finance, true, false, false",
        "cashier, true, false, false",
        "oversight, true, false, false",
        "owner, true, true, false",
        "auditor, false, true, false",
        "admin, true, true, true"
    })
    void everyPostEntersTheApplicationsItNeeds(String user, boolean tasklist, boolean cockpit, boolean admin) {
        assertThat(enters(user, "tasklist")).isEqualTo(tasklist);
        assertThat(enters(user, "cockpit")).isEqualTo(cockpit);
        assertThat(enters(user, "admin")).isEqualTo(admin);
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
                                Map.of("profile", Map.of("id", "x"), "credentials", Map.of("password", "x"))),
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

    @Test
    void aBusinessDayBeginsAtMidnightInTheBusinessZone() {
        BusinessDay day =
                new BusinessDay(Clock.fixed(Instant.parse("2026-11-23T15:59:59Z"), ZoneId.of("Asia/Shanghai")));
        BusinessDay next =
                new BusinessDay(Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneId.of("Asia/Shanghai")));

        assertThat(day.start()).isEqualTo(Date.from(Instant.parse("2026-11-22T16:00:00Z")));
        assertThat(day.end()).isEqualTo(Date.from(Instant.parse("2026-11-23T16:00:00Z")));
        assertThat(next.start()).isEqualTo(day.end());
    }

    @Test
    void dueTodayCountsByTheBusinessDay() {
        Task yesterday = due(today.start().toInstant().minusSeconds(1));
        Task early = due(today.start().toInstant().plusSeconds(1));
        Task late = due(today.end().toInstant().minusSeconds(1));
        Task tomorrow = due(today.end().toInstant().plusSeconds(1));

        String filter = filters.createTaskFilterQuery()
                .filterName("Due today")
                .singleResult()
                .getId();

        assertThat(list("desk", "/engine-rest/filter/" + filter + "/list?maxResults=10000"))
                .extracting(task -> task.path("id").asText())
                .contains(early.getId(), late.getId())
                .doesNotContain(yesterday.getId(), tomorrow.getId());
    }

    private Task due(Instant at) {
        Task task = review();
        task.setDueDate(Date.from(at));
        tasks.saveTask(task);
        return task;
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

    private boolean enters(String user, String application) {
        return authorizations.isUserAuthorized(
                user, groupsOf(user), Permissions.ACCESS, Resources.APPLICATION, application);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
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
