package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Strangers try what they can at the portal. */
@IntegrationTest
@Requirement({"SEC-02", "SEC-03"})
class PortalAttackTest {

    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ClaimFiles files;

    @Autowired
    private CustomerFiles customerFiles;

    @Autowired
    private OutboxReader outbox;

    @Autowired
    private JdbcClient jdbc;

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
    void fiveWrongCodesMakeTheRightOneWorthless() {
        Sample sample = samples.claim();
        PortalVisitor thief = samples.visitor();
        String right = samples.askForCode(thief, sample.number(), sample.code(), sample.email());
        String wrong = right.equals("000000") ? "000001" : "000000";

        for (int tries = 0; tries < 5; tries++) {
            assertThat(tryCode(thief, sample, wrong).statusCode()).isEqualTo(400);
        }

        assertThat(tryCode(thief, sample, right).statusCode()).isEqualTo(400);
        assertThat(thief.cookie("aftersales-case")).isEmpty();
    }

    @Test
    void manyTriesAtTheSameTimeAreNoMoreThanFive() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.visitor();
        String right = samples.askForCode(owner, sample.number(), sample.code(), sample.email());
        String wrong = right.equals("000000") ? "000001" : "000000";
        OneTimeCodes codes = beans.getBean(OneTimeCodes.class);
        List<CompletableFuture<Optional<OneTimeCodes.Used>>> tries = new ArrayList<>();

        for (int i = 0; i < 12; i++) {
            tries.add(CompletableFuture.supplyAsync(() -> codes.use(sample.number(), wrong)));
        }

