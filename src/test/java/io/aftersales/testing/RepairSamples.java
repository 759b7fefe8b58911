package io.aftersales.testing;

import io.aftersales.claims.ServiceMode;
import io.aftersales.repairs.ArrivalReport;
import io.aftersales.repairs.ConsentReport;
import io.aftersales.repairs.DiagnosisDesk;
import io.aftersales.repairs.DiagnosisReport;
import io.aftersales.repairs.PartsDesk;
import io.aftersales.repairs.PostingReport;
import io.aftersales.repairs.PriceList;
import io.aftersales.repairs.QuoteDesk;
import io.aftersales.repairs.QuoteDraft;
import io.aftersales.repairs.RepairDesk;
import io.aftersales.repairs.VisitDesk;
import io.aftersales.repairs.WorkDesk;
import io.aftersales.repairs.WorkReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Repairs as far as pages and addresses need them, made by the steps of their process, without its tasks. */
public final class RepairSamples {

    private static final String ENGINEER = "engineer";

    private final TestRestTemplate http;
    private final BeanFactory beans;
    private final String phone = "+86137" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    public RepairSamples(TestRestTemplate http, BeanFactory beans) {
        this.http = http.withBasicAuth("desk", "desk");
        this.beans = beans;
    }

    /** A claim with a repair of it. */
    public record Sample(String number, String code) {}

    /** Returns the phone number of all customers of these samples. */
    public String phone() {
        return phone;
    }

    /** Files a claim of a lock, bought within the warranty. */
    public Sample claim(String locale) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("channel", "PHONE");
        claim.put("kind", "REPAIR");
        claim.put("productLine", "SMART_HOME");
        claim.put("customer", Map.of("name", "王芳", "phone", phone, "address", "上海市浦东新区世纪大道 1 号", "locale", locale));
        claim.put("product", Map.of("model", "SH-100"));
        claim.put("symptom", "The lock does not open");
        claim.put(
                "purchase",
                Map.of("date", today().minusMonths(6).toString(), "proofType", "INVOICE", "proofNumber", "I-1"));
        Map<?, ?> answer = Objects.requireNonNull(http.postForObject("/api/claims", claim, Map.class));
        return new Sample(String.valueOf(answer.get("number")), String.valueOf(answer.get("trackingCode")));
    }

    public Sample opened(String locale) {
        Sample sample = claim(locale);
        bean(RepairDesk.class).open(sample.number(), ServiceMode.ON_SITE, "desk");
        return sample;
    }

    /** Books a visit so long from now, and returns the time of it. */
    public Instant book(Sample sample, Duration from) {
        Instant at =
                Instant.ofEpochSecond(bean(Clock.class).instant().plus(from).getEpochSecond() / 60 * 60);
        bean(VisitDesk.class).book(sample.number(), at.toString(), ENGINEER, "dispatcher");
        return at;
    }

    public Sample arrived(String locale) {
        Sample sample = opened(locale);
        book(sample, Duration.ofHours(2));
        bean(VisitDesk.class)
                .report(sample.number(), new ArrivalReport("ARRIVED", null, "The door was open"), ENGINEER);
        return sample;
    }

    /** Diagnoses the fault; the customer pays for one of his own making. */
    public Sample diagnosed(String locale, String cause) {
        Sample sample = arrived(locale);
        diagnose(sample, cause);
        return sample;
    }

    private void diagnose(Sample sample, String cause) {
        bean(DiagnosisDesk.class)
                .diagnose(
                        sample.number(),
                        new DiagnosisReport(cause, true, "MOTOR", "CORE_PART", "The motor is burnt out", true),
                        ENGINEER);
    }

    public Sample quoted(String locale, String cause) {
        Sample sample = diagnosed(locale, cause);
        quote(sample, "Another motor");
        return sample;
    }

    /** Makes another version of the quote. */
    public void quote(Sample sample, String plan) {
        bean(PriceList.class).put("MOTOR", "Motor of the lock", "门锁电机", 18_900L, "CNY");
        bean(PriceList.class).put("LABOUR-HOUR", "Hour of work", "工时（小时）", 12_000L, "CNY");
        bean(QuoteDesk.class)
                .issue(
                        sample.number(),
                        new QuoteDraft(
                                plan,
                                "MOTOR 1\nLABOUR-HOUR 2",
                                "7",
                                today().plusDays(14).toString(),
                                false),
                        ENGINEER);
    }

    public Sample worked(String locale) {
        Sample sample = quoted(locale, "PRODUCT_QUALITY");
        work(sample, 1);
        return sample;
    }

    private void work(Sample sample, int version) {
        bean(QuoteDesk.class)
                .answer(sample.number(), new ConsentReport(version, "CONSENTED", "PHONE", "王芳", "By phone"), "desk");
        bean(WorkDesk.class)
                .record(
                        sample.number(),
                        new WorkReport(
                                "DONE",
                                "Motor exchanged, lock set",
                                "MOTOR 1 M-4711",
                                "Screws rusted",
                                "90",
                                true,
                                null),
                        ENGINEER);
    }

    /** Brings a repair to where the customer says whether the parts help that were posted to him. */
    public Sample posted(String locale) {
        Sample sample = claim(locale);
        bean(RepairDesk.class).open(sample.number(), ServiceMode.PARTS_BY_POST, "desk");
        diagnose(sample, "PRODUCT_QUALITY");
        quote(sample, "A motor by post");
        bean(QuoteDesk.class)
                .answer(sample.number(), new ConsentReport(1, "CONSENTED", "PHONE", "王芳", "By phone"), "desk");
        bean(PartsDesk.class)
                .post(
                        sample.number(),
                        new PostingReport("POSTED", "MOTOR 1 M-4711", "SF Express", "SF-1001", null, null),
                        "dispatcher");
        return sample;
    }

    /** Brings a repair to where the customer signs. */
    public Sample inspected(String locale) {
        Sample sample = worked(locale);
        inspect(sample);
        return sample;
    }

    /** Repairs once more what the customer did not accept, by that version of the quote. */
    public void inspectedAgain(Sample sample, int version) {
        diagnose(sample, "PRODUCT_QUALITY");
        quote(sample, "Another lock body");
        work(sample, version);
        inspect(sample);
    }

    private void inspect(Sample sample) {
        bean(WorkDesk.class).inspect(sample.number(), true, "Opened and closed fifty times", "quality");
    }

    public LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
