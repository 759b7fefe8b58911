package io.aftersales.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One spelling for names, phone numbers and e-mail addresses, so that equal ones are found. */
final class Contacts {

    private static final String HOME = "CN";
    private static final int MAX_EMAIL = 254;

    /** What mail servers take without extensions: no space, no control character, nothing that begins a header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Contacts() {}

    /** Returns the number in E.164; empty also for letters, extensions and numbers that need an area code. */
    static Optional<String> phone(String text) {
        if (text.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, HOME);
            boolean callable = numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return callable && !number.hasExtension()
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Returns the address without surrounding space, in the customer's own spelling. */
    static Optional<String> email(String text) {
        String address = text.strip();
        return address.length() <= MAX_EMAIL && EMAIL.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Returns the spelling by which e-mail addresses are compared. */
    static String comparableEmail(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Returns the spelling by which names are compared: full and half width, case and spaces do not count. */
    static String comparableName(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
