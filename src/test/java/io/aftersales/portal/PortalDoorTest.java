package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers send after the hour of their session is not lost without a word. */
@IntegrationTest
class PortalDoorTest {

    /** Of another line, whose places nobody else takes. */
    private static final String ELSEWHERE = "203.0.113.77";

    private static final String WRITTEN = "no,\n<b>it rains</b> in";

    private static final int FAR = 1000;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ClaimFiles files;

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
    void aMessageThatComesTooLateIsKeptAndTakenWithTheNextCode() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        String page = "/cases/" + sample.code();
        String token = owner.token(page);
        end(sample);

        HttpResponse<String> late = owner.sendWith(token, page + "/messages", Map.of("message", WRITTEN));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("Your message is not sent yet", "&lt;b&gt;it rains&lt;/b&gt; in")
                .doesNotContain("<b>it rains", sample.number());
        int before = samples.codesSent(sample.number()).size();
        HttpResponse<String> asked = owner.sendWith(
                token, "/track", Map.of("code", sample.code(), "contact", sample.email(), "message", WRITTEN));
        assertThat(asked.body()).contains("is on its way to this contact", "&lt;b&gt;it rains&lt;/b&gt; in");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> samples.codesSent(sample.number()).size() > before);
        String code = samples.codesSent(sample.number()).get(0);
        HttpResponse<String> wrong =
                owner.sendWith(token, page + "/proof", Map.of("oneTimeCode", another(code), "message", WRITTEN));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("This code is not right", "&lt;b&gt;it rains&lt;/b&gt; in");
        assertThat(messages(sample)).isZero();

        HttpResponse<String> proved =
                owner.sendWith(token, page + "/proof", Map.of("oneTimeCode", code, "message", WRITTEN));

        assertThat(owner.target(proved)).isEqualTo(page + "?done=message");
        assertThat(owner.get(owner.target(proved)).body())
                .contains("Thank you: we have what you wrote", "&lt;b&gt;it rains&lt;/b&gt; in");
        assertThat(messages(sample)).isEqualTo(1);
    }

    @Test
    void aMessageWaitsAlsoWhereCodesAreAskedForAndTriedTooOften() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        String page = "/cases/" + sample.code();
        String token = owner.token(page);
        PortalLimits limits = beans.getBean(PortalLimits.class);
        exhaust(() -> limits.askForCode(ELSEWHERE, sample.code(), sample.email()));
        exhaust(() -> limits.tryCode(ELSEWHERE, sample.code()));

        HttpResponse<String> asked = owner.sendWith(
                token, "/track", Map.of("code", sample.code(), "contact", sample.email(), "message", WRITTEN));
        HttpResponse<String> tried =
                owner.sendWith(token, page + "/proof", Map.of("oneTimeCode", "123456", "message", WRITTEN));
        HttpResponse<String> without = owner.sendWith(token, page + "/proof", Map.of("oneTimeCode", "123456"));

        assertThat(List.of(asked, tried)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body())
                    .contains("Too many entries", "kept on this page", "&lt;b&gt;it rains&lt;/b&gt; in")
                    .doesNotContain(sample.number());
        });
        assertThat(without.statusCode()).isEqualTo(429);
        assertThat(without.body()).contains("Too many entries").doesNotContain("kept on this page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawal", "appointment", "satisfaction", "erasure"})
    void ofOtherEntriesItIsSaidThatTheyWereNotTaken(String action) {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        String page = "/cases/" + sample.code();
        String token = owner.token(page);
        end(sample);

        HttpResponse<String> late = owner.sendWith(token, page + "/" + action, Map.of("reason", "It opens again"));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("What you entered was not taken", "Is it your case?")
                .doesNotContain("name=\"message\"", sample.number());
        assertThat(files.get(sample.number()).status()).isEqualTo(ClaimStatus.RECEIVED);
    }

    private static void exhaust(Runnable attempt) {
        assertThatThrownBy(() -> IntStream.range(0, FAR).forEach(i -> attempt.run()))
                .isInstanceOf(TooManyCases.class);
    }

    private void end(Sample sample) {
        jdbc.sql("update portal_session set expires_at = expires_at - interval '2 hours' where case_number = ?")
                .param(sample.number())
                .update();
    }

    private long messages(Sample sample) {
        return files.get(sample.number()).timeline().stream()
                .filter(entry -> entry.type().equals("MESSAGE_LEFT"))
                .count();
    }

    private static String another(String code) {
        return (code.charAt(0) == '9' ? "1" : "9") + code.substring(1);
    }
}
