package io.aftersales.testing;

import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.replacements.EntitlementDesk;
import io.aftersales.replacements.OfferDraft;
import io.aftersales.replacements.RecordDraft;
import io.aftersales.replacements.ReplacementApplication;
import io.aftersales.replacements.ReplacementClosing;
import io.aftersales.replacements.ReplacementExchange;
import io.aftersales.replacements.ReplacementIntake;
import io.aftersales.replacements.ReplacementReturn;
import io.aftersales.replacements.ReplacementSignatures;
import io.aftersales.replacements.SettlementOffers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Replacements as far as pages and addresses need them, made by the steps of their process, without its tasks. */
public final class ReplacementSamples {

    private final TestRestTemplate http;
    private final BeanFactory beans;

    public ReplacementSamples(TestRestTemplate http, BeanFactory beans) {
        this.http = http.withBasicAuth("desk", "desk");
        this.beans = beans;
    }

    /** A claim with the serial number of its unit, and that of the new one once it is delivered. */
    public record Sample(String number, String original, String fresh) {}

    /** Files a claim of a lock that was bought today, and reaches the customer. */
    public Sample claim(String locale) {
        String original = serialNumber();
        Map<String, Object> claim = new HashMap<>();
        claim.put("channel", "PHONE");
        claim.put("kind", "REPLACEMENT");
        claim.put("productLine", "SMART_HOME");
        claim.put(
                "customer",
                Map.of(
                        "name",
                        "王芳",
                        "phone",
                        "+86135" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000),
                        "address",
                        "上海市浦东新区世纪大道 1 号",
                        "locale",
                        locale));
        claim.put("product", Map.of("model", "SH-100", "serialNumber", original));
        claim.put("symptom", "The lock does not open");
        claim.put("purchase", Map.of("date", today(), "proofType", "INVOICE", "proofNumber", "I-1"));
        Map<?, ?> answer = Objects.requireNonNull(http.postForObject("/api/claims", claim, Map.class));
        String number = String.valueOf(answer.get("number"));
        bean(ClaimResponse.class)
                .recordContact(
                        number,
                        new ContactAttempt(
                                "PHONE",
                                true,
                                true,
                                null,
                                null,
                                true,
                                "Stays dark",
                                true,
                                true,
                                true,
                                "ON_SITE",
                                null,
                                "desk"));
        return new Sample(number, original, serialNumber());
    }

    /** Applies for a replacement, a return or compensation, and has the entitlement decided. */
    public Sample applied(String locale, String wish) {
        Sample sample = claim(locale);
        apply(sample, wish, null);
        return sample;
    }

    /** Brings the unit that came in exchange to where its own exchange is agreed: another colour. */
    public void agreedAgain(Sample exchanged) {
        apply(exchanged, "REPLACEMENT", exchanged.fresh());
        tell(exchanged);
        agree(exchanged, "晨雾白");
    }

    /** Brings an exchange of that unit to where it waits for the approval. */
    public void chosen(String claimNumber, String serialNumber) {
        Sample sample = new Sample(claimNumber, serialNumber, serialNumber());
        apply(sample, "REPLACEMENT", serialNumber);
        tell(sample);
        bean(EntitlementDesk.class).choose(claimNumber, "EXCHANGE", "PHONE", null, "desk");
    }

    private void apply(Sample sample, String wish, @Nullable String serialNumber) {
        bean(ReplacementIntake.class)
                .apply(
                        sample.number(),
                        new ReplacementApplication(
                                wish,
                                "It stays dark",
                                null,
                                null,
                                null,
                                serialNumber,
                                "OWN_QUALITY",
                                "PRODUCT_QUALITY",
                                null,
                                null),
                        "desk");
        bean(ReplacementIntake.class).decide(sample.number(), "desk");
    }

    /** Tells the customer that he is entitled to another product. */
    public Sample told(String locale) {
        Sample sample = applied(locale, "REPLACEMENT");
        tell(sample);
        return sample;
    }

    /** Brings an exchange to where model and colour of the new product are agreed. */
    public Sample agreed(String locale) {
        Sample sample = told(locale);
        agree(sample, "曜石黑");
        return sample;
    }

    private void agree(Sample sample, String colour) {
        bean(EntitlementDesk.class).choose(sample.number(), "EXCHANGE", "PHONE", null, "desk");
        bean(ReplacementExchange.class).approve(sample.number(), true, null, "manager");
        bean(ReplacementExchange.class)
                .agree(sample.number(), "SH-LOCK-210", colour, "With the old keys", null, "desk");
    }

    /** Brings an exchange to where the customer signs the record. */
    public Sample handedOver(String locale) {
        Sample sample = agreed(locale);
        bean(ReplacementExchange.class).deliver(sample.number(), sample.fresh(), false, today(), "dispatcher");
        bean(ReplacementExchange.class).takeBack(sample.number(), null, false, today(), "Scratched", "engineer");
        return sample;
    }

    /** Brings an exchange to its end, with the signature drawn on the screen. */
    public Sample exchanged(String locale) {
        Sample sample = handedOver(locale);
        bean(ReplacementSignatures.class).add(sample.number(), "DRAWN", "signature.png", Pictures.png(), "engineer");
        bean(ReplacementExchange.class)
                .record(sample.number(), new RecordDraft(null, today(), "DRAWN", "Box was kept"), "engineer");
        bean(ReplacementClosing.class).close(sample.number(), "desk");
        return sample;
    }

    /** Pays the price back that the manager approved; the product is still with the customer. */
    public Sample refunded(String locale) {
        Sample sample = applied(locale, "RETURN");
        bean(EntitlementDesk.class).decideSpecially(sample.number(), true, "As for a replacement", "supervisor");
        tell(sample);
        bean(EntitlementDesk.class).choose(sample.number(), "RETURN", "PHONE", null, "desk");
        bean(ReplacementReturn.class).propose(sample.number(), "1280.00", "CNY", "The price", null, "desk");
        bean(ReplacementReturn.class).decide(sample.number(), "APPROVED", null, "manager");
        bean(ReplacementReturn.class).pay(sample.number(), "PAY-1", today(), "cashier");
        return sample;
    }

    /** Offers money instead of another product, which the customer declines. */
    public Sample declined(String locale) {
        Sample sample = told(locale);
        bean(EntitlementDesk.class).choose(sample.number(), "ALTERNATIVE", "WECHAT", null, "desk");
        bean(SettlementOffers.class)
                .propose(sample.number(), new OfferDraft("COMPENSATION", "300.00", "CNY", null, "A gesture"), "desk");
        bean(SettlementOffers.class).decide(sample.number(), "APPROVED", null, "supervisor");
        bean(SettlementOffers.class).answer(sample.number(), false, "PHONE", null, "desk");
        return sample;
    }

    public String today() {
        return LocalDate.now(bean(Clock.class)).toString();
    }

    private void tell(Sample sample) {
        bean(EntitlementDesk.class).tell(sample.number(), new EntitlementDesk.Notice("PHONE", true, null), "desk");
    }

    private static String serialNumber() {
        return "SN"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
