package io.aftersales.pages;

import io.aftersales.complaints.Acknowledgement;
import io.aftersales.complaints.ComplaintAcknowledgement;
import io.aftersales.complaints.ComplaintAftercare;
import io.aftersales.complaints.ComplaintClassification;
import io.aftersales.complaints.ComplaintEnding;
import io.aftersales.complaints.ComplaintExtension;
import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.complaints.ComplaintJudgement;
import io.aftersales.complaints.ComplaintPlanning;
import io.aftersales.complaints.ComplaintResult;
import io.aftersales.complaints.ComplaintSurvey;
import io.aftersales.complaints.ExtensionRequest;
import io.aftersales.complaints.Findings;
import io.aftersales.complaints.FollowUp;
import io.aftersales.complaints.MeasureReport;
import io.aftersales.complaints.ResultNotice;
import io.aftersales.complaints.SurveyAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints and claims as far as pages need them, made by the steps of their process, without its tasks. */
final class ComplaintSamples {

    private final TestRestTemplate http;
    private final BeanFactory beans;
    private final String phone = "+86136" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    ComplaintSamples(TestRestTemplate http, BeanFactory beans) {
        this.http = http.withBasicAuth("desk", "desk");
        this.beans = beans;
    }

    String complaint(String category, Map<String, Object> more) {
        Map<String, Object> application = new HashMap<>(Map.of(
                "channel",
                "PHONE",
                "category",
                category,
                "customer",
                Map.of("name", "王芳", "phone", phone, "locale", "zh"),
                "product",
                Map.of("model", "SH-100", "serialNumber", "SN-" + phone),
                "content",
                "The lock opens by itself",
                "demand",
                "A lock that stays closed"));
        application.putAll(more);
        Map<?, ?> answer = http.postForObject("/api/complaints", application, Map.class);
        return String.valueOf(answer.get("number"));
    }

    /** Withdraws a complaint and puts copies of it on file, which come after it and of which no process knows. */
    void copyWithdrawn(String number, int copies) {
        beans.getBean(ComplaintEnding.class).end(number, "WITHDRAWN", null, "It works again", "complaints");
        for (String copy : List.of("""
                insert into complaint select copy.* from complaint c, generate_series(1, :copies) n,
                    jsonb_populate_record(c, jsonb_build_object(
                        'number', left(c.number, 12) || 900000 + n,
                        'tracking_code_fingerprint', c.tracking_code_fingerprint || n)) copy
                where c.number = :number
                """, """
                insert into commitment select copy.* from commitment c, generate_series(1, :copies) n,
                    jsonb_populate_record(c, jsonb_build_object(
                        'id', gen_random_uuid(),
                        'subject', left(c.subject, 12) || 900000 + n)) copy
                where c.subject = :number
                """)) {
            beans.getBean(JdbcClient.class)
                    .sql(copy)
                    .param("number", number)
                    .param("copies", copies)
                    .update();
        }
    }

    /** Moves the clock to a day on which nobody has complained yet. */
    LocalDate newDay() {
        Clock clock = beans.getBean(Clock.class);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        advance(Duration.between(
                clock.instant(), tomorrow.atTime(9, 0).atZone(clock.getZone()).toInstant()));
        return tomorrow;
    }

    /** Moves the clock forward and waits until the jobs that are due then have run. */
    void advance(Duration by) {
        Map<?, ?> moved = http.withBasicAuth("admin", "admin")
                .postForObject("/api/demo/clock", Map.of("advance", by.toString()), Map.class);
        Objects.requireNonNull(moved);
    }

    String claim() {
        Map<String, Object> claim = Map.of(
                "channel", "PHONE",
                "kind", "REPAIR",
                "productLine", "SMART_HOME",
                "customer", Map.of("name", "王芳", "phone", phone),
                "product", Map.of("model", "SH-100"),
                "symptom", "The lock does not open");
        Map<?, ?> answer = http.postForObject("/api/claims", claim, Map.class);
        return String.valueOf(answer.get("number"));
    }

    String investigated(String category) {
        String number = complaint(category, Map.of());
        beans.getBean(ComplaintAcknowledgement.class)
                .acknowledge(number, new Acknowledgement("PHONE", true, true, "Called back", null, null), "complaints");
        beans.getBean(ComplaintClassification.class)
                .classify(
                        number,
                        new ComplaintJudgement(category, "CRITICAL", "SAFETY", "The motor", "quality", null),
                        "quality");
        beans.getBean(ComplaintInvestigation.class)
                .establish(
                        number,
                        new Findings(
                                "USAGE_RECORD",
                                "The log of the lock",
                                "The motor turns without a command",
                                "The supplier of the motor",
                                "QUALITY",
                                true),
                        "quality");
        return number;
    }

    /** One that came from transport, was solved, and whose customer is satisfied. */
    String closed() {
        String number = investigated("OTHER");
        ComplaintPlanning planning = beans.getBean(ComplaintPlanning.class);
        planning.plan(number, "CASE_SPECIFIC", "A new lock", "Better boxes", "complaints");
        planning.decide(number, "APPROVED", null, "manager");
        beans.getBean(ComplaintHandling.class)
                .carryOut(number, new MeasureReport(true, "Lock replaced", null, null), "complaints");
        beans.getBean(ComplaintResult.class)
                .tell(
                        number,
                        new ResultNotice(
                                "PHONE",
                                "A new lock",
                                "It works",
                                "We call",
                                true,
                                null,
                                "Box",
                                "Better boxes",
                                true,
                                false,
                                null),
                        "complaints");
        ComplaintAftercare aftercare = beans.getBean(ComplaintAftercare.class);
        beans.getBean(ComplaintSurvey.class)
                .record(number, new SurveyAnswer("PHONE", true, "5", null, false, null), "desk");
        aftercare.followUp(number, new FollowUp(true, "TRANSPORT", "Boxes too thin", null, null, null), "complaints");
        return number;
    }

    String extended() {
        String number = complaint("OTHER", Map.of());
        Clock clock = beans.getBean(Clock.class);
        ComplaintExtension extension = beans.getBean(ComplaintExtension.class);
        extension.ask(
                number,
                new ExtensionRequest(
                        LocalDate.now(clock).plusDays(60).toString(),
                        "SUPPLY",
                        "The part comes by ship",
                        OffsetDateTime.now(clock).toString(),
                        "PHONE"),
                "complaints");
        extension.decide(number, true, null, "manager");
        return number;
    }
}
