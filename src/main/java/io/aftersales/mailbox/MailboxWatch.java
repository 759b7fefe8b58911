package io.aftersales.mailbox;

import io.aftersales.problems.Attention;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * How reading the mailbox goes on this node, as metrics and as health "mailbox": warns when the mailbox could not be
 * read for a quarter of an hour. Where none is configured, nothing is watched.
 */
@Component("mailboxHealthIndicator")
class MailboxWatch extends AbstractHealthIndicator {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final boolean configured;
    private final Map<MailOutcome, Counter> taken = new EnumMap<>(MailOutcome.class);
    private final Counter failures;
    private volatile long readAt = System.nanoTime();
    private volatile @Nullable String lastFailure;

    MailboxWatch(MailboxSettings settings, MeterRegistry meters) {
        configured = settings.host() != null;
        for (MailOutcome outcome : MailOutcome.values()) {
            taken.put(
                    outcome,
                    Counter.builder("aftersales.mailbox.mails")
                            .description("Mails taken from the service address")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        failures = Counter.builder("aftersales.mailbox.failures")
                .description("Times that the mailbox, or a mail in it, could not be read")
                .register(meters);
        Gauge.builder(
                        "aftersales.mailbox.age.seconds",
                        this,
                        watch -> watch.age().toSeconds())
                .description("Since when this node has not read the mailbox; 0 where none is configured")
                .register(meters);
    }

    /** The mailbox was read to its end. */
    void read() {
        readAt = System.nanoTime();
        lastFailure = null;
    }

    void taken(MailOutcome outcome) {
        Objects.requireNonNull(taken.get(outcome)).increment();
    }

    /** Reading failed; the name of the error is all that is kept, as its message may quote a mail. */
    void failed(Throwable error) {
        failures.increment();
        lastFailure = error.getClass().getSimpleName();
    }

    /** Returns how long ago this node read the mailbox. */
    Duration age() {
        return configured ? Duration.ofNanos(System.nanoTime() - readAt) : Duration.ZERO;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("configured", configured).withDetail("ageSeconds", age().toSeconds());
        if (lastFailure != null) {
            builder.withDetail("lastFailure", lastFailure);
        }
        if (age().compareTo(LONGEST) > 0) {
            builder.status(Attention.WARNING);
        }
    }
}
