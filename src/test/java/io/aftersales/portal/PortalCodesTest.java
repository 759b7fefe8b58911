package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.notifications.OutboxReader;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Strangers try to get at cases by guessing, and by the codes of others. */
@IntegrationTest
@Requirement({"SEC-02", "SEC-03"})
class PortalCodesTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private OutboxReader outbox;

    @Autowired
    private JdbcClient jdbc;

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
}
