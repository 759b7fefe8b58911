package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a process owner could deploy that runs in the browser of everybody who opens a task. */
@IntegrationTest
@Requirement("SEC-03")
class ForeignResourcesTest {

    private static final String MODEL = "processes/claims/duplicate-review.bpmn";
    private static final String PAGE = "<form><script cam-script type=\"text/form-script\">alert(1)</script></form>";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource({
        "owner, x.html",
        "owner, x.HTML",
        "owner, x.txt",
        "owner, x.form.js",
        "owner, x",
        "owner, x.bpmn20.xml",
        "admin, x.txt"
    })
    void peopleDeployNoPageWhateverItIsCalled(String user, String name) {
        ResponseEntity<String> answer = deploy(user, name, PAGE);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("people deploy models, tables and forms");
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("foreign " + name)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embedded:deployment:x.txt",
                "embedded:app:forms/x.html",
                "https://example.org/form",
                "javascript:alert(1)"
            })
    void aTaskShowsNoPage(String key) {
        ResponseEntity<String> answer = deploy(
                "owner",
                "duplicate-review.bpmn",
                new Edits("camunda:formRef=\"review-duplicates\"", "camunda:formKey=\"" + key + "\"")
                        .and(" camunda:formRefBinding=\"latest\"", "")
                        .apply(MODEL));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Task_ReviewDuplicates", "only forms are shown");
    }

    @Test
    void noStartShowsAPage() {
        ResponseEntity<String> answer = deploy(
                "owner",
                "duplicate-review.bpmn",
                new Edits("<bpmn:startEvent ", "<bpmn:startEvent camunda:formKey=\"embedded:deployment:x.txt\" ")
                        .apply(MODEL));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("only forms are shown");
    }

    private ResponseEntity<String> deploy(String user, String name, String content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "foreign " + name);
        parts.add("data", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(user, user)
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
    }
}
