package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History that somebody wants to be rid of before its day: refused on every way there is, to administrators too. */
@IntegrationTest
@Requirement({"INF-10", "T21", "INF-07"})
class HistoryStaysTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient database;

    private String number = "";

    private String instance = "";

    @BeforeEach
    void claim() {
        Map<?, ?> claim = Objects.requireNonNull(http.postForObject(
                "/api/claims",
                Map.of(
                        "channel", "WEBSITE",
                        "kind", "REPAIR",
                        "productLine", "SMART_HOME",
                        "urgent", false,
                        "customer", Map.of("name", "Li Wei", "phone", "13944440002"),
                        "product", Map.of("model", "SH-100"),
                        "symptom", "It does not start"),
                Map.class));
        number = String.valueOf(claim.get("number"));
        instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("claim-intake")
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /history/process-instance/{instance} | ",
                "DELETE | /history/process-instance/{instance}/variable-instances | ",
                "POST | /history/process-instance/delete | {\"historicProcessInstanceIds\":[\"{instance}\"]}",
                "POST | /history/process-instance/set-removal-time | "
                        + "{\"historicProcessInstanceIds\":[\"{instance}\"],\"absoluteRemovalTime\":\"2020-01-01T00:00:00.000+0000\"}",
                "POST | /history/process-instance/set-removal-time | "
                        + "{\"historicProcessInstanceIds\":[\"{instance}\"],\"clearedRemovalTime\":true}",
                "POST | /history/decision-instance/set-removal-time | "
                        + "{\"historicDecisionInstanceIds\":[\"{decision}\"],\"clearedRemovalTime\":true}",
                "POST | /history/decision-instance/delete | {\"historicDecisionInstanceIds\":[\"{decision}\"]}",
                "DELETE | /history/variable-instance/{variable} | ",
                "DELETE | /process-definition/{definition}?cascade=true | ",
                "DELETE | /process-definition/key/claim-intake?cascade=true | ",
                "DELETE | /deployment/{deployment}?cascade=true | ",
            })
    void nobodyRemovesHistoryThroughTheEngine(String method, String address, @Nullable String body) {
        long before = rows();

        ResponseEntity<String> answer = send("en", method, address, body);

        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("History is kept until the last day of its case is over");
        assertThat(rows()).isEqualTo(before);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getRemovalTime())
                .isNull();
    }

    @Test
    void whoReadsChineseIsToldInChinese() {
        assertThat(send("zh", "DELETE", "/history/process-instance/{instance}", null)
                        .getBody())
                .contains("历史记录保存至案件档案的保存期限届满");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/claims/{number}", "/api/cases/{number}", "/api/cases/removed"})
    void ourRestDeletesNothing(String address) {
        assertThat(http.withBasicAuth("admin", "admin")
                        .exchange(
                                address.replace("{number}", number), HttpMethod.DELETE, HttpEntity.EMPTY, String.class)
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(database.sql("select count(*) from claim where number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private ResponseEntity<String> send(String language, String method, String address, @Nullable String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return http.withBasicAuth("admin", "admin")
                .exchange(
                        "/engine-rest" + filled(address),
                        HttpMethod.valueOf(method),
                        new HttpEntity<>(body == null ? null : filled(body), headers),
                        String.class);
    }

    private String filled(String text) {
        String definition = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return text.replace("{instance}", instance)
                .replace("{definition}", definition)
                .replace(
                        "{deployment}",
                        repository.getProcessDefinition(definition).getDeploymentId())
                .replace(
                        "{variable}",
                        history.createHistoricVariableInstanceQuery()
                                .processInstanceId(instance)
                                .listPage(0, 1)
                                .get(0)
                                .getId())
                .replace(
                        "{decision}",
                        history.createHistoricDecisionInstanceQuery()
                                .listPage(0, 1)
                                .get(0)
                                .getId());
    }

    private long rows() {
        return database.sql("""
                        select (select count(*) from act_hi_procinst where root_proc_inst_id_ = :id)
                            + (select count(*) from act_hi_varinst where root_proc_inst_id_ = :id)
                            + (select count(*) from act_re_procdef) + (select count(*) from act_re_deployment)""").param("id", instance).query(Long.class).single();
    }
}
