package io.aftersales.cases;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Problems;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads phone numbers and e-mail addresses of an input. */
@Component
public class ContactFields {

    /** Characters of a phone number as it is written. */
    public static final int MAX_PHONE_LENGTH = 40;

    /** Characters of an e-mail address. RFC 5321, 4.5.3.1.3: a path of 256 with its two brackets. */
    public static final int MAX_EMAIL_LENGTH = 254;

    private final CustomerDesk customers;

    ContactFields(CustomerDesk customers) {
        this.customers = customers;
    }

    /** Returns the number in E.164; empty when absent or refused. */
    public Optional<String> phone(String field, @Nullable String value, Problems problems) {
        Optional<String> written = new TextFields(problems).line(field, value, MAX_PHONE_LENGTH);
        return usable(field, written, customers::normalisePhone, "problem.phone", problems);
    }

    /** Returns the address; empty when absent or refused. */
    public Optional<String> email(String field, @Nullable String value, Problems problems) {
        Optional<String> written = new TextFields(problems).line(field, value, MAX_EMAIL_LENGTH);
        return usable(field, written, customers::normaliseEmail, "problem.email", problems);
    }

    private static Optional<String> usable(
            String field,
            Optional<String> written,
            Function<String, Optional<String>> normalise,
            String expectation,
            Problems problems) {
        Optional<String> usable = written.flatMap(normalise);
        if (written.isPresent() && usable.isEmpty()) {
            problems.reject(field, written.get(), expectation);
        }
        return usable;
    }
}
