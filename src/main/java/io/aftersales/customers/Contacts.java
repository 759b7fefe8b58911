package io.aftersales.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One spelling for names, phone numbers and e-mail addresses, so that equal ones are found. */
final class Contacts {

    private static final String HOME = "CN";
    private static final int MAX_EMAIL = 254;

    /** What mail servers take without extensions: no space, no control character, nothing that begins a header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** What stands between the words of a name. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}.,，·・]+");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** Family names of two characters; all others have one. */
    private static final Set<String> LONG_FAMILY_NAMES = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "夏侯", "慕容", "令狐", "长孙",
            "長孫", "宇文", "司徒", "端木", "南宫", "南宮", "独孤", "獨孤", "申屠", "轩辕", "軒轅", "呼延", "闻人", "聞人", "淳于", "澹台");

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

    /**
     * Returns the words by which that name is found: each of its words, and of a Chinese name, which is one word, also
     * the family name.
     */
    static Set<String> nameWords(String name) {
        Set<String> words = new LinkedHashSet<>(askedWords(name));
        if (words.size() == 1 && HAN.matcher(words.iterator().next()).matches()) {
            words.add(familyName(words.iterator().next()));
        }
        return words;
    }

    /** Returns the words of a name as somebody looks for it; in which order they are given does not count. */
    static Set<String> askedWords(String name) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(comparableName(name))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().allMatch(word -> HAN.matcher(word).matches()) && !words.isEmpty()
                ? Set.of(String.join("", words))
                : new LinkedHashSet<>(words);
    }

    private static String familyName(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.length() > 2 && LONG_FAMILY_NAMES.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, first);
    }

    /** Returns the spelling by which names are compared: full and half width, case and spaces do not count. */
    static String comparableName(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
