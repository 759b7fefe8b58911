package io.aftersales.repairs;

import java.util.Optional;

/**
 * How many booked visits of an engineer began on time (DSP-07). A time that was changed before it came is no appointment
 * any more; a customer who was absent is nobody's delay.
 *
 * @param appointments whose time has come; a booked one counts as late once its time is over
 * @param onTime those at which the engineer was there
 */
public record Punctuality(String engineer, long appointments, long onTime) {

    /** Returns the share in whole per cent, rounded down; empty without appointments. */
    public Optional<Long> percent() {
        return appointments == 0 ? Optional.empty() : Optional.of(onTime * 100 / appointments);
    }
}
