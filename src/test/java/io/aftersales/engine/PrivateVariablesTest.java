package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A private variable that no step takes is refused, and everything with it. */
@IntegrationTest
@Requirement("SEC-02")
class PrivateVariablesTest {

    private static final String SECRET = "Zhang Wei";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    private final String key = "CL-test-" + UUID.randomUUID();

    @AfterEach
    void removeInstances() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void noInstanceStartsWithOne() {
        assertThatThrownBy(() -> started(Map.of("privateName", SECRET, "claimNumber", key)))
                .isInstanceOf(PrivateVariableLeft.class)
                .hasMessageContaining("privateName")
                .hasMessageNotContaining(SECRET);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @Test
    void noInstanceIsGivenOneAndWhatCameWithItIsRefusedToo() {
        String instance = started(Map.of("claimNumber", key));

        assertThatThrownBy(() -> runtime.setVariables(instance, Map.of("note", "ordinary", "privateName", SECRET)))
                .isInstanceOf(PrivateVariableLeft.class);

        assertThat(runtime.getVariables(instance)).containsOnlyKeys("claimNumber");
        assertNothingIsStored();
    }

    @Test
    void noTaskIsGivenOne() {
        String task = tasks.createTaskQuery()
                .processInstanceId(started(Map.of("claimNumber", key)))
                .singleResult()
                .getId();

        assertThatThrownBy(() -> tasks.setVariableLocal(task, "privateName", SECRET))
                .isInstanceOf(PrivateVariableLeft.class);
        assertThatThrownBy(() -> tasks.setVariable(task, "privateName", SECRET))
                .isInstanceOf(PrivateVariableLeft.class);

        assertNothingIsStored();
    }

    @Test
    void aStepThatDoesNotKnowItLeavesItsTaskOpen() {
        String instance = started(Map.of("claimNumber", key));
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("privateShoeSize", SECRET)))
                .isInstanceOf(RuntimeException.class);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertNothingIsStored();
    }

    @Test
    void theEngineRestSaysWhichOneWasLeft() {
        String instance = started(Map.of("claimNumber", key));

        ResponseEntity<String> answer = http.withBasicAuth("admin", "admin")
                .exchange(
                        "/engine-rest/process-instance/" + instance + "/variables/privateName",
                        HttpMethod.PUT,
                        new HttpEntity<>(Map.of("value", SECRET, "type", "String")),
                        String.class);

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody())
                .contains("PrivateVariableLeft")
                .contains("'privateName' is private")
                .doesNotContain(SECRET);
        assertNothingIsStored();
    }

    @Test
    void theEngineRestStartsNothingWithOne() {
        ResponseEntity<String> answer = http.withBasicAuth("admin", "admin")
                .postForEntity(
                        "/engine-rest/process-definition/key/duplicate-review/start",
                        Map.of("businessKey", key, "variables", Map.of("privateName", Map.of("value", SECRET))),
                        String.class);

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody()).contains("'privateName' is private").doesNotContain(SECRET);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @Test
    void ordinaryVariablesAreStoredWithTheirHistory() {
        String instance = started(Map.of("claimNumber", key));

        runtime.setVariable(instance, "note", "ordinary");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("note")
                        .count())
                .isEqualTo(1);
    }

    private String started(Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey("duplicate-review", key, variables)
                .getId();
    }

    private void assertNothingIsStored() {
        for (String table : new String[] {"act_ru_variable", "act_hi_varinst", "act_hi_detail"}) {
            assertThat(database.sql("select count(*) from " + table + " where name_ like 'private%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
