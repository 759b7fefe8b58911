package io.aftersales.staff;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** International account numbers (ISO 13616). */
public final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private Iban() {}

    /** Whether that looks like one: country, two digits, account. */
    public static boolean looksLike(String number) {
        return SHAPE.matcher(number).matches();
    }

    /** Whether that is one: country and check digits at the end, letters as numbers, it leaves 1 divided by 97. */
    public static boolean is(String number) {
        if (!looksLike(number)) {
            return false;
        }
        String digits = (number.substring(4) + number.substring(0, 4))
                .chars()
                .map(sign -> Character.digit(sign, Character.MAX_RADIX))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(CHECK).equals(BigInteger.ONE);
    }
}
