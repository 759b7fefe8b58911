package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.CustomerFiles;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Strangers write and send what a browser could run, or take for something else. */
@IntegrationTest
@Requirement({"SEC-02", "SEC-03"})
class PortalContentTest {

    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CustomerFiles customerFiles;

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @Test
    void whatCustomersWriteIsShownAndNeverRun() {
        Map<String, String> form = PortalSamples.claimForm();
        for (String field : List.of(
                "product.model", "product.serialNumber", "symptom", "customer.address", "purchase.proofNumber")) {
            form.put(field, field.equals("product.serialNumber") ? SCRIPT.substring(0, 60) + "1" : SCRIPT);
        }
        form.put("kind", "GUIDANCE");
        Sample sample = samples.claim(form);
        PortalVisitor owner = samples.proved(sample);
        owner.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/messages",
                Map.of("message", SCRIPT),
                List.of(new Upload("<img src=x onerror=alert(4)>.png", "image/png", Photos.plain())));
        String desk = http.withBasicAuth("desk", "desk").getForObject("/api/claims/" + sample.number(), String.class);
        HttpResponse<String> refused = owner.send(
                "/claims/new",
                "/claims/new",
                with(form, "submission", "another", "symptom", "", "customer.name", SCRIPT));

        for (String page : List.of(
                owner.get("/cases/" + sample.code()).body(),
                owner.get("/cases/" + sample.code() + "/data").body(),
                owner.get("/complaints/new?case=" + sample.code()).body(),
                refused.body())) {
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload");
        }
        assertThat(desk).contains("alert(1)");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(owner.get("/cases/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
                .doesNotContain("<script>alert", "\"><script");
    }

    @Test
    void pagesRunNothingOfTheirsAndOthersAndTellNothingOn() {
        HttpResponse<String> page = samples.visitor().get("/track");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "data:");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("geolocation=()");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick", "javascript:");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aPictureThatIsAlsoAPageIsAPictureOnlyAndSavedNotShown() {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] photo = Photos.plain();
        byte[] both = ByteBuffer.allocate(photo.length + page.length)
                .put(photo)
                .put(page)
                .array();
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        owner.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/messages",
                Map.of(),
                List.of(new Upload("../../etc/photo.html", "text/html", both)));

        var kept = customerFiles.list(sample.number()).get(0);
        assertThat(kept.name()).isEqualTo("photo.html.jpg");
        HttpResponse<byte[]> saved = owner.download("/cases/" + sample.code() + "/files/" + kept.id());
        assertThat(Photos.text(saved.body())).doesNotContain("<script>");
        assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(saved.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(saved.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a/*<script>alert(1)</script>*/",
                "PK not really",
                "plain text"
            })
    void whatIsNoPhotoAndNoPaperIsNotTaken(String content) {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        HttpResponse<String> answer = owner.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/messages",
                Map.of(),
                List.of(new Upload("photo.jpg", "image/jpeg", content.getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Please choose a photo (JPEG or PNG) or a PDF");
        assertThat(customerFiles.list(sample.number())).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotEvenReadAndSaysSo() {
        HttpResponse<String> answer = samples.visitor()
                .send(
                        "/claims/new",
                        "/claims/new",
                        PortalSamples.claimForm(),
                        List.of(new Upload("large.jpg", "image/jpeg", new byte[11 << 20])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("One of the files is too large");
    }

    private static Map<String, String> with(Map<String, String> form, String... changes) {
        Map<String, String> changed = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }
}
