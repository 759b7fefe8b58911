package io.aftersales.repairs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.repairs.ArrivalReport;
import io.aftersales.repairs.VisitDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** The dispatch order of every visit, not of the latest alone. */
@IntegrationTest
class VisitPapersTest {

    private final TestRestTemplate http;
    private final MockMvc mvc;
    private final BeanFactory beans;
    private final RepairSamples samples;

    VisitPapersTest(@Autowired TestRestTemplate http, @Autowired MockMvc mvc, @Autowired BeanFactory beans) {
        this.http = http.withBasicAuth("desk", "desk");
        this.mvc = mvc;
        this.beans = beans;
        this.samples = new RepairSamples(http, beans);
    }

    @Test
    @Requirement({"DSP-10", "INF-11"})
    void everyVisitHasAnOrderOfItsOwn() throws Exception {
        Sample sample = twice();

        assertThat(order(sample, "?visit=1")).contains(sample.number() + "-1", "The door was open");
        assertThat(order(sample, "?visit=2")).contains(sample.number() + "-2").doesNotContain("The door was open");
        assertThat(order(sample, "")).contains(sample.number() + "-2");
        assertThat(mvc.perform(get("/desk/cases/" + sample.number())
                                .with(user("reader").authorities(new SimpleGrantedAuthority("service-desk"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("dispatch-order.pdf?visit=1", "dispatch-order.pdf?visit=2");
    }

    @ParameterizedTest
    @CsvSource({"3, 404", "0, 404", "first, 400"})
    void aVisitThatIsNoneHasNoOrder(String visit, int status) {
        assertThat(http.getForEntity(address(twice(), "?visit=" + visit), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    /** Returns a repair of which somebody came once, and comes again. */
    private Sample twice() {
        Sample sample = samples.opened("en");
        samples.book(sample, Duration.ofHours(2));
        beans.getBean(VisitDesk.class)
                .report(sample.number(), new ArrivalReport("ARRIVED", null, "The door was open"), "engineer");
        samples.book(sample, Duration.ofHours(4));
        return sample;
    }

    private String order(Sample sample, String query) throws IOException {
        byte[] pdf = http.getForObject(address(sample, query), byte[].class);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String address(Sample sample, String query) {
        return "/api/repairs/" + sample.number() + "/papers/dispatch-order.pdf" + query;
    }
}
