package io.aftersales.cases;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the keys of submissions that nobody repeats any more, once an hour. */
@Component
class ForgottenKeys {

    private final IdempotencyKeys keys;
    private final Clock clock;
    private final Duration kept;

    /** Sets {@code aftersales.cases.idempotency-keys-kept}: how long a repeated submission gets the same answer. */
    ForgottenKeys(
            IdempotencyKeys keys, Clock clock, @Value("${aftersales.cases.idempotency-keys-kept:30d}") Duration kept) {
        this.keys = keys;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        keys.forgetBefore(clock.instant().minus(kept));
    }
}
