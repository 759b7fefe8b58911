package io.aftersales.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Gives out the numbers of claims: the day in the business zone, then six digits that run on from day to day. */
@Component
class ClaimNumbers {

    private final Claims claims;
    private final Clock clock;

    ClaimNumbers(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Takes a number that no other claim has or gets. Blocks no other taker.
     *
     * @throws IllegalStateException if the day has used all its numbers
     */
    String take() {
        LocalDate day = LocalDate.now(clock);
        String number =
                "CL-%s-%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), claims.takeRunningNumber());
        if (claims.existsById(number)) {
            throw new IllegalStateException(
                    "Claim number %s is taken: the 999999 numbers of %s are used up, no more claims can be filed on that day"
                            .formatted(number, day));
        }
        return number;
    }
}
