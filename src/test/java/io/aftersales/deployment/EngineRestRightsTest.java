package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tries every call of the engine's REST that is no GET, as its own description lists them, with things that exist, and
 * with the body that the description shows.
 */
@IntegrationTest
class EngineRestRightsTest {

    /** Asks, and changes nothing, although it is sent as POST. */
    private static final Pattern QUESTION = Pattern.compile(
            "POST /(.*/)?(count|list|[a-z-]*-?(instance|task|job|incident|user|group|deployment|execution"
                    + "|process-definition|decision-definition|variable-instance|activity-instance|detail"
                    + "|user-operation|external-task-log|job-log|batch|topic-name)|evaluate"
                    + "|xml|job-definition|singleResult|log|configuration|authorization|verify|validate|generate|password-policy|rendered-form|message"
                    + "|deleted-process-instance-report|delete|statistics-grouped-by-decision-requirement)");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.OPTIONS);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"auditor, /", "oversight, /task"})
    @Requirement({"SEC-01", "BUD-06"})
    void whoWatchesChangesNothingInTheEngine(String user, String addresses) throws IOException {
        Task task = task();
        String before = state(task.getProcessInstanceId());

        Set<String> done = new TreeSet<>();
        List<Call> tried = calls(task).stream()
                .filter(call -> call.path().startsWith(addresses))
                .toList();
        assertThat(tried).hasSizeGreaterThan(25);
        for (Call call : tried) {
            ResponseEntity<String> answer = http.withBasicAuth(user, user)
                    .exchange("/engine-rest" + call.address(), call.method(), call.entity(), String.class);
            if (answer.getStatusCode().is2xxSuccessful()) {
                done.add(call.name());
            }
        }

        assertThat(done.stream().filter(name -> !QUESTION.matcher(name).matches()))
                .isEmpty();
        assertThat(state(task.getProcessInstanceId())).isEqualTo(before);
    }

    private Task task() {
        Map<?, ?> claim = Objects.requireNonNull(http.postForObject(
                "/api/claims",
                Map.of(
                        "channel", "WEBSITE",
                        "kind", "REPAIR",
                        "productLine", "SMART_HOME",
                        "urgent", false,
                        "customer", Map.of("name", "Li Wei", "phone", "13944440001"),
                        "product", Map.of("model", "SH-100"),
                        "symptom", "It does not start"),
                Map.class));
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(claim.get("number")))
                .taskDefinitionKey("Task_ContactCustomer")
                .singleResult();
    }

    /** Everything that a call could have changed, and nothing that changes by itself. */
    private String state(String instance) {
        List<String> state = new ArrayList<>();
        for (String table : List.of("act_ru_task", "act_ru_variable", "act_ru_execution")) {
            state.add(jdbc.sql(
                            "select coalesce(string_agg(r::text, '|' order by r.id_), '') from %s r where proc_inst_id_ = :id"
                                    .formatted(table))
                    .param("id", instance)
                    .query(String.class)
                    .single());
        }
        state.add(jdbc.sql("""
                        select string_agg(id_ || duedate_ || retries_ || suspension_state_, '|' order by id_)
                        from act_ru_job where process_instance_id_ = :id
                        """).param("id", instance).query(String.class).single());
        for (String table : List.of(
                "act_re_deployment",
                "act_id_group",
                "act_id_membership",
                "act_id_tenant",
                "act_ru_authorization",
                "act_ru_filter",
                "act_ru_batch",
                "act_hi_comment",
                "act_hi_attachment")) {
            state.add(jdbc.sql(
                            "select coalesce(string_agg(r::text, '|' order by r::text), '') from %s r".formatted(table))
                    .query(String.class)
                    .single());
        }
        // logging in writes into the row of the user
        state.add(jdbc.sql("select string_agg(id_ || first_ || last_ || pwd_, '|' order by id_) from act_id_user")
                .query(String.class)
                .single());
        state.add(jdbc.sql("select string_agg(id_ || suspension_state_ || coalesce(history_ttl_, 0), '|' order by id_)"
                        + " from act_re_procdef")
                .query(String.class)
                .single());
        return String.join("\n", state);
    }

    private List<Call> calls(Task task) throws IOException {
        List<Call> calls = new ArrayList<>();
        try (InputStream description = getClass().getResourceAsStream("/openapi.json")) {
            json.readTree(description)
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        HttpMethod method =
                                HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT));
                        if (!READING.contains(method)) {
                            calls.add(new Call(
                                    method,
                                    path.getKey(),
                                    filled(path.getKey(), task),
                                    body(operation.getValue(), task)));
                        }
                    }));
        }
        assertThat(calls).hasSizeGreaterThan(180);
        return calls;
    }

    /** The body that the description shows, about things that exist. */
    private String body(JsonNode operation, Task task) {
        JsonNode content = operation.path("requestBody").path("content").path("application/json");
        JsonNode example = content.path("example");
        if (example.isMissingNode() && content.path("examples").elements().hasNext()) {
            example = content.path("examples").elements().next().path("value");
        }
        String shown = example.isMissingNode() ? "{}" : example.toString();
        return shown.replaceAll("(\"processDefinitionId\":)\"[^\"]*\"", "$1\"" + task.getProcessDefinitionId() + "\"")
                .replaceAll("(\"processDefinitionKey\":)\"[^\"]*\"", "$1\"response-escalation\"")
                .replaceAll("(\"processInstanceId\":)\"[^\"]*\"", "$1\"" + task.getProcessInstanceId() + "\"")
                .replaceAll("(\"processInstanceIds\":\\[)\"[^\\]]*", "$1\"" + task.getProcessInstanceId() + "\"")
                .replaceAll("(\"jobDefinitionId\":)\"[^\"]*\"", "$1\"" + id("job-definition", "", task) + "\"");
    }

    private String filled(String path, Task task) {
        StringBuilder address = new StringBuilder();
        Matcher variable = Pattern.compile("\\{[^}]+}").matcher(path);
        while (variable.find()) {
            variable.appendReplacement(address, Matcher.quoteReplacement(value(path, variable.group(), task)));
        }
        return variable.appendTail(address).toString();
    }

    private String value(String path, String variable, Task task) {
        return switch (variable) {
            case "{key}" -> path.startsWith("/decision") ? "claim-urgency" : "response-escalation";
            case "{varName}" -> "claimNumber";
            case "{userId}" -> "desk";
            case "{groupId}" -> "service-desk";
            case "{id}" -> id(path.split("/", 3)[1], path, task);
            default -> "none";
        };
    }

    private String id(String kind, String path, Task task) {
        return switch (path.startsWith("/history/") ? path.split("/", 4)[2] : kind) {
            case "task" -> task.getId();
            case "process-instance" -> task.getProcessInstanceId();
            case "execution" -> task.getExecutionId();
            case "process-definition" -> task.getProcessDefinitionId();
            case "job" ->
                management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId();
            case "job-definition" ->
                management
                        .createJobDefinitionQuery()
                        .processDefinitionId(task.getProcessDefinitionId())
                        .list()
                        .get(0)
                        .getId();
            case "deployment" ->
                repository.createDeploymentQuery().list().get(0).getId();
            case "decision-definition" ->
                repository.createDecisionDefinitionQuery().list().get(0).getId();
            case "filter" -> filters.createFilterQuery().list().get(0).getId();
            case "authorization" ->
                authorizations.createAuthorizationQuery().list().get(0).getId();
            case "variable-instance" ->
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId();
            case "user" -> "desk";
            case "group" -> "service-desk";
            default -> "none";
        };
    }

    private record Call(HttpMethod method, String path, String address, String body) {

        String name() {
            return method + " " + path;
        }

        HttpEntity<String> entity() {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            return method.equals(HttpMethod.DELETE) ? new HttpEntity<>(headers) : new HttpEntity<>(body, headers);
        }
    }
}
