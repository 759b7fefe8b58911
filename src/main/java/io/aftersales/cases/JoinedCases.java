package io.aftersales.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cases that were joined with another one about the same matter. */
public final class JoinedCases {

    private JoinedCases() {}

    /**
     * Returns the case that goes on for that one, over all links: itself, unless it was joined. A circle ends where it
     * closes.
     *
     * @param joined returns the number of the case with which one was joined, null where it was not
     */
    public static String goesOnAs(String number, UnaryOperator<@Nullable String> joined) {
        Set<String> passed = new HashSet<>();
        String last = number;
        for (String next = number; next != null && passed.add(next); next = joined.apply(next)) {
            last = next;
        }
        return last;
    }
}
