package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.surveys.FollowUpOpening;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The page on which customers answer, over HTTP. */
@IntegrationTest
class SurveyPageTest {

    private final TestRestTemplate http;
    private final BeanFactory beans;
    private final RepairSamples samples;

    SurveyPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.http = http;
        this.beans = beans;
        this.samples = new RepairSamples(http, beans);
    }

    @Test
    void anUnknownCodeHasAFriendlyPageThatNobodyIndexes() {
        ResponseEntity<String> answer = http.getForEntity("/surveys/2222-2222-2222-2222?lang=en", String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody()).contains("We find nothing under this code");
        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getFirst("X-Robots-Tag")).contains("noindex");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.get("Set-Cookie")).isNull();
    }

    @Test
    void aClaimThatIsNotFinishedHasNothingToAnswer() {
        assertThat(page(samples.claim("en"), "?lang=en")).contains("nothing to answer");
    }

    @ParameterizedTest(name = "customer {0}, asked for {1}: {2}")
    @CsvSource({"zh, '', 您认为我们的指导有帮助吗", "en, '', How helpful was the guidance", "zh, ?lang=en, How helpful"})
    @Requirement({"SVY-02", "SVY-07"})
    void theQuestionsAreAskedInTheLanguageOfTheCustomer(String locale, String asked, String question) {
        assertThat(page(finished(locale), asked)).contains(question);
    }

    @Test
    void whatIsWrongIsMarkedAndWhatWasWrittenStays() {
        Sample sample = finished("en");

        ResponseEntity<String> answer =
                post(sample, Map.of("OTHER", "A longer cable", "problem", "true", "problemText", " "));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .contains("Your answers were not taken", "SATISFACTION-problem", "problem-problem", "A longer cable");
    }

    @Test
    void theAnswersAreShownAndCannotBeChanged() {
        Sample sample = finished("en");

        String thanks = post(sample, Map.of("SATISFACTION", "4", "problem", "true", "problemText", "It <jams>"))
                .getBody();
        assertThat(thanks).contains("Your answers have arrived", "4 of 5", "It &lt;jams&gt;", "We look into");

        ResponseEntity<String> again = post(sample, Map.of("SATISFACTION", "1", "problem", "false"));
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).contains("answered already", "4 of 5").doesNotContain("1 of 5");
    }

    @Test
    void theSecondOfTwoClicksIsThankedAsTheFirst() {
        Sample sample = finished("en");
        Map<String, String> answers = Map.of("SATISFACTION", "4", "problem", "true", "problemText", "It jams ");
        assertThat(page(sample, "")).contains("/assets/portal.js");
        post(sample, answers);

        ResponseEntity<String> second = post(sample, answers);

        assertThat(second.getStatusCode().value()).isEqualTo(200);
        assertThat(second.getBody()).contains("Your answers have arrived").doesNotContain("answered already");
    }

    @Test
    void aForeignPageCannotAnswer() {
        Sample sample = finished("en");
        HttpHeaders headers = new HttpHeaders();
        headers.add("Sec-Fetch-Site", "cross-site");
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);

        assertThat(http.postForEntity(
                                "/surveys/" + sample.code(),
                                new HttpEntity<>("SATISFACTION=1&problem=false", headers),
                                String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(page(sample, "")).contains("name=\"SATISFACTION\"");
    }

    /** Returns a claim that guidance solved and whose follow-up is open. */
    private Sample finished(String locale) {
        Sample sample = samples.claim(locale);
        beans.getBean(ClaimResponse.class)
                .recordContact(
                        sample.number(),
                        new ContactAttempt(
                                "PHONE",
                                true,
                                true,
                                null,
                                null,
                                true,
                                "Stuck",
                                true,
                                true,
                                true,
                                "REMOTE_GUIDANCE",
                                null,
                                "desk"));
        ClaimTriage triage = beans.getBean(ClaimTriage.class);
        triage.triage(sample.number(), "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "MET", "desk");
        triage.recordGuidance(sample.number(), true, "Restarted", "desk");
        beans.getBean(FollowUpOpening.class).open(sample.number(), "desk");
        return sample;
    }

    private String page(Sample sample, String asked) {
        ResponseEntity<String> answer = http.getForEntity("/surveys/" + sample.code() + asked, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return Objects.requireNonNull(answer.getBody());
    }

    private ResponseEntity<String> post(Sample sample, Map<String, String> answers) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        answers.forEach(form::add);
        return http.postForEntity("/surveys/" + sample.code(), FormToken.with(http, form), String.class);
    }
}
