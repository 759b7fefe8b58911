package io.aftersales.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recognises what clients send again because they did not get the answer. */
@Component
public class Submissions {

    /** Visible ASCII, 128 characters at most. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build()
            .writer();

    private final IdempotencyKeys keys;
    private final PersonalDataCipher cipher;

    Submissions(IdempotencyKeys keys, PersonalDataCipher cipher) {
        this.keys = keys;
        this.cipher = cipher;
    }

    /**
     * Files a case, in the transaction of the caller, which must be running: key and case are kept together or not at
     * all, hence a refused application leaves its key free. The same application under the same key is filed once; a
     * submission that comes while another with its key is under way waits for it.
     *
     * @param key chosen by the client, null when it never repeats
     * @param application as it was handed in, of texts only
     * @param file files the case and returns its number
     * @return the number of the case, that of the earlier one when it was filed before
     * @throws io.aftersales.problems.InvalidInput if the key is none
     * @throws Refused if the key stands for another application
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(@Nullable String key, Object application, Supplier<String> file) {
        if (key == null) {
            return file.get();
        }
        if (!KEY.matcher(key).matches()) {
            Problems problems = new Problems();
            problems.reject("Idempotency-Key", null, "cases.key.invalid");
            problems.throwIfAny();
        }
        String fingerprint = cipher.fingerprint(canonical(application));
        IdempotencyKeys.Used used = keys.take(key, fingerprint).orElse(null);
        if (used == null) {
            String number = file.get();
            keys.use(key, number);
            return number;
        }
        if (!used.fingerprint().equals(fingerprint)) {
            throw new Refused(Refused.Kind.CONFLICT, "cases.key.reused", key);
        }
        return used.caseNumber();
    }

    /**
     * The fields by name, without those that are absent: neither order nor layout of the body matters, and a field that
     * is added to applications one day changes nothing for those that do not have it.
     */
    static String canonical(Object application) {
        try {
            return CANONICAL.writeValueAsString(application);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An application of texts cannot be written as JSON", impossible);
        }
    }
}
