package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers hand in claims at the portal and follow them, without script. */
@IntegrationTest
class PortalClaimTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ClaimFiles files;

    @Autowired
    private CustomerFiles customerFiles;

    @Autowired
    private OutboxReader outbox;

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @ParameterizedTest
    @EnumSource(ClaimKind.class)
    @Requirement({"CLM-04", "CLM-06", "CLM-07", "CLM-08"})
    void everyKindIsTakenByTheWebsite(ClaimKind kind) {
        Map<String, String> form = PortalSamples.claimForm();
        form.put("kind", kind.name());

        Sample sample = samples.claim(form);

        ClaimFile claim = files.get(sample.number());
        assertThat(claim.request().channel()).isEqualTo(ClaimChannel.WEBSITE);
        assertThat(claim.request().kind()).isEqualTo(kind);
        assertThat(claim.request().model()).isEqualTo("SH-100");
        assertThat(claim.customer().email()).isEqualTo(sample.email());
    }

    @Test
    @Requirement("CLM-09")
    void theCustomerLearnsNumberCodeStepsAndTime() {
        PortalVisitor visitor = samples.visitor();
        HttpResponse<String> sent = visitor.send("/claims/new", "/claims/new", PortalSamples.claimForm());

        assertThat(sent.statusCode()).isEqualTo(302);
        String page = visitor.get(visitor.target(sent)).body();
        assertThat(page)
                .containsPattern("CL-\\d{8}-\\d{6}")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .containsPattern("One of us reaches you personally, at the latest by \\w+day, \\d")
                .contains("Without your consent nothing is done");
        assertThat(visitor.get(visitor.target(sent)).body()).as("a reload").contains("We have your request");
    }

    @Test
    @Requirement("CLM-07")
    void aFormThatIsSentTwiceIsOneClaim() {
        Map<String, String> form = PortalSamples.claimForm();
        List<CompletableFuture<String>> clicks = new ArrayList<>();
        for (int click = 0; click < 3; click++) {
            PortalVisitor visitor = samples.visitor();
            clicks.add(CompletableFuture.supplyAsync(
                    () -> visitor.target(visitor.send("/claims/new", "/claims/new", form))));
        }

        assertThat(clicks.stream().map(CompletableFuture::join).distinct())
                .singleElement()
                .asString()
                .startsWith("/claims/received/");
    }

    @Test
    void whoGoesBackAndChangesTheFormIsToldThatItWasSent() {
        Map<String, String> form = PortalSamples.claimForm();
        samples.claim(form);
        form.put("symptom", "Something else");

        HttpResponse<String> again = samples.visitor().send("/claims/new", "/claims/new", form);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("You have sent this form before", "Something else");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "symptom, '', Please fill this in",
        "kind, '', Please choose an entry",
        "kind, ROCKET, Please choose an entry",
        "product.model, '', Please fill this in",
        "customer.email, nobody, Please give an e-mail address",
        "customer.email, '', Please give a telephone number or an e-mail address",
        "purchase.date, 2999-01-01, Please give a date that is not in the future",
        "purchase.date, yesterday, Please give a date that exists",
        "customer.name, 'Win www.example.com', Please give a name"
    })
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost(String field, String value, String words) {
        Map<String, String> form = PortalSamples.claimForm();
        form.put("product.serialNumber", "SN-4711");
        form.put("urgent", "true");
        form.put("urgencyReason", "LOCKED_OUT");
        form.put(field, value);

        HttpResponse<String> answer = samples.visitor().send("/claims/new", "/claims/new", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(words, "SN-4711", form.get("submission"), "value=\"LOCKED_OUT\" selected")
                .contains("autofocus", "aria-invalid=\"true\"");
    }

    @Test
    @Requirement("SEC-02")
    void photosComeAlongWithoutWhatTheyTellBesidesAndStaffReadThem() {
        PortalVisitor visitor = samples.visitor();
        HttpResponse<String> sent = visitor.send(
                "/claims/new",
                "/claims/new",
                PortalSamples.claimForm(),
                List.of(
                        new Upload("door.jpg", "image/jpeg", Photos.withPlace()),
                        new Upload("", "application/octet-stream", new byte[0])));
        String number = number(visitor, sent);

        var kept = customerFiles.list(number);

        assertThat(kept).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("door.jpg");
            assertThat(file.mediaType()).isEqualTo("image/jpeg");
            assertThat(Photos.text(customerFiles.read(number, file.id()).bytes()))
                    .doesNotContain("Exif", Photos.PLACE);
        });
    }

    @Test
    void aFileThatCannotBeTakenIsNamedAndNothingIsFiled() {
        Map<String, String> form = PortalSamples.claimForm();
        PortalVisitor visitor = samples.visitor();

        HttpResponse<String> answer = visitor.send(
                "/claims/new",
                "/claims/new",
                form,
                List.of(new Upload("run.exe", "image/png", "MZ nothing".getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Please choose a photo", "choose your photos again", "The lock does not open");
        assertThat(visitor.target(visitor.send("/claims/new", "/claims/new", form)))
                .as("the key is free")
                .startsWith("/claims/received/");
    }

    @Test
    @Requirement("CLM-09")
    void theCasePageTellsWhatWasPromisedWhatHappenedAndWhatComesNext() {
        Sample sample = samples.claim();

        String page = samples.proved(sample).get("/cases/" + sample.code()).body();

        assertThat(page)
                .contains(sample.number(), "To reach you personally", "Promised until", "We received your request.")
                .contains(
                        "One of us reaches you personally, at the latest by", "The lock does not open", sample.email())
                .contains("We have received your request")
                .doesNotContain("??");
    }

    @Test
    void aCustomerWritesAddsAPhotoAndStaffAreTold() {
        Sample sample = samples.claim();
        PortalVisitor visitor = samples.proved(sample);

        HttpResponse<String> sent = visitor.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/messages",
                Map.of("message", "It is worse in the rain"),
                List.of(new Upload("rain.png", "image/png", Pictures.png())));

        assertThat(visitor.target(sent)).endsWith("?done=message");
        assertThat(visitor.get(visitor.target(sent)).body())
                .contains("Thank you: we have what you wrote", "It is worse in the rain", "rain.png");
        assertThat(events(sample)).contains("MESSAGE_LEFT", "FILE_ADDED");
        assertThat(outbox.about(sample.number()))
                .anySatisfy(message -> assertThat(message.template()).isEqualTo("customer-wrote"));
    }

    @Test
    void anEmptyMessageIsAskedFor() {
        Sample sample = samples.claim();
        PortalVisitor visitor = samples.proved(sample);

        HttpResponse<String> sent = visitor.send(
                "/cases/" + sample.code(), "/cases/" + sample.code() + "/messages", Map.of("message", " "));

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("message-problem", sample.number());
    }

    @Test
    void aClaimThatNobodyServesYetIsWithdrawn() {
        Sample sample = samples.claim();
        PortalVisitor visitor = samples.proved(sample);

        HttpResponse<String> sent = visitor.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/withdrawal",
                Map.of("reason", "It opens again"));

        assertThat(visitor.target(sent)).endsWith("?done=withdrawn");
        assertThat(files.get(sample.number()).status()).isEqualTo(ClaimStatus.CLOSED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(sample.number())
                        .count())
                .as("its process has ended")
                .isZero();
        assertThat(visitor.get("/cases/" + sample.code()).body())
                .contains("You have withdrawn this request", "no longer needed", "It opens again")
                .doesNotContain("/withdrawal");
        assertThat(visitor.target(
                        visitor.send("/cases/" + sample.code(), "/cases/" + sample.code() + "/withdrawal", Map.of())))
                .as("twice is once")
                .endsWith("?done=withdrawn");
    }

    @Test
    void theLanguageIsChosenByALinkAndRemembered() {
        PortalVisitor visitor = samples.visitor();
        assertThat(visitor.get("/").body()).contains("How can we help you?");

        assertThat(visitor.get("/?lang=zh").body()).contains("有什么可以帮您");

        assertThat(visitor.get("/claims/new").body()).contains("申请服务", "<html lang=\"zh\"");
        assertThat(new PortalVisitor(port, "zh-CN,zh;q=0.9,en;q=0.8").get("/").body())
                .contains("有什么可以帮您");
        assertThat(new PortalVisitor(port, "de").get("/").body()).contains("How can we help you?");
        assertThat(visitor.get("/?lang=%00%22%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void theLanguageOfACaseIsThatOfItsMessages() {
        Sample sample = samples.claim();
        PortalVisitor visitor = samples.proved(sample);
        assertThat(files.get(sample.number()).customer().locale().name()).isEqualTo("EN");

        visitor.get("/cases/" + sample.code() + "?lang=zh");

        assertThat(files.get(sample.number()).customer().locale().name()).isEqualTo("ZH");
    }

    private String number(PortalVisitor visitor, HttpResponse<String> sent) {
        String code = visitor.target(sent).replace("/claims/received/", "");
        return files.trackedBy(code)
                .orElseThrow(() -> new AssertionError(sent.body()))
                .number();
    }

    private List<String> events(Sample sample) {
        return files.get(sample.number()).timeline().stream()
                .map(CaseEntry::type)
                .toList();
    }
}
