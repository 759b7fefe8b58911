package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Strangers try what a session of another case, or a page of another site, would open. */
@IntegrationTest
@Requirement({"SEC-02", "SEC-03"})
class PortalSessionsTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ClaimFiles files;

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

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Is it your case?")
                .doesNotContain(other.number(), other.email(), "The lock does not open");
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
                "/cases/%s/dispute",
                "/cases/%s/withdrawal",
                "/cases/%s/erasure",
                "/cases/%s/erasure/withdrawal",
                "/cases/%s/leave",
                "/repairs/%s/answer",
                "/repairs/%s/acceptance",
                "/repairs/%s/parts",
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
}
