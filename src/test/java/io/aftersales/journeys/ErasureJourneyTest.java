package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.ProvedContacts;
import io.aftersales.erasure.ErasureDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From "erase my data" on the portal to tables that know nobody any more. */
@IntegrationTest
class ErasureJourneyTest {

    private static final String DECIDE = "Task_DecideErasure";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    private final Marks marks = new Marks();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private PortalSamples portal;

    @BeforeEach
    void door() {
        door = new FrontDoor(http);
        portal = new PortalSamples(beans, port);
    }

    @Test
    @Requirement({"F13", "F62", "SEC-02"})
    void afterErasureNobodyIsFoundEvenWithTheKey() {
        String number = new WholeRun(door, database, marks).closed();
        String code = beans.getBean(ClaimFiles.class).get(number).trackingCode();
        UUID customer = customerOf(number);
        PortalVisitor owner = portal.visitor();
        portal.prove(owner, number, code, emailOf(number));
        String file = marks.word() + ".png";
        HttpResponse<String> sent = owner.send(
                "/cases/" + code,
                "/cases/" + code + "/messages",
                Map.of("message", marks.word()),
                List.of(new Upload(file, "image/png", Pictures.png(7))));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        Decrypted tables = new Decrypted(database, beans);
        assertThat(tables.with(marks.words()))
                .as("what is erased was there")
                .contains(
                        "customer.name",
                        "customer.email",
                        "claim.symptom",
                        "case_event.texts",
                        "case_attachment.name",
                        "contact_attempt.note",
                        "quote_consent.given_by",
                        "repair_acceptance.opinion",
                        "survey_answer.text",
                        "follow_up.problem");
        CopiedTexts dump = new CopiedTexts(database, beans, customer, number);
        dump.areRead();
        longAgo(number);

        owner.send("/cases/" + code + "/data", "/cases/" + code + "/erasure", Map.of());
        assertThat(owner.get("/cases/" + code + "/data").body()).contains("We decide and write to you.");
        door.complete("manager", number, DECIDE, Map.of("privateDecision", "ERASE"));
        assertThat(owner.get("/cases/" + code + "/data").body()).contains("Your data will be erased at");
        door.advance(Duration.ofDays(3).plusMinutes(1));

        assertThat(tables.with(marks.words())).isEmpty();
        assertThat(database.sql("select count(*) from erasure_request where customer_id = ? and contact is not null")
                        .param(customer)
                        .query(Long.class)
                        .single())
                .as("hashes that find him")
                .isZero();
        dump.areReadNoMore();
        assertThat(door.letters(number)).contains("erasure-granted");
        assertThat(door.timeline(number)).contains("PERSONAL_DATA_ERASED").contains("CLOSED");
        assertThat(door.claim(number).toString().toLowerCase(Locale.ROOT)).doesNotContain(marks.words());
        assertThat(owner.get("/cases/" + code).body())
                .as("the link opens nothing any more")
                .doesNotContain(number);
        assertThat(beans.getBean(ClaimFiles.class).trackedBy(code)).isEmpty();
        assertThat(customerOf(number)).as("the pseudonym stays").isEqualTo(customer);
        assertThat(database.sql("select kind from evidence_event where case_number = ? order by id")
                        .param(number)
                        .query(String.class)
                        .list())
                .as("the log of evidence stays")
                .contains("RECEIVED", "FILE_ADDED", "CLOSED", "PERSONAL_DATA_ERASED");
        assertThat(door.get("auditor", "/api/evidence/check").path("fault").isNull())
                .isTrue();
        assertThat(database.sql("select count(*) from survey_answer where number = ? and rating is not null")
                        .param(number)
                        .query(Long.class)
                        .single())
                .as("ratings stay")
                .isPositive();
        assertThat(database.sql("select count(*) from outbox_message where customer_id = ? and status = 'QUEUED'")
                        .param(customer)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Requirement({"INF-10", "F13", "T21"})
    void anOpenCaseIsRefusedWithItsReason() {
        PortalSamples.Sample sample = portal.claim();
        ask(sample);

        assertThat(door.send("manager", sample.number(), DECIDE, Map.of("privateDecision", "ERASE"))
                        .getStatusCode())
                .isNotEqualTo(HttpStatus.NO_CONTENT);
        door.complete("manager", sample.number(), DECIDE, Map.of("privateDecision", "REFUSE"));

        assertThat(door.letters(sample.number())).contains("erasure-refused-open");
        assertThat(door.timeline(sample.number())).contains("ERASURE_REFUSED").doesNotContain("PERSONAL_DATA_ERASED");
    }

    @Test
    @Requirement({"INF-10", "F13", "T21"})
    void aCaseThatMustStayIsRefusedWithItsDay() {
        PortalSamples.Sample sample = portal.claim();
        closed(sample.number(), "1 year");
        ask(sample);

        door.complete("manager", sample.number(), DECIDE, Map.of("privateDecision", "REFUSE"));

        assertThat(door.letters(sample.number())).contains("erasure-refused-kept");
    }

    @Test
    void aCaseThatComesAfterTheDecisionKeepsTheData() {
        PortalSamples.Sample sample = portal.claim();
        closed(sample.number(), "3 years");
        ask(sample);
        door.complete("manager", sample.number(), DECIDE, Map.of("privateDecision", "ERASE"));
        Map<String, String> again = PortalSamples.claimForm();
        again.put("customer.email", sample.email());
        portal.claim(again);

        door.advance(Duration.ofDays(3).plusMinutes(1));

        assertThat(door.timeline(sample.number())).contains("ERASURE_LAPSED").doesNotContain("PERSONAL_DATA_ERASED");
        assertThat(door.letters(sample.number())).contains("erasure-refused-open");
    }

    @Test
    @Requirement("F62")
    void whoTakesItBackKeepsHisDataAndMayAskAgain() {
        PortalSamples.Sample sample = portal.claim();
        closed(sample.number(), "3 years");
        String page = "/cases/" + sample.code() + "/data";
        PortalVisitor owner = portal.visitor();
        portal.prove(owner, sample.number(), sample.code(), sample.email());
        owner.send(page, "/cases/" + sample.code() + "/erasure", Map.of());
        door.complete("manager", sample.number(), DECIDE, Map.of("privateDecision", "ERASE"));

        owner.send(page, page.replace("data", "erasure/withdrawal"), Map.of());
        owner.send(page, page.replace("data", "erasure/withdrawal"), Map.of());
        assertThat(owner.get(page).body()).contains("took it back").doesNotContain("Keep my data");
        door.advance(Duration.ofDays(3).plusMinutes(1));

        portal.prove(owner, sample.number(), sample.code(), sample.email());
        assertThat(owner.get(page).body()).contains(sample.email());
        assertThat(door.letters(sample.number())).containsOnlyOnce("erasure-taken-back");
        assertThat(door.timeline(sample.number()))
                .containsOnlyOnce("ERASURE_TAKEN_BACK")
                .doesNotContain("PERSONAL_DATA_ERASED");
        owner.send(page, "/cases/" + sample.code() + "/erasure", Map.of());
        assertThat(door.tasks("manager", sample.number(), DECIDE)).hasSize(1);
    }

    @Test
    void whoAsksTwiceAtOnceAsksOnce() throws Exception {
        PortalSamples.Sample sample = portal.claim();
        UUID customer = customerOf(sample.number());
        ErasureDesk desk = beans.getBean(ErasureDesk.class);
        Callable<Boolean> asking = () -> {
            desk.ask(customer, sample.number(), null);
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> asked : threads.invokeAll(List.of(asking, asking, asking, asking))) {
                assertThat(asked.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(door.tasks("manager", sample.number(), DECIDE)).hasSize(1);
        assertThat(door.timeline(sample.number())).containsOnlyOnce("ERASURE_ASKED");
    }

    /** As his mail address proved who he is. */
    private void ask(PortalSamples.Sample sample) {
        UUID customer = customerOf(sample.number());
        String contact = beans.getBean(ProvedContacts.class)
                .named(customer, sample.email())
                .get(0)
                .fingerprint();
        beans.getBean(ErasureDesk.class).ask(customer, sample.number(), contact);
    }

    private UUID customerOf(String number) {
        return beans.getBean(ClaimFiles.class).customerOf(number);
    }

    private String emailOf(String number) {
        return door.claim(number).path("customer").path("email").asText();
    }

    private void closed(String number, String ago) {
        database.sql("""
                        update claim set status = 'CLOSED', outcome = 'SOLVED', cause_found = false,
                            closed_at = now() - cast(:ago as interval) where number = :number""").param("ago", ago).param("number", number).update();
    }

    /** Lets all that has to do with a closed claim be years ago; the clock of all tests cannot move that far. */
    private void longAgo(String number) {
        transactions.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            closed(number, "3 years");
            database.sql("""
                            update claim set serial_number = null, serial_key = null, purchase_date = null
                            where number = ?""").param(number).update();
            database.sql("update coverage_decision set last_day = last_day - 3650 where case_number = ?")
                    .param(number)
                    .update();
            database.sql("update repair_guarantee set last_day = last_day - 3650 where case_number = ?")
                    .param(number)
                    .update();
        });
    }
}