        assertThat(tries.stream().map(CompletableFuture::join)).containsOnly(Optional.empty());
        assertThat(jdbc.sql("select tries_left from portal_code where case_number = ?")
                        .param(sample.number())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(codes.use(sample.number(), right)).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceAndForItsCaseOnly() {
        Sample sample = samples.claim();
        Sample other = samples.claim();
        PortalVisitor owner = samples.visitor();
        String code = samples.askForCode(owner, sample.number(), sample.code(), sample.email());

        assertThat(tryCode(samples.visitor(), other, code).statusCode()).isEqualTo(400);
        assertThat(tryCode(owner, sample, code).statusCode()).isEqualTo(302);
        assertThat(tryCode(samples.visitor(), sample, code).statusCode()).isEqualTo(400);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldOne() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.visitor();
        String first = samples.askForCode(owner, sample.number(), sample.code(), sample.email());
        String second = samples.askForCode(owner, sample.number(), sample.code(), sample.email());

        if (!first.equals(second)) {
            assertThat(tryCode(owner, sample, first).statusCode()).isEqualTo(400);
        }
        assertThat(tryCode(owner, sample, second).statusCode()).isEqualTo(302);
    }

    @Test
    void codesAndSessionsCannotBeReadInTheDatabase() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.visitor();
        String code = samples.askForCode(owner, sample.number(), sample.code(), sample.email());
        String kept = jdbc.sql("select fingerprint from portal_code where case_number = ?")
                .param(sample.number())
                .query(String.class)
                .single();
        String facts = jdbc.sql("select facts::text from outbox_message where subject = ? and template = 'portal-code'")
                .param(sample.number())
                .query(String.class)
                .single();
        tryCode(owner, sample, code);
        String session = owner.cookie("aftersales-case").orElseThrow().getValue();

        assertThat(kept).doesNotContain(code);
        assertThat(facts).doesNotContain(code).contains("encrypted");
        assertThat(jdbc.sql("select count(*) from portal_session where fingerprint = ?")
                        .param(session)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void staffDoNotReadTheCodesOfCustomers() {
        Sample sample = samples.claim();
        String code = samples.askForCode(samples.visitor(), sample.number(), sample.code(), sample.email());

        assertThat(outbox.about(sample.number()))
                .filteredOn(message -> message.template().equals("portal-code"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.title() + message.text())
                        .doesNotContain(code)
                        .contains("••••••"));
    }

    @Test
    void theDoorOfACaseLooksAsThatOfNone() {
        Sample sample = samples.claim();

        assertThat(door(sample.code())).isEqualTo(door("2222-3333-4444-5555"));
        assertThat(asked(sample.code(), "somebody-else@example.com"))
                .isEqualTo(asked("2222-3333-4444-5555", "somebody-else@example.com"))
                .isEqualTo(asked(sample.code(), sample.email()));
        assertThat(tried(sample.code())).isEqualTo(tried("2222-3333-4444-6666"));
    }

    @Test
    void noCodeIsSentToWhomTheCaseDoesNotBelong() {
        Sample sample = samples.claim();
        samples.visitor().send("/track", "/track", Map.of("code", sample.code(), "contact", "thief@example.com"));
        samples.askForCode(samples.visitor(), sample.number(), sample.code(), sample.email());

        assertThat(outbox.about(sample.number()))
                .filteredOn(message -> message.template().equals("portal-code"))
                .singleElement()
                .satisfies(message -> assertThat(message.recipient()).isEqualTo(sample.email()));
    }

    @Test
    void askingAndTryingHaveTheirLimits() {
        Sample sample = samples.claim();
        PortalVisitor thief = samples.visitor();
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(thief.send("/track", "/track", Map.of("code", sample.code(), "contact", "t" + i + "@example.com"))
                    .statusCode());
        }
        List<Integer> tried = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            tried.add(tryCode(thief, sample, "%06d".formatted(i)).statusCode());
        }

        assertThat(asked).startsWith(302).endsWith(429);
        assertThat(tried).startsWith(400).endsWith(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/data", "/data.json", "/papers/quote.pdf", "/files/00000000-0000-0000-0000-000000000000"})
    void theSessionOfOneCaseOpensNoOther(String page) {
        Sample mine = samples.claim();
        Sample other = samples.claim();
        PortalVisitor visitor = samples.proved(mine);

        HttpResponse<String> answer = visitor.get("/cases/" + other.code() + page);

        assertThat(answer.statusCode()).isIn(200, 302, 404);
        assertThat(answer.body()).doesNotContain(other.number(), other.email(), "The lock does not open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "appointment", "withdrawal", "satisfaction", "erasure", "erasure/withdrawal"})
    void theSessionOfOneCaseChangesNoOther(String action) {
        Sample mine = samples.claim();
        Sample other = samples.claim();
        PortalVisitor visitor = samples.proved(mine);
        int before = files.get(other.number()).timeline().size();

        HttpResponse<String> answer = visitor.send(
                "/cases/" + mine.code(),
                "/cases/" + other.code() + "/" + action,
                Map.of("message", "x", "wish", "x", "satisfaction", "1"));

        assertThat(visitor.target(answer)).isEqualTo("/cases/" + other.code());
        assertThat(files.get(other.number()).timeline()).hasSize(before);
        assertThat(files.get(other.number()).status()).isEqualTo(ClaimStatus.RECEIVED);
    }

    @Test
    void whoSharesOnlyThePhoneNumberIsAnotherPerson() {
        Map<String, String> victim = PortalSamples.claimForm();
        victim.put("customer.phone", "+86138" + (10_000_000 + System.nanoTime() % 80_000_000));
        Sample his = samples.claim(victim);
        Map<String, String> thief = PortalSamples.claimForm();
        thief.put("customer.phone", victim.getOrDefault("customer.phone", ""));
        Sample mine = samples.claim(thief);

        String data =
                samples.proved(mine).get("/cases/" + mine.code() + "/data.json").body();

        assertThat(data).contains(mine.number()).doesNotContain(his.number(), his.email());
    }

    @Test
    void aSessionEndsWhereItIsClosed() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        PortalVisitor thief = samples.visitor();
        thief.take(owner.cookie("aftersales-case").orElseThrow());
        assertThat(thief.get("/cases/" + sample.code()).body()).contains(sample.number());

        owner.send("/cases/" + sample.code(), "/cases/" + sample.code() + "/leave", Map.of());

        assertThat(thief.get("/cases/" + sample.code()).body()).doesNotContain(sample.number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/claims/new",
                "/complaints/new",
                "/track",
                "/cases/%s/proof",
                "/cases/%s/messages",
                "/cases/%s/appointment",
                "/cases/%s/satisfaction",
                "/cases/%s/withdrawal",
                "/cases/%s/erasure",
                "/cases/%s/erasure/withdrawal",
                "/cases/%s/leave",
                "/repairs/%s/answer",
                "/repairs/%s/acceptance",
                "/surveys/%s"
            })
    void noFormIsTakenWithoutItsToken(String action) {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        assertThat(owner.sendWith("", action.formatted(sample.code()), PortalSamples.claimForm())
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.sendWith("forged", action.formatted(sample.code()), PortalSamples.claimForm())
                        .statusCode())
                .isEqualTo(403);
        assertThat(files.get(sample.number()).status()).isEqualTo(ClaimStatus.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/new", "/track", "/cases/%s/messages", "/cases/%s/erasure", "/repairs/%s/answer"})
    void aForeignPageIsRefusedEvenIfItHadTheToken(String action) {
        Sample sample = samples.claim();
        HttpEntity<MultiValueMap<String, String>> form =
                FormToken.with(http, new LinkedMultiValueMap<>(Map.of("message", List.of("x"))));
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(form.getHeaders());
        headers.set("Sec-Fetch-Site", "cross-site");

        assertThat(http.postForEntity(
                                action.formatted(sample.code()),
                                new HttpEntity<>(form.getBody(), headers),
                                String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherBrowserIsNone() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        String foreign = samples.visitor().token("/track");

        assertThat(owner.sendWith(foreign, "/cases/" + sample.code() + "/withdrawal", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(files.get(sample.number()).status()).isEqualTo(ClaimStatus.RECEIVED);
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
        HttpResponse<String> page = samples.visitor().get("/claims/new");

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

    @ParameterizedTest
    @CsvSource({
        "session, HttpOnly",
        "session, SameSite=Lax",
        "session, Secure",
        "language, HttpOnly",
        "language, SameSite=Lax",
        "language, Secure"
    })
    void cookiesAreForOurPagesAloneAndWithTlsForTlsAlone(String which, String attribute) {
        assertThat(cookie(which, true)).contains(attribute);
        assertThat(cookie(which, false).contains(attribute)).isEqualTo(!attribute.equals("Secure"));
    }

    private List<String> cookie(String which, boolean tls) {
        MockHttpServletResponse chosen = new MockHttpServletResponse();
        new PortalLanguage(tls).setLocale(new MockHttpServletRequest(), chosen, Locale.CHINESE);
        String cookie = which.equals("session")
                ? new PortalSessions(jdbc, beans.getBean(PersonalDataCipher.class), beans.getBean(Clock.class), tls)
                        .open("CL-20200101-000001", null)
                : String.valueOf(chosen.getHeader(HttpHeaders.SET_COOKIE));
        return List.of(cookie.split("; ", -1));
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

    @Test
    void numbersOfOthersOpenNothing() {
        Sample sample = samples.claim();
        PortalVisitor visitor = samples.visitor();

        assertThat(visitor.get("/cases/" + sample.number()).body()).doesNotContain("The lock does not open");
        assertThat(visitor.target(visitor.get("/claims/received/" + sample.number())))
                .isEqualTo("/track");
        assertThat(visitor.get("/api/claims/" + sample.number()).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/claims/" + sample.number() + "/files").statusCode())
                .isEqualTo(401);
    }

    @Test
    void oldSessionsAndCodesAreForgotten() {
        Sample sample = samples.claim();
        samples.proved(sample);
        jdbc.sql("update portal_session set expires_at = expires_at - interval '2 hours' where case_number = ?")
                .param(sample.number())
                .update();

        beans.getBean(PortalSessions.class).forget();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from portal_session where case_number = ?")
                                .param(sample.number())
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    private HttpResponse<String> tryCode(PortalVisitor visitor, Sample sample, String code) {
        return visitor.send(
                "/cases/" + sample.code(), "/cases/" + sample.code() + "/proof", Map.of("oneTimeCode", code));
    }

    private String door(String code) {
        return shape(samples.visitor().get("/cases/" + code), code);
    }

    private String asked(String code, String contact) {
        PortalVisitor visitor = samples.visitor();
        HttpResponse<String> answer = visitor.send("/track", "/track", Map.of("code", code, "contact", contact));
        return answer.statusCode() + " " + visitor.target(answer).replace(code, "CODE") + answer.body();
    }

    private String tried(String code) {
        return shape(
                samples.visitor().send("/cases/" + code, "/cases/" + code + "/proof", Map.of("oneTimeCode", "123456")),
                code);
    }

    /** Returns what can be told of an answer, without what the visitor sent himself and what differs each time. */
    private static String shape(HttpResponse<String> answer, String code) {
        return answer.statusCode()
                + answer.headers().map().keySet().toString()
                + answer.body().replace(code, "CODE").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN");
    }

    private static Map<String, String> with(Map<String, String> form, String... changes) {
        Map<String, String> changed = new HashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }
}
