package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Tries the known holes of the engine over HTTP, as somebody would who wants in. */
@IntegrationTest
@Requirement("SEC-03")
class EngineAttackTest {

    private static final String CODE = "${''.getClass().forName('java.lang.Runtime')}";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private FilterService filters;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/version",
                "/engine-rest/engine",
                "/engine-rest/process-instance",
                "/engine-rest//process-instance",
                "/engine-rest/task/count"
            })
    void engineRestAnswersNobodyWithoutPassword(String address) {
        ResponseEntity<String> anonymous = http.getForEntity(address, String.class);
        ResponseEntity<String> guessing =
                http.withBasicAuth("oversight", "wrong").getForEntity(address, String.class);

        assertThat(anonymous.getStatusCode()).isIn(HttpStatus.UNAUTHORIZED, HttpStatus.BAD_REQUEST);
        assertThat(guessing.getStatusCode()).isIn(HttpStatus.UNAUTHORIZED, HttpStatus.BAD_REQUEST);
    }

    @Test
    void engineRestAnswersStaff() {
        assertThat(http.withBasicAuth("desk", "desk")
                        .getForEntity("/engine-rest/version", String.class)
                        .getBody())
                .contains("7.24.0");
    }

    @Test
    void expressionsInTheTopOfATaskQueryAreRefused() {
        ResponseEntity<String> answer = post("desk", "/engine-rest/task", Map.of("assigneeExpression", CODE));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"assigneeExpression", "candidateGroupsExpression", "dueBeforeExpression", "ownerExpression"})
    void expressionsInsideOrQueriesAreRefused(String field) {
        Map<String, Object> query = Map.of("orQueries", List.of(Map.of(field, CODE)));

        ResponseEntity<String> list = post("desk", "/engine-rest/task", query);
        ResponseEntity<String> count = post("desk", "/engine-rest/task/count", query);

        assertThat(list.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(list.getBody()).contains("forbidden in ad-hoc queries");
        assertThat(count.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void expressionsThatExtendAStoredFilterAreRefused() {
        String filter = filters.createTaskFilterQuery()
                .filterName("My groups")
                .singleResult()
                .getId();
        Map<String, Object> extending = Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE)));

        ResponseEntity<String> list = post("desk", "/engine-rest/filter/" + filter + "/list", extending);
        ResponseEntity<String> count = post("desk", "/engine-rest/filter/" + filter + "/count", extending);

        assertThat(list.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(count.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void storedFiltersKeepTheirExpressions() {
        String filter = filters.createTaskFilterQuery()
                .filterName("Due today")
                .singleResult()
                .getId();

        ResponseEntity<String> list = post("desk", "/engine-rest/filter/" + filter + "/list", Map.of());

        assertThat(list.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void onlyAdministratorsStoreFilters() {
        Map<String, Object> filter =
                Map.of("resourceType", "Task", "name", "attack", "query", Map.of("assigneeExpression", CODE));

        ResponseEntity<String> answer = post("desk", "/engine-rest/filter/create", filter);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(filters.createTaskFilterQuery().filterName("attack").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create"
            })
    void nobodyMakesAFirstAdministratorOverHttp(String address) {
        ResponseEntity<String> answer = http.postForEntity(
                address,
                Map.of("profile", Map.of("id", "evil"), "credentials", Map.of("password", "evil")),
                String.class);

        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        // not left to the engine, which would answer that nothing is read here
        assertThat(http.getForEntity(address, String.class).getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.BAD_REQUEST);
        assertThat(http.withBasicAuth("evil", "evil")
                        .getForEntity("/engine-rest/version", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void deskStaffDeployNothing() {
        ResponseEntity<String> answer = deploy("desk", "processes/claims/duplicate-review.bpmn", Edits.NONE);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void processOwnerDeploysAModelThatKeepsItsPromises() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/duplicate-review.bpmn",
                new Edits("Duplicate suspected", "Suspected").named("harmless"));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void modelThatLostItsTimerIsRefusedInWords() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/response-escalation.bpmn",
                new Edits("${responseDueAt}</bpmn:timeDate>", "2040-01-01T00:00:00Z</bpmn:timeDate>"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("SubProcess_Response")
                .contains("${responseDueAt}")
                .contains("RSP-01");
    }

    @Test
    void modelThatEscalatesNoMoreIsRefused() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/response-escalation.bpmn",
                new Edits("calledElement=\"escalation\"", "calledElement=\"duplicate-review\""));

        assertThat(answer.getBody()).contains("must lead straight to the call of 'escalation'");
    }

    @Test
    void modelThatLostTheTaskOfItsPromiseIsRefused() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/response-escalation.bpmn",
                new Edits("Task_ContactCustomer", "Task_CallCustomer"));

        assertThat(answer.getBody()).contains("Task_ContactCustomer").contains("is missing");
    }

    @Test
    void modelForNobodyOrWithAnUnknownFormIsRefused() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/duplicate-review.bpmn",
                new Edits("candidateGroups=\"service-desk\"", "candidateGroups=\"nobody\"")
                        .and("formRef=\"review-duplicates\"", "formRef=\"no-such-form\""));

        assertThat(answer.getBody()).contains("'nobody', which does not exist").contains("'no-such-form'");
    }

    @Test
    void refusedJobExecutionsUseUpNoRetry() {
        String instance = runtime.startProcessInstanceByKey(
                        "response-escalation",
                        "CL-attack",
                        Map.of(
                                "claimNumber", "CL-attack",
                                "urgent", false,
                                "responseCommitmentId", "none",
                                "responseWarnAt", "2099-01-01T00:00:00Z",
                                "responseDueAt", "2099-01-02T00:00:00Z"))
                .getId();
        Job job = jobs.createJobQuery().processInstanceId(instance).list().get(0);

        ResponseEntity<String> answer = post("auditor", "/engine-rest/job/" + job.getId() + "/execute", Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(job.getRetries());
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void modelThatLostItsJavaStepIsRefused() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/duplicate-review.bpmn",
                new Edits("${recordDuplicateReviewDelegate}", "${noSuchDelegate}"));

        assertThat(answer.getBody()).contains("noSuchDelegate").contains("does not have");
    }

    @Test
    void modelThatLostItsFormIsRefused() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/duplicate-review.bpmn",
                new Edits(" camunda:formRef=\"review-duplicates\"", " camunda:follow=\"\"")
                        .and(" camunda:formRefBinding=\"latest\"", ""));

        assertThat(answer.getBody()).contains("Task_ReviewDuplicates").contains("has no form");
    }

    @Test
    void modelThatCallsCodeIsRefused() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "processes/claims/duplicate-review.bpmn",
                new Edits("candidateGroups=\"service-desk\"", "candidateGroups=\"" + CODE + "\""));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("only variables, literals and comparisons");
        assertThat(repository.createDeploymentQuery().deploymentName("attack").count())
                .isZero();
    }

    private ResponseEntity<String> deploy(String user, String resource, Edits edits) {
        String model = edits.apply(resource);
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", edits.name());
        parts.add("data", new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return resource.substring(resource.lastIndexOf('/') + 1);
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(user, user)
                .exchange(
                        "/engine-rest/deployment/create",
                        HttpMethod.POST,
                        new HttpEntity<>(parts, headers),
                        String.class);
    }

    private ResponseEntity<String> post(String user, String address, Map<String, Object> body) {
        return http.withBasicAuth(user, user).postForEntity(address, body, String.class);
    }
}
