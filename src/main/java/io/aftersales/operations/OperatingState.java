package io.aftersales.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The last look at what operators watch. Metrics and health take it from here, so that whoever asks for them, and how
 * often, costs the database nothing.
 */
@Component
class OperatingState {

    private static final Logger LOG = LoggerFactory.getLogger(OperatingState.class);

    /** More than that is not counted on: by then it is wrong whatever the number. */
    private static final int MOST = 100_000;

    private static final int LONGEST_QUERY_SECONDS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration late;
    private final Map<Watched, String> queries = new EnumMap<>(Watched.class);
    private volatile Map<Watched, Map<String, Long>> last = Map.of();
    private volatile long lookedAt = System.nanoTime();

    /**
     * Makes one that has not looked yet.
     *
     * @param late after which time the step of a promise is missing: models and watch have had theirs by then
     */
    OperatingState(
            DataSource database, Clock clock, @Value("${aftersales.commitments.late-after:PT3M}") Duration late) {
        JdbcTemplate limited = new JdbcTemplate(database);
        limited.setQueryTimeout(LONGEST_QUERY_SECONDS);
        this.jdbc = JdbcClient.create(limited);
        this.clock = clock;
        this.late = late;
        for (Watched watched : Watched.values()) {
            queries.put(watched, text(watched.file()));
        }
    }

    /** Looks anew. While the database does not answer, what was seen last stays, and grows old. */
    @Scheduled(
            scheduler = "urgentScheduler",
            initialDelayString = "PT2S",
            fixedDelayString = "${aftersales.operations.interval:PT15S}")
    void look() {
        try {
            Map<Watched, Map<String, Long>> seen = new EnumMap<>(Watched.class);
            queries.forEach((watched, query) -> seen.put(watched, read(query)));
            last = seen;
            lookedAt = System.nanoTime();
        } catch (DataAccessException e) {
            LOG.warn(
                    "The state of the operation cannot be read now: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Returns the numbers by their keys; empty before the first look. */
    Map<String, Long> values(Watched watched) {
        return last.getOrDefault(watched, Map.of());
    }

    /** Returns the number with that key; 0 before the first look. */
    long value(Watched watched, String key) {
        return values(watched).getOrDefault(key, 0L);
    }

    /** Returns how long ago the last look was. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - lookedAt);
    }

    private Map<String, Long> read(String query) {
        Map<String, Long> values = new LinkedHashMap<>();
        Instant now = clock.instant();
        jdbc.sql(query)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("late", now.minus(late).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(row -> {
                    values.put(row.getString("key"), row.getLong("value"));
                });
        return values;
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
