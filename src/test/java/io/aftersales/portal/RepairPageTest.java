package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.aftersales.repairs.Consent;
import io.aftersales.repairs.ConsentAnswer;
import io.aftersales.repairs.ConsentChannel;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.repairs.RepairFile;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a customer sees of his repair, and how he answers the offer. */
@IntegrationTest
class RepairPageTest extends RepairPages {

    private static final String OUTDATED = "Nothing was agreed";

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    RepairPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        super(http, beans);
    }

    @Test
    void anUnknownCodeHasAFriendlyPageThatNobodyIndexes() {
        ResponseEntity<String> answer = http.getForEntity("/repairs/2222-2222-2222-2222?lang=en", String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody()).contains("We find nothing under this code").contains("noindex");
        HttpHeaders headers = answer.getHeaders();
        assertThat(headers.getFirst("X-Robots-Tag")).contains("noindex");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("Cache-Control")).contains("no-store");
        assertThat(headers.get("Set-Cookie")).isNull();
    }

    @Test
    void theCodeIsFoundHoweverItIsTyped() {
        Sample sample = samples.opened("en");

        assertThat(page("/repairs/" + sample.code().toLowerCase(Locale.ROOT).replace("-", "")))
                .contains(sample.number());
    }

    @Test
    void aClaimWithoutRepairSaysThatItIsWorkedOn() {
        assertThat(page("/repairs/" + samples.claim("en").code())).contains("We have your request");
    }

    @Test
    void theAppointmentIsShownAndNothingPersonal() {
        Sample sample = samples.opened("en");
        samples.book(sample, Duration.ofDays(1));

        String page = page("/repairs/" + sample.code());

        assertThat(page)
                .contains("Your appointment", samples.today().plusDays(1).toString())
                .doesNotContain(samples.phone(), samples.phone().substring(3), "王芳", "世纪大道");
    }

    @ParameterizedTest(name = "customer {0}, asked for {1}: {2}")
    @CsvSource({"zh, '', 维修方案", "en, '', Our offer", "zh, ?lang=en, Our offer", "en, ?lang=zh, 维修方案"})
    void thePageSpeaksTheLanguageOfTheCustomerUnlessHeChooses(String locale, String asked, String heading) {
        assertThat(page("/repairs/" + samples.quoted(locale, "PRODUCT_QUALITY").code() + asked))
                .contains(heading);
    }

    @Test
    @Requirement({"RPR-04", "RPR-05"})
    void theOfferShowsPlanCycleAndCharge() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");

        assertThat(page("/repairs/" + sample.code()))
                .contains("Another motor", "7 days", "Motor of the lock", "CNY 189.00", "Total: CNY 429.00")
                .contains(samples.today().plusDays(14).toString())
                .doesNotContain("Free of charge");
    }

    @Test
    @Requirement({"RPR-05", "WAR-05"})
    void aFreeOfferSaysSoAndWhy() {
        assertThat(page("/repairs/" + samples.quoted("en", "PRODUCT_QUALITY").code()))
                .contains("Free of charge", "Who pays follows from", "000 1.1.28(1)")
                .doesNotContain("Total:");
    }

    @Test
    @Requirement({"RPR-06", "RPR-09"})
    void consentIsKeptWithVersionNameAndChannel() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");

        ResponseEntity<String> answer = answer(sample, "1", "CONSENTED", "Wang Fang", "");

        assertThat(answer.getBody()).contains("What we agreed on", "Ready by");
        assertThat(file(sample).consents())
                .extracting(Consent::quoteVersion, Consent::answer, Consent::channel, Consent::givenBy)
                .containsExactly(tuple(1, ConsentAnswer.CONSENTED, ConsentChannel.PORTAL, "Wang Fang"));
    }

    @Test
    void wishesForAnotherPlanNeedWords() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");

        ResponseEntity<String> answer = answer(sample, "1", "CHANGE_WANTED", "Wang Fang", " ");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("Something is missing or wrong", "note-problem", "Wang Fang");
        assertThat(file(sample).consents()).isEmpty();
        assertThat(answer(sample, "1", "CHANGE_WANTED", "Wang Fang", "A cheaper motor")
                        .getBody())
                .contains("We make a new offer");
    }

    @Test
    void anAnswerWithoutChoiceIsAskedForInWords() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");

        String page = answer(sample, "1", "", "Wang Fang", "").getBody();

        assertThat(page).contains("Please choose an entry.").doesNotContain("CHANGE_WANTED,");
    }

    @Test
    @Requirement("RPR-09")
    void anAnswerToAnEarlierVersionIsRefusedAndTheNewOneShown() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        samples.quote(sample, "Another lock body");

        ResponseEntity<String> answer = answer(sample, "1", "CONSENTED", "Wang Fang", "");

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody())
                .contains(OUTDATED, "Another lock body", "name=\"version\" value=\"2\"")
                .doesNotContain("Another motor");
        assertThat(file(sample).consents()).isEmpty();
    }

    @Test
    @Requirement("RPR-09")
    void anAnswerThatMeetsANewVersionOnItsWayIsRefusedToo() throws Exception {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        CompletableFuture<ResponseEntity<String>> answer = new TransactionTemplate(transactions).execute(engineer -> {
            samples.quote(sample, "Another lock body");
            CompletableFuture<ResponseEntity<String>> customer =
                    CompletableFuture.supplyAsync(() -> answer(sample, "1", "CONSENTED", "Wang Fang", ""));
            waitUntilSomebodyWaits();
            return customer;
        });

        ResponseEntity<String> refused = answer.get(30, TimeUnit.SECONDS);

        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody()).contains(OUTDATED, "Another lock body");
        RepairFile repair = file(sample);
        assertThat(repair.consents()).isEmpty();
        assertThat(repair.quotes())
                .extracting(quote -> quote.status())
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.OPEN);
    }

    @Test
    void aSecondAnswerChangesNothingAndShowsHowThingsAre() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        answer(sample, "1", "CONSENTED", "Wang Fang", "");

        ResponseEntity<String> again = answer(sample, "1", "REFUSED", "Wang Fang", "");

        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).contains("Something has changed meanwhile", "What we agreed on");
    }

    @Test
    void aForeignPageCannotAnswer() {
        Sample sample = samples.quoted("en", "CUSTOMER_USE");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.set("Sec-Fetch-Site", "cross-site");

        ResponseEntity<String> answer = http.postForEntity(
                "/repairs/" + sample.code() + "/answer", new HttpEntity<>("version=1", headers), String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
    }

    private void waitUntilSomebodyWaits() {
        await("the answer of the customer waits for the engineer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private ResponseEntity<String> answer(Sample sample, String version, String answer, String by, String note) {
        return post(
                sample,
                "/answer",
                Map.of("version", version, "answer", answer, "givenBy", by, "note", note, "lang", "en"));
    }
}
