package io.aftersales.replacements.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.ReplacementSamples.Sample;
import io.aftersales.testing.Requirement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The papers of replacements over HTTP. */
@IntegrationTest
class ReplacementsOverHttpTest {

    private final TestRestTemplate http;
    private final ReplacementSamples samples;

    ReplacementsOverHttpTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.http = http;
        this.samples = new ReplacementSamples(http, beans);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "en, Replacement record, Replacement date, New model, Colour, New serial number",
        "zh, 更换记录, 更换日期, 更换产品型号, 颜色, 新序列号"
    })
    @Requirement({"RPL-07", "F21"})
    void theRecordIsPrintedWithAllItsFieldsAndTheSignature(
            String lang, String title, String date, String model, String colour, String serialNumber)
            throws IOException {
        Sample sample = samples.exchanged("zh");

        byte[] pdf = pdf(sample, "?lang=" + lang);

        assertThat(text(pdf))
                .contains(sample.number(), "王芳", "SH-100", sample.original())
                .contains(title, date, samples.today(), model, "SH-LOCK-210", colour, "曜石黑")
                .contains(serialNumber, sample.fresh(), "Box was kept");
        assertThat(pictures(pdf)).isEqualTo(1);
    }

    @Test
    @Requirement("RPL-07")
    void theRecordIsInTheLanguageOfTheCustomerByDefault() throws IOException {
        assertThat(text(pdf(samples.agreed("en"), ""))).contains("Replacement record");
        assertThat(text(pdf(samples.agreed("zh"), ""))).contains("更换记录");
    }

    @Test
    void theRecordIsPrintedBeforeItIsSignedToBeFilledInByHand() throws IOException {
        Sample sample = samples.agreed("en");

        byte[] pdf = pdf(sample, "");

        assertThat(text(pdf)).contains("SH-LOCK-210").doesNotContain(sample.fresh());
        assertThat(pictures(pdf)).isZero();
    }

    @Test
    @Requirement("RPL-07")
    void eachExchangeOfAClaimHasARecordOfItsOwn() throws IOException {
        Sample sample = samples.exchanged("zh");
        samples.agreedAgain(sample);
        JsonNode applications = answer("desk", sample, "").getBody();
        assertThat(applications).hasSize(2);

        assertThat(text(pdf(sample, record(applications.get(0))))).contains("曜石黑", sample.fresh());
        assertThat(text(pdf(sample, record(applications.get(1))))).contains("晨雾白");
        assertThat(text(pdf(sample, ""))).contains("晨雾白");
        assertThat(answer("desk", sample, "/papers/replacement-record.pdf?application=" + UUID.randomUUID())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private static String record(JsonNode application) {
        return "?application=" + application.path("id").asText();
    }

    @Test
    void whatCannotBePrintedIsToldSo() {
        Sample sample = samples.told("en");

        ResponseEntity<JsonNode> none = answer("desk", sample, "/papers/replacement-record.pdf");

        assertThat(none.getStatusCode().value()).isEqualTo(404);
        assertThat(String.valueOf(none.getBody())).contains(sample.number(), "no exchange that was approved");
        assertThat(answer("desk", samples.agreed("en"), "/papers/replacement-record.pdf?lang=fr")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "cashier"})
    void theRecordIsNotForThoseWhoPayOnly(String user) {
        Sample sample = samples.agreed("en");

        assertThat(answer(user, sample, "/papers/replacement-record.pdf")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    @Requirement("RPL-07")
    void aSignatureIsHandedOutAsItCame() {
        Sample sample = samples.handedOver("en");

        ResponseEntity<JsonNode> added = sign(sample, "PAPER", Pictures.png());

        assertThat(added.getStatusCode().value()).as("%s", added.getBody()).isEqualTo(201);
        JsonNode file = added.getBody();
        assertThat(file).isNotNull();
        String address = "/papers/" + file.path("id").asText();
        assertThat(http.withBasicAuth("desk", "desk")
                        .getForObject("/api/replacements/" + sample.number() + address, byte[].class))
                .isEqualTo(Pictures.png());
        assertThat(answer("desk", samples.agreed("en"), address).getStatusCode().value())
                .isEqualTo(404);
    }

    @Test
    void aDrawingThatCouldNotBePrintedIsRefusedAndNotKept() throws IOException {
        Sample sample = samples.handedOver("en");
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2001, 10, BufferedImage.TYPE_INT_RGB), "png", wide);

        ResponseEntity<JsonNode> refused = sign(sample, "DRAWN", wide.toByteArray());

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("\"file\"", "2000");
        ResponseEntity<JsonNode> onPaper = sign(sample, "PAPER", wide.toByteArray());
        JsonNode file = onPaper.getBody();
        assertThat(file).isNotNull();
        assertThat(file.path("kind").asText()).isEqualTo("REPLACEMENT_SIGNATURE_PAPER");
    }

    private ResponseEntity<JsonNode> answer(String user, Sample sample, String address) {
        return http.withBasicAuth(user, user)
                .getForEntity("/api/replacements/" + sample.number() + address, JsonNode.class);
    }

    private byte[] pdf(Sample sample, String query) {
        ResponseEntity<byte[]> answer = http.withBasicAuth("auditor", "auditor")
                .getForEntity(
                        "/api/replacements/" + sample.number() + "/papers/replacement-record.pdf" + query,
                        byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        byte[] pdf = answer.getBody();
        assertThat(pdf).isNotNull();
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // long labels are broken
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static long pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(resources::isImageXObject)
                    .count();
        }
    }

    private ResponseEntity<JsonNode> sign(Sample sample, String kind, byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("kind", kind);
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "signed.png";
            }
        });
        return http.withBasicAuth("engineer", "engineer")
                .postForEntity("/api/replacements/" + sample.number() + "/signature", parts, JsonNode.class);
    }
}
