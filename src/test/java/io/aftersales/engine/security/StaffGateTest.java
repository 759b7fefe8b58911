package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Staff do their own tasks by their forms, and nothing else through the engine's REST. */
@IntegrationTest
@Requirement("ORG-02")
class StaffGateTest extends StaffCalls {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private HttpCodeStatusMapper health;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String instance = "";
    private String task = "";

    @BeforeEach
    void startReview() {
        instance = runtime.startProcessInstanceByKey(
                        "duplicate-review",
                        "CL-gate-" + UUID.randomUUID(),
                        Map.of("claimNumber", "CL-none", "duplicateCandidates", "none"))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void deleteReview() {
        runtime.deleteProcessInstanceIfExists(instance, "test", true, true, true, true);
    }

    @Test
    void strangersToATaskDoNotCompleteIt() {
        assertThat(post("cashier", "/engine-rest/task/" + task + "/complete", Map.of()))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("cashier", "/engine-rest/task/" + task + "/submit-form", Map.of()))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    /** Whoever could claim any task would be its assignee, and might complete it. Those who hand tasks out may. */
    @Test
    @Requirement("ORG-02")
    void strangersToATaskNeitherClaimItNorCommentOnIt() {
        assertThat(post("cashier", "/engine-rest/task/" + task + "/claim", Map.of("userId", "cashier")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("cashier", "/engine-rest/task/" + task + "/comment/create", Map.of("message", "seen"))
                        .is4xxClientError())
                .isTrue();
        assertThat(tasks.getTaskComments(task)).isEmpty();

        for (String user : List.of("desk", "supervisor")) {
            assertThat(post(user, "/engine-rest/task/" + task + "/claim", Map.of("userId", user)))
                    .isEqualTo(HttpStatus.NO_CONTENT);
            assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                    .isEqualTo(user);
            tasks.setAssignee(task, null);
        }
    }

    @Test
    void aTaskTakesTheFieldsOfItsFormOnly() {
        Map<String, Object> foreign = Map.of("variables", Map.of("claimNumber", Map.of("value", "CL-other")));

        assertThat(post("desk", "/engine-rest/task/" + task + "/submit-form", foreign))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("desk", "/engine-rest/task/" + task + "/complete", foreign))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(put("desk", "/engine-rest/task/" + task + "/variables/claimNumber", Map.of("value", "CL-other")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(runtime.getVariable(instance, "claimNumber")).isEqualTo("CL-none");
    }

    @Test
    @Requirement({"ORG-02", "RSP-09"})
    void noErrorCodeEndsAStepWithoutItsPromise() {
        assertThat(post("desk", "/engine-rest/task/" + task + "/bpmnError", Map.of("errorCode", "x")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void aStartFormTakesItsFieldsOnly() {
        Map<String, Object> foreign = Map.of("variables", Map.of("publicNote", Map.of("value", "Wang 13512345678")));

        assertThat(post("desk", "/engine-rest/process-definition/key/claim-intake/submit-form", foreign))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void deskMovesNoDueDate() {
        assertThat(put("desk", "/engine-rest/task/" + task, Map.of("due", "2099-01-01T00:00:00.000+0000")))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @Requirement({"ORG-02", "RSP-09"})
    void processesAreStartedByTheirFormOnly() {
        Map<String, Object> message =
                Map.of("messageName", "claims.received", "businessKey", "CL-forged", "processVariables", Map.of());

        assertThat(post(
                        "desk",
                        "/engine-rest/process-definition/key/claim-intake/start",
                        Map.of("businessKey", "CL-forged")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("desk", "/engine-rest/message", message)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("CL-forged")
                        .count())
                .isZero();
    }

    @Test
    void whatCustomersToldUsIsForThoseWhoWorkOnCases() {
        assertThat(get("desk", "/api/claims")).isEqualTo(HttpStatus.OK);
        assertThat(get("auditor", "/api/claims")).isEqualTo(HttpStatus.OK);
        assertThat(get("cashier", "/api/claims")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("auditor", "/api/claims/CL-20260101-000001/urgent", Map.of()))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("engineer", "/api/claims/CL-20260101-000001/urgent", Map.of()))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @Requirement("SEC-03")
    void thereIsNoOtherSourceOfUsers() {
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
    }

    @Test
    @Requirement("SEC-03")
    void aForeignPageChangesNothingWithARememberedPassword() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Sec-Fetch-Site", "cross-site");
        headers.setBasicAuth("admin", "admin");

        for (String address : new String[] {"/api/demo/clock", "/engine-rest/deployment/create"}) {
            assertThat(http.exchange(address, HttpMethod.POST, new HttpEntity<>("{}", headers), String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void whatAnAdministratorTookAwayStaysAway() throws Exception {
        var right = authorizations
                .createAuthorizationQuery()
                .groupIdIn("process-owners")
                .resourceType(Resources.BATCH)
                .singleResult();
        authorizations.deleteAuthorization(right.getId());

        context.getBean("identitySetup", ApplicationRunner.class).run(null);

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("process-owners")
                        .resourceType(Resources.BATCH)
                        .count())
                .isZero();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("service-desk")
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .hasPermission(ProcessDefinitionPermissions.TASK_WORK)
                        .count())
                .isOne();
    }

    @Test
    void aSickNodeSaysSoToItsBalancer() {
        assertThat(health.getStatusCode(Status.DOWN)).isEqualTo(503);
        assertThat(health.getStatusCode(Status.OUT_OF_SERVICE)).isEqualTo(503);
        assertThat(health.getStatusCode(new Status("WARNING"))).isEqualTo(200);
    }
}
