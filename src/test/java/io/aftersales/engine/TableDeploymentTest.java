package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.Attention;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A process owner deploys tables that he edited. */
@IntegrationTest
@Requirement({"RSP-01", "SEC-03"})
class TableDeploymentTest {

    private static final String LADDERS = "processes/commitments/escalation-ladder.dmn";
    private static final String TERMS = "processes/warranty/warranty-terms.dmn";
    /** As {@link Edits} names what nobody named. */
    private static final String DEPLOYMENT = "attack";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ReleasedModels models;

    @Autowired
    private EditedModelsHealth health;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeBack() {
        repository
                .createDeploymentQuery()
                .deploymentName(DEPLOYMENT)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        jdbc.sql("delete from edited_model").update();
    }

    @Test
    void aGroupThatDoesNotExistIsRefusedInHisLanguage() {
        Edits typo = new Edits("<text>\"service-managers\"</text>", "<text>\"service-manager\"</text>");

        ResponseEntity<String> english = deploy("en", LADDERS, typo);
        ResponseEntity<String> chinese = deploy("zh", LADDERS, typo);

        assertThat(english.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(english.getBody())
                .contains("escalation-ladder.dmn: Table 'escalation-ladder', row 2, column 'group'", "Expected: ");
        assertThat(chinese.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(chinese.getBody()).contains("决策表“escalation-ladder”第 2 行“group”列");
        assertThat(deployed()).isZero();
    }

    @Test
    void aTableThatNobodyAsksIsRefused() {
        ResponseEntity<String> answer = deploy("en", TERMS, new Edits("id=\"warranty-terms\"", "id=\"warranty-term\""));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("The program asks no table 'warranty-term'");
        assertThat(deployed()).isZero();
    }

    @Test
    void whatIsNoTableAtAllIsRefused() {
        ResponseEntity<String> answer = deploy("en", TERMS, new Edits("</decisionTable>", "<rule/></decisionTable>"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("is no DMN that can be read");
        assertThat(deployed()).isZero();
    }

    @Test
    void longerTermsAreDeployed() {
        ResponseEntity<String> answer = deploy("en", TERMS, new Edits("<text>36</text>", "<text>48</text>"));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(deployed()).isOne();
    }

    @Test
    void whatHeDeployedStaysAtTheNextStartAndIsTold() {
        assertThat(starting()).contains("warranty-terms.dmn", "escalation-ladder.dmn");
        deploy("en", TERMS, new Edits("<text>36</text>", "<text>48</text>"));

        assertThat(starting()).contains("escalation-ladder.dmn").doesNotContain("warranty-terms.dmn");
        assertThat(health.health().getStatus()).isEqualTo(Attention.WARNING);
        assertThat(String.valueOf(health.health().getDetails().get("edited"))).contains("kept: warranty-terms.dmn");
    }

    @Test
    void nobodyDeploysInTheNameOfTheRelease() {
        ResponseEntity<String> answer =
                deploy("en", TERMS, new Edits("<text>36</text>", "<text>48</text>").named("SpringAutoDeployment"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("is that of the release");
    }

    /** A second table of that id would leave the engine without an answer for everybody. */
    @Test
    void nobodyDeploysForATenant() {
        ResponseEntity<String> answer =
                deploy("en", TERMS, new Edits("<text>36</text>", "<text>48</text>"), "somebody");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("there are no tenants here");
        assertThat(deployed()).isZero();
    }

    private List<String> starting() {
        return models.getDeploymentResources().stream()
                .map(file -> String.valueOf(file.getFilename()))
                .toList();
    }

    private long deployed() {
        return repository.createDeploymentQuery().deploymentName(DEPLOYMENT).count();
    }

    private ResponseEntity<String> deploy(String language, String table, Edits edits, String... tenant) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", edits.name());
        List.of(tenant).forEach(id -> parts.add("tenant-id", id));
        parts.add("data", new ByteArrayResource(edits.apply(table).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return table.substring(table.lastIndexOf('/') + 1);
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return http.withBasicAuth("owner", "owner")
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
    }
}
