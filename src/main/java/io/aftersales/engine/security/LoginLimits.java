package io.aftersales.engine.security;

import io.aftersales.problems.NetworkLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts logins that failed, by network address (all of one {@linkplain NetworkLine line} are one) and in the database,
 * so that all nodes together let nobody try the passwords of many users. The tries at one user are limited by the engine,
 * which makes them wait up to a minute wherever they come from: a stranger can delay somebody, and lock nobody out for
 * good.
 */
@Component
class LoginLimits {

    private static final Logger LOG = LoggerFactory.getLogger(LoginLimits.class);

    private static final Duration HOUR = Duration.ofHours(1);

    /** For how long a node takes an address for open without asking again: programs send many requests a second. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private static final int MOST_KNOWN = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long limit;

    /** When lines were found open, by the clock of the machine; a failure on this node ends it. */
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /** @param limit how often logins from one address may fail in an hour, at least 1; an office is one address */
    LoginLimits(JdbcClient jdbc, Clock clock, @Value("${aftersales.login.failures-per-hour:60}") long limit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Returns whether somebody at that address may try to log in. What failed at other nodes counts a second later at
     * most.
     */
    boolean open(String address) {
        String line = NetworkLine.of(address);
        Long found = known.get(line);
        if (found != null && System.nanoTime() - found < KNOWN.toNanos()) {
            return true;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        // in one piece, so that a failure that is counted meanwhile is not forgotten
        return known.compute(line, (asked, before) -> hasPlaces(asked) ? System.nanoTime() : null) != null;
    }

    private boolean hasPlaces(String line) {
        return jdbc.sql("""
                        select not exists (select 1 from login_failure
                            where address = :address and
                                places + :limit * greatest(0, extract(epoch from :now - counted_at)) / 3600 < 1)
                        """)
                .param("address", line)
                .param("limit", limit)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Returns after how long somebody at an address without places may try again, at the latest. */
    Duration pause() {
        return HOUR.dividedBy(limit).plusSeconds(1);
    }

    /** Notes that a login of that user failed there. */
    void failed(@Nullable String user, String address) {
        SecurityLog.loginFailed(user, address);
        failed(address);
    }

    /** Counts a login that failed there. */
    void failed(String address) {
        String line = NetworkLine.of(address);
        jdbc.sql("""
                        insert into login_failure as f (address, places, counted_at)
                        values (:address, greatest(0, :limit - 1), :now)
                        on conflict (address) do update
                            set places = greatest(0, least(:limit,
                                    f.places + :limit * greatest(0, extract(epoch from :now - f.counted_at)) / 3600) - 1),
                                counted_at = greatest(f.counted_at, :now)
                        """)
                .param("address", line)
                .param("limit", limit)
                .param("now", now())
                .update();
        known.remove(line);
        if (!hasPlaces(line)) {
            LOG.warn("Too many logins failed from {}: it has to wait", line);
        }
    }

    /** A name and password that did not fit, sent with a request. */
    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            failed(failure.getAuthentication().getName(), details.getRemoteAddress());
        }
    }

    /** Forgets those who have all their places again. */
    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    void forget() {
        Instant full = clock.instant().minus(HOUR);
        jdbc.sql("delete from login_failure where counted_at < ?")
                .param(full.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
