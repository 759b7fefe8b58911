package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.repairs.RepairDesk;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What customers are told after they answered or signed, once or twice, and when the repair is over. */
@IntegrationTest
class RepairAnswersTest {

    private static final String DRAWING =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.png());

    @LocalServerPort
    private int port;

    private final TestRestTemplate http;
    private final BeanFactory beans;
    private final RepairSamples samples;

    RepairAnswersTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.http = http;
        this.beans = beans;
        this.samples = new RepairSamples(http, beans);
    }

    @ParameterizedTest
    @CsvSource({"CONSENTED, What we agreed on", "CHANGE_WANTED, We make a new offer", "REFUSED, do not want this repair"
    })
    void theSecondOfTwoClicksIsToldWhatTheFirstOneWas(String answer, String words) {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        answer(sample, answer);

        ResponseEntity<String> second = answer(sample, answer);

        assertThat(second.getStatusCode().value()).isEqualTo(200);
        assertThat(second.getBody()).contains(words).doesNotContain("Something has changed");
        assertThat(file(sample).consents()).hasSize(1);
    }

    @Test
    void theSameAnswerToAnEarlierOfferCountsForNothing() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        answer(sample, "CHANGE_WANTED");
        samples.quote(sample, "Another lock body");

        ResponseEntity<String> again = answer(sample, "CHANGE_WANTED");

        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).contains("Nothing was agreed", "Another lock body");
    }

    @Test
    void theSecondOfTwoSignaturesIsToldThatItIsSigned() {
        Sample sample = samples.inspected("en");
        assertThat(page(sample)).contains("/assets/portal.js");
        sign(sample, Map.of());

        ResponseEntity<String> second = sign(sample, Map.of());

        assertThat(second.getStatusCode().value()).isEqualTo(200);
        assertThat(second.getBody()).contains("You have accepted the repair").doesNotContain("Something has changed");
        assertThat(file(sample).acceptances()).hasSize(1);
        assertThat(sign(sample, Map.of("quality", "1")).getStatusCode().value()).isEqualTo(409);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "mayAccept, please ask that person to sign",
        "demonstrated, please ask our engineer to do so",
        "advised, please ask our engineer to do so",
        "signature, Please sign in the field",
        "acceptedBy, Please fill this in",
        "quality, Please choose an entry"
    })
    void whatIsMissingUnderASignatureIsSaidToTheCustomerAndNotToStaff(String missing, String words) {
        Sample sample = samples.inspected("en");
        Map<String, String> form = form();
        form.remove(missing);

        ResponseEntity<String> answer = post(sample, "/acceptance", form);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .contains(words)
                .doesNotContain("have it signed", "show the result first", "explain first", "It must not be empty");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, not carried out, ended without being carried out",
        "REPLACEMENT_PROPOSED, replacement proposed, We examine whether it is replaced",
        "REPAIRED, finished, The repair is finished"
    })
    void aRepairThatIsOverSaysHowItEnded(RepairOutcome outcome, String badge, String next) {
        Sample sample = samples.inspected("en");
        talkedWith(sample);
        beans.getBean(RepairDesk.class).finish(sample.number(), outcome, "desk");
        PortalSamples portal = new PortalSamples(beans, port);
        PortalVisitor owner = portal.visitor();
        portal.prove(owner, sample.number(), sample.code(), samples.phone());

        assertThat(page(sample)).contains("<span class=\"badge\">" + badge + "</span>");
        String page = owner.get("/cases/" + sample.code()).body();
        assertThat(page).contains(next).doesNotContain("??");
        assertThat(page.contains("The repair was finished.") || page.contains("The repair is finished."))
                .isEqualTo(outcome == RepairOutcome.REPAIRED);
    }

    @Test
    void whoIsNotSatisfiedReadsOnThePageOfTheCaseThatItIsLookedAtAgain() {
        Sample sample = samples.inspected("en");
        sign(sample, Map.of("satisfied", "false", "opinion", "It still sticks"));
        PortalSamples portal = new PortalSamples(beans, port);
        PortalVisitor owner = portal.visitor();
        portal.prove(owner, sample.number(), sample.code(), samples.phone());

        assertThat(owner.get("/cases/" + sample.code()).body())
                .contains("You are not satisfied with the result. We look at it again")
                .doesNotContain("or wait for your product");
    }

    @Test
    void whoSaysTwiceThatHeIsNotSatisfiedIsHeardOnce() {
        Sample sample = samples.inspected("en");
        Map<String, String> form = form();
        form.keySet().removeAll(List.of("content", "quality", "attitude", "signature"));
        form.putAll(Map.of("satisfied", "false", "opinion", "It still sticks"));
        post(sample, "/acceptance", form);

        assertThat(post(sample, "/acceptance", form).getStatusCode().value()).isEqualTo(200);

        assertThat(file(sample).acceptances()).hasSize(1);
    }

    /** Nobody ends the service of a claim whose customer was not reached. */
    private void talkedWith(Sample sample) {
        beans.getBean(ClaimResponse.class)
                .recordContact(
                        sample.number(),
                        new ContactAttempt(
                                "PHONE", true, true, null, null, true, "Stuck", true, true, true, "ON_SITE", null,
                                "desk"));
    }

    private ResponseEntity<String> answer(Sample sample, String answer) {
        return post(
                sample,
                "/answer",
                Map.of(
                        "version",
                        "1",
                        "answer",
                        answer,
                        "givenBy",
                        "Wang Fang ",
                        "note",
                        "A cheaper motor",
                        "lang",
                        "en"));
    }

    private ResponseEntity<String> sign(Sample sample, Map<String, String> more) {
        Map<String, String> form = form();
        form.putAll(more);
        return post(sample, "/acceptance", form);
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>(Map.of(
                "acceptedBy", "Wang Fang",
                "mayAccept", "true",
                "demonstrated", "true",
                "advised", "true",
                "content", "5",
                "quality", "4",
                "attitude", "5",
                "satisfied", "true",
                "opinion", "Quick"));
        form.put("signature", DRAWING);
        form.put("round", "1");
        form.put("lang", "en");
        return form;
    }

    private ResponseEntity<String> post(Sample sample, String address, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return http.postForEntity("/repairs/" + sample.code() + address, FormToken.with(http, form), String.class);
    }

    private String page(Sample sample) {
        return Objects.requireNonNull(http.getForObject("/repairs/" + sample.code(), String.class));
    }

    private RepairFile file(Sample sample) {
        return beans.getBean(RepairFiles.class).find(sample.number()).orElseThrow();
    }
}
