package io.aftersales.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes claims from clients that may send a claim again because they did not get the answer. */
@Service
public class ClaimSubmission {

    /** Visible ASCII, 128 characters at most. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build()
            .writer();

    private final ClaimIntake intake;
    private final ClaimReceipts receipts;
    private final IdempotencyKeys keys;
    private final PersonalDataCipher cipher;

    ClaimSubmission(ClaimIntake intake, ClaimReceipts receipts, IdempotencyKeys keys, PersonalDataCipher cipher) {
        this.intake = intake;
        this.receipts = receipts;
        this.keys = keys;
        this.cipher = cipher;
    }

    /**
     * Files a claim, in one transaction. The same application under the same key is filed once; a refused one leaves
     * its key free.
     *
     * @param key chosen by the client, null when it never repeats
     * @param locale in which a customer is addressed who does not say: en or zh
     * @param by user who hands it in for the customer, or {@link ClaimIntake#CUSTOMER}
     * @throws io.aftersales.problems.InvalidInput with every field that is wrong
     * @throws Refused if the key stands for another application
     */
    @Transactional
    public ClaimReceipt submit(@Nullable String key, ClaimApplication application, String locale, String by) {
        if (key == null) {
            return file(application, locale, by);
        }
        if (!KEY.matcher(key).matches()) {
            Problems problems = new Problems();
            problems.reject("Idempotency-Key", null, "claims.key.invalid");
            problems.throwIfAny();
        }
        String fingerprint = cipher.fingerprint(canonical(application));
        IdempotencyKeys.Used used = keys.take(key, fingerprint).orElse(null);
        if (used == null) {
            ClaimReceipt receipt = file(application, locale, by);
            keys.use(key, receipt.number());
            return receipt;
        }
        if (!used.fingerprint().equals(fingerprint)) {
            throw new Refused(Refused.Kind.CONFLICT, "claims.key.reused", key);
        }
        return receipts.of(used.claimNumber());
    }

    private ClaimReceipt file(ClaimApplication application, String locale, String by) {
        return receipts.of(intake.receive(application.inLanguage(locale), by).number());
    }

    /**
     * The fields by name, without those that are absent: neither order nor layout of the body matters, and a field that
     * is added to applications one day changes nothing for those that do not have it.
     */
    static String canonical(ClaimApplication application) {
        try {
            return CANONICAL.writeValueAsString(application);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An application of texts cannot be written as JSON", impossible);
        }
    }
}
