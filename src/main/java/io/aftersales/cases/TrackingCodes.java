package io.aftersales.cases;

import io.aftersales.customers.PersonalDataCipher;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The codes by which customers follow their cases without an account. A code is 80 random bits in an alphabet without
 * letters that are mistaken for digits, in groups of four: {@code 7QKM-2XWT-9RAB-HC4P}.
 */
@Component
public class TrackingCodes {

    /** 32 characters: five bits each. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final PersonalDataCipher cipher;

    TrackingCodes(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** Returns the receipt of a new case, with a code of its own. */
    public Receipt receipt(Instant at, String by) {
        String code = draw();
        return new Receipt(at, by, code, fingerprint(code));
    }

    /** Returns a new code. */
    public String draw() {
        return IntStream.range(0, GROUPS).mapToObj(group -> drawGroup()).collect(Collectors.joining("-"));
    }

    private String drawGroup() {
        return IntStream.range(0, GROUP_LENGTH).mapToObj(place -> letter()).collect(Collectors.joining());
    }

    private String letter() {
        int place = random.nextInt(ALPHABET.length());
        return ALPHABET.substring(place, place + 1);
    }

    /** Returns what a code is found by, however the customer types it. */
    public String fingerprint(String code) {
        return cipher.fingerprint(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
