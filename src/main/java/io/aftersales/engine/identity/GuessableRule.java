package io.aftersales.engine.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * Refuses passwords that are found in fewer than a hundred million tries: among the common and breached ones, words,
 * names, dates and rows of keys, and what is made of them by other spellings (ASVS 2.1.7). Whoever tries 64 times an
 * hour needs more than a century for the others.
 */
class GuessableRule implements PasswordPolicyRule {

    /** The words themselves: Camunda's web applications show the key where they have no word for it. */
    static final String PLACEHOLDER = "It must not be easy to guess";

    /** From 0 to 4; at 3 it takes a hundred million tries. */
    private static final int WEAKEST = 3;

    /** Characters that are looked at: the time for it grows faster than the length. */
    private static final int LOOKED_AT = 64;

    private static final List<String> PRODUCT = List.of("aftersales", "camunda");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Zxcvbn guesses = new Zxcvbn();

    @Override
    public String getPlaceholder() {
        return PLACEHOLDER;
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return isHard(password, PRODUCT);
    }

    @Override
    public boolean execute(String password, @Nullable User user) {
        return user == null ? execute(password) : isHard(password, words(user));
    }

    private boolean isHard(String password, List<String> words) {
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return guesses.measure(start, words).getScore() >= WEAKEST;
    }

    private static List<String> words(User user) {
        return Stream.concat(
                        PRODUCT.stream(),
                        Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                                .filter(Objects::nonNull)
                                .flatMap(name -> Stream.concat(Stream.of(name), PARTS.splitAsStream(name))))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
