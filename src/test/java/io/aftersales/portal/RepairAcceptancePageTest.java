package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** What a customer sees of the result of his repair, and how he signs it. */
@IntegrationTest
class RepairAcceptancePageTest extends RepairPages {

    private static final String DRAWING =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.png());

    RepairAcceptancePageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        super(http, beans);
    }

    @Test
    @Requirement({"RPR-15", "RPR-16", "RPR-17", "RPR-18"})
    void theReportIsShownAndTheResultSigned() {
        Sample sample = samples.inspected("en");
        assertThat(page("/repairs/" + sample.code()))
                .contains("Motor exchanged, lock set", "1 × Motor of the lock", "M4711", "Screws rusted");

        ResponseEntity<String> answer = sign(sample, Map.of("signature", DRAWING));

        var signed = file(sample).latestAcceptance().orElseThrow();
        assertThat(signed.acceptedBy()).isEqualTo("Wang Fang");
        assertThat(signed.quality()).isEqualTo(4);
        assertThat(signed.recordedBy()).isEqualTo("customer");
        assertThat(answer.getBody())
                .contains("You have accepted the repair", "Wang Fang", "4 of 5")
                .doesNotContain("id=\"accept\"");
    }

    @Test
    @Requirement("RPR-16")
    void whoIsNotSatisfiedSaysWhyAndIsTakenSeriously() {
        Sample sample = samples.inspected("en");
        ResponseEntity<String> withoutReason =
                sign(sample, Map.of("signature", DRAWING, "satisfied", "false", "opinion", ""));
        assertThat(withoutReason.getStatusCode().value()).isEqualTo(400);
        assertThat(withoutReason.getBody()).contains("opinion-problem", DRAWING);

        sign(sample, Map.of("signature", DRAWING, "satisfied", "false", "opinion", "It still sticks"));

        assertThat(page("/repairs/" + sample.code())).contains("We look at it again", "It still sticks");
    }

    @Test
    @Requirement({"RPR-16", "RPR-17"})
    void aPageOfAnEarlierResultDoesNotAcceptTheNewOne() {
        Sample sample = samples.inspected("en");
        assertThat(page("/repairs/" + sample.code())).contains("name=\"round\" value=\"1\"");
        sign(sample, Map.of("signature", DRAWING, "satisfied", "false", "opinion", "It still sticks"));
        samples.inspectedAgain(sample, 2);

        ResponseEntity<String> stale = sign(sample, Map.of("signature", DRAWING));

        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(stale.getBody())
                .contains("Nothing was accepted", "name=\"round\" value=\"2\"")
                .doesNotContain(DRAWING);
        assertThat(file(sample).acceptances()).hasSize(1);
        sign(sample, Map.of("signature", DRAWING, "round", "2"));
        assertThat(file(sample).latestAcceptance().orElseThrow().satisfied()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "signature, ''",
        "signature, 'data:image/png;base64,QUFB'",
        "signature, 'data:image/png;base64,?'",
        "signature, 'https://example.com/a.png'",
        "acceptedBy, ' '",
        "content, 6",
        "quality, ''",
        "satisfied, maybe"
    })
    @Requirement("RPR-18")
    void whatIsMissingOrWrongIsNotSigned(String field, String value) {
        Sample sample = samples.inspected("en");

        ResponseEntity<String> answer = sign(sample, with(Map.of("signature", DRAWING), field, value));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("Something is missing or wrong").contains("class=\"problem\"");
        assertThat(file(sample).acceptances()).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private ResponseEntity<String> sign(Sample sample, Map<String, String> more) {
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
        form.put("round", "1");
        form.put("lang", "en");
        form.putAll(more);
        return post(sample, "/acceptance", form);
    }
}
