package io.aftersales.repairs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for about his booked visit, as he entered it.
 *
 * @param times when it would suit him, date and time in the business zone; those left empty do not count
 * @param words the same in his words
 * @param givenBack whether he gives the booked time back at once
 */
public record AppointmentWish(
        List<@Nullable String> times, @Nullable String words, boolean givenBack) {

    /** So many times one wish holds at most. */
    public static final int MOST_TIMES = 3;

    /** Never shows what was written. */
    @Override
    public String toString() {
        return "AppointmentWish[…]";
    }
}
