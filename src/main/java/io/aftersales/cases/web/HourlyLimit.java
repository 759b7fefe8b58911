package io.aftersales.cases.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/**
 * So many places within an hour for everybody.
 *
 * <p>Counted in the memory of this node: several nodes together give more, and a restart forgets.
 */
@NamedInterface("web")
public final class HourlyLimit {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> taken = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(HOUR)
            .build();
    private final long limit;

    /** Gives {@code limit} places an hour, at least 1. */
    public HourlyLimit(long limit) {
        this.limit = limit;
    }

    /**
     * Takes a place.
     *
     * @throws TooManyCases if there is none left
     */
    public void take(String whose) {
        ConsumptionProbe probe = taken.get(whose, unseen -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyCases(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(places -> places.capacity(limit).refillGreedy(limit, HOUR))
                .build();
    }
}
