package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages for customers say of what was done, missed or not taken, and where their links lead. */
@IntegrationTest
class PortalNoticesTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @ParameterizedTest
    @CsvSource({
        "erasureTakenBack, your data stay",
        "message, we have what you wrote",
        "abc, What happened",
        "wish.x, What happened"
    })
    void whatWasDoneIsSaidAndWhatHasNoWordsIsNot(String done, String words) {
        Sample sample = samples.claim();

        String page = samples.proved(sample)
                .get("/cases/" + sample.code() + "?done=" + done)
                .body();

        assertThat(page).contains(words).doesNotContain("??", "abc", "wish.x");
    }

    @Test
    void oneBadPhotoOfAMessageLetsTheOthersBeChosenAgain() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        HttpResponse<String> answer = owner.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/messages",
                Map.of("message", "It is worse in the rain"),
                List.of(
                        new Upload("good.jpg", "image/jpeg", Photos.plain()),
                        new Upload("bad.jpg", "image/jpeg", "MZ".getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("choose your photos again", "It is worse in the rain");
    }

    @Test
    void theOtherLanguageOfWhatCouldNotBeTakenIsThePageOfTheCase() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        HttpResponse<String> answer = owner.send(
                "/cases/" + sample.code(),
                "/cases/" + sample.code() + "/messages",
                Map.of(),
                List.of(new Upload("large.jpg", "image/jpeg", new byte[11 << 20])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("href=\"/cases/" + sample.code() + "?lang=zh\"")
                .doesNotContain("still in the form");
    }

    @Test
    void aTimeThatIsOverIsNotPromisedAgain() {
        Sample sample = samples.claim();
        jdbc.sql("update claim set response_due_at = response_due_at - interval '30 days' where number = ?")
                .param(sample.number())
                .update();
        PortalVisitor owner = samples.proved(sample);

        assertThat(owner.get("/cases/" + sample.code()).body())
                .contains("and have not done so. We are sorry")
                .doesNotContain("at the latest by");
        assertThat(owner.get("/claims/received/" + sample.code()).body())
                .contains("is over: how it stands")
                .doesNotContain("at the latest by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/new", "/complaints/new"})
    void anEmptyFormMayBeKeptForTheWayBack(String form) {
        assertThat(caching(samples.visitor(), form)).contains("no-cache").doesNotContain("no-store");
    }

    @Test
    void whatIsAboutSomebodyIsKeptNowhere() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        assertThat(caching(owner, "/complaints/new?case=" + sample.code())).contains("no-store");
        assertThat(caching(owner, "/cases/" + sample.code())).contains("no-store");
        assertThat(caching(owner, "/claims/received/" + sample.code())).contains("no-store");
    }

    private static String caching(PortalVisitor visitor, String page) {
        return visitor.get(page).headers().firstValue("Cache-Control").orElse("");
    }
}
