package io.aftersales.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Gives out the numbers of cases: the letters of the kind, the day in the business zone, then six digits that run on from
 * day to day.
 */
@Component
public class CaseNumbers {

    private final RunningNumbers runningNumbers;
    private final Clock clock;

    CaseNumbers(RunningNumbers runningNumbers, Clock clock) {
        this.runningNumbers = runningNumbers;
        this.clock = clock;
    }

    /**
     * Takes a number that no other case has or gets. Blocks no other taker.
     *
     * @param taken whether a case on file has that number
     * @throws IllegalStateException if the day has used all its numbers
     */
    public String take(CaseKind kind, Predicate<String> taken) {
        LocalDate day = LocalDate.now(clock);
        String number = "%s-%s-%06d"
                .formatted(kind.prefix(), DateTimeFormatter.BASIC_ISO_DATE.format(day), runningNumbers.take(kind));
        if (taken.test(number)) {
            throw new IllegalStateException(
                    "Case number %s is taken: the 999999 numbers of %s are used up, no more cases of kind %s can be filed on that day"
                            .formatted(number, day, kind));
        }
        return number;
    }
}
