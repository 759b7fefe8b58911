package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairStatus;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What customers see of parts that were posted to them, and say about them. */
@IntegrationTest
@Requirement("DSP-05")
class PostedPartsPageTest {

    private final TestRestTemplate http;
    private final BeanFactory beans;
    private final RepairSamples samples;

    PostedPartsPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.http = http;
        this.beans = beans;
        this.samples = new RepairSamples(http, beans);
    }

    @Test
    void theParcelIsShownInTheLanguageOfTheCustomer() {
        assertThat(page(samples.posted("en")))
                .contains("parts on their way", "SF Express SF-1001", "Motor of the lock", "Did they arrive")
                .doesNotContain("??");
        assertThat(page(samples.posted("zh"))).contains("SF-1001", "您收到配件了吗").doesNotContain("??");
    }

    @Test
    void theWordOfTheCustomerIsTakenOnceHoweverOftenItIsSent() {
        Sample sample = samples.posted("en");

        assertThat(tell(sample, "HELPED", "").getStatusCode().value()).isEqualTo(200);
        ResponseEntity<String> second = tell(sample, "HELPED", "");

        assertThat(second.getStatusCode().value()).isEqualTo(200);
        assertThat(second.getBody()).doesNotContain("Something has changed", "Did they arrive");
        assertThat(file(sample).status()).isEqualTo(RepairStatus.ACCEPTED);
        assertThat(tell(sample, "NOT_HELPED", "It hums").getStatusCode().value())
                .isEqualTo(409);
    }

    @Test
    void whoIsNotHelpedIsAskedWhatIsWrong() {
        Sample sample = samples.posted("en");

        ResponseEntity<String> answer = tell(sample, "NOT_HELPED", " ");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("Please fill this in");
        assertThat(tell(sample, "", "It hums").getBody()).contains("Please choose an entry");
        tell(sample, "NOT_HELPED", "It hums");
        assertThat(file(sample).status()).isEqualTo(RepairStatus.OPEN);
    }

    @Test
    @Requirement("RPR-08")
    void whatDidNotArriveIsPromisedAgainOnHisPage() {
        Sample sample = samples.posted("en");
        assertThat(page(sample)).doesNotContain("Ready by");

        ResponseEntity<String> answer = tell(sample, "NOT_ARRIVED", "");

        assertThat(answer.getBody()).contains("Ready by");
        assertThat(file(sample).status()).isEqualTo(RepairStatus.CONSENTED);
    }

    private ResponseEntity<String> tell(Sample sample, String answer, String note) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("partsAnswer", answer);
        form.add("note", note);
        form.add("lang", "en");
        return http.postForEntity("/repairs/" + sample.code() + "/parts", FormToken.with(http, form), String.class);
    }

    private String page(Sample sample) {
        return Objects.requireNonNull(http.getForObject("/repairs/" + sample.code(), String.class));
    }

    private RepairFile file(Sample sample) {
        return beans.getBean(RepairFiles.class).find(sample.number()).orElseThrow();
    }
}
