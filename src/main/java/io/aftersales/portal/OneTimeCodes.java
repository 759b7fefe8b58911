package io.aftersales.portal;

import io.aftersales.customers.PersonalDataCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that are good for one proof: six digits, ten minutes, five tries. Only a keyed hash is kept, and only one code for
 * each case: a new one takes the place of the old.
 */
@Component
class OneTimeCodes {

    /** How long a code is good. */
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** A code as it is told once, and never again. */
    record Drawn(String code, Instant expiresAt) {

        @Override
        public String toString() {
            return "Drawn[" + expiresAt + "]";
        }
    }

    /**
     * A code that was used up.
     *
     * @param contact fingerprint of the contact to which it went; null for one that a release drew which did not note that
     */
    record Used(@Nullable String contact) {}

    private record Kept(String fingerprint, @Nullable String contact) {}

    /**
     * Draws a code for the case, in the transaction of the caller.
     *
     * @param contact fingerprint of the contact to which alone it goes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Drawn draw(String caseNumber, String contact) {
        String code = "%06d".formatted(random.nextInt(CODES));
        Instant expiresAt = clock.instant().plus(GOOD_FOR);
        jdbc.sql("""
                        insert into portal_code (case_number, fingerprint, contact, expires_at, tries_left)
                        values (:number, :fingerprint, :contact, :expiresAt, :tries)
                        on conflict (case_number) do update
                            set fingerprint = :fingerprint, contact = :contact, expires_at = :expiresAt,
                                tries_left = :tries""")
                .param("number", caseNumber)
                .param("fingerprint", fingerprint(caseNumber, code))
                .param("contact", contact)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .param("tries", TRIES)
                .update();
        return new Drawn(code, expiresAt);
    }

    /**
     * Uses up the code of the case; returns nothing if that is not the code. Each call counts as a try, whatever is tried
     * at the same time.
     */
    @Transactional
    Optional<Used> use(String caseNumber, String code) {
        // first the try is taken: of two at the same time, the second finds one less
        Optional<Kept> kept = jdbc.sql("""
                        update portal_code set tries_left = tries_left - 1
                        where case_number = :number and tries_left > 0 and expires_at > :now
                        returning fingerprint, contact""")
                .param("number", caseNumber)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(row.getString("fingerprint"), row.getString("contact")))
                .optional();
        byte[] tried = bytes(fingerprint(caseNumber, code));
        return kept.filter(right -> MessageDigest.isEqual(tried, bytes(right.fingerprint())))
                .filter(right -> jdbc.sql("delete from portal_code where case_number = ?")
                                .param(caseNumber)
                                .update()
                        == 1)
                .map(right -> new Used(right.contact()));
    }

    private String fingerprint(String caseNumber, String code) {
        return cipher.fingerprint("one-time:" + caseNumber + ":" + code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
