package io.aftersales.cases.web;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.NetworkLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in the database how often somebody takes a place within an hour, so that all nodes together give no more than
 * one, and a restart forgets nothing. Places come back steadily: of 60 an hour, one each minute.
 */
@NamedInterface("web")
@Component
public class HourlyPlaces {

    /** The kind for all that comes from one network address; all addresses of a line are one, see {@link NetworkLine}. */
    public static final String ADDRESS = "address";

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    HourlyPlaces(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * A place to take.
     *
     * @param kind what is counted, apart from all other kinds
     * @param whose by whom; kept as a keyed hash
     * @param limit places an hour, at least 1
     */
    record Place(String kind, String whose, long limit) {

        Place {
            whose = kind.equals(ADDRESS) ? NetworkLine.of(whose) : whose;
        }
    }

    /**
     * Takes a place, in a transaction of its own: what is refused for other reasons counts too. What fails for our fault
     * does not: a request that is answered so gives its places back, see {@link PlacesGivenBack}.
     *
     * @param kind what is counted, apart from all other kinds
     * @param whose by whom; kept as a keyed hash
     * @param limit places an hour, at least 1
     * @throws TooManyCases if there is none left
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void take(String kind, String whose, long limit) {
        takeAll(List.of(new Place(kind, whose, limit)));
    }

    /**
     * As {@link #take}, but all of them or none.
     *
     * @throws TooManyCases if one of them has none left
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void takeAll(List<Place> places) {
        places.forEach(this::takeOne);
        places.forEach(place -> PlacesGivenBack.note(() -> giveBack(place)));
    }

    private void takeOne(Place place) {
        boolean taken = jdbc.sql("""
                        insert into hourly_place as h (whose, places, counted_at) values (:whose, :limit - 1, :now)
                        on conflict (whose) do update
                            set places = least(:limit, h.places + :limit * greatest(0, extract(epoch from :now - h.counted_at)) / 3600) - 1,
                                counted_at = greatest(h.counted_at, :now)
                            where least(:limit, h.places + :limit * greatest(0, extract(epoch from :now - h.counted_at)) / 3600) >= 1""")
                        .param("whose", hash(place))
                        .param("limit", (double) place.limit())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!taken) {
            throw new TooManyCases(HOUR.dividedBy(place.limit()));
        }
    }

    private void giveBack(Place place) {
        jdbc.sql("update hourly_place set places = least(:limit, places + 1) where whose = :whose")
                .param("limit", (double) place.limit())
                .param("whose", hash(place))
                .update();
    }

    private String hash(Place place) {
        return cipher.fingerprint("hourly:" + place.kind() + ":" + place.whose());
    }

    /** Forgets those who have all their places again. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void forget() {
        Instant full = clock.instant().minus(HOUR);
        jdbc.sql("delete from hourly_place where counted_at < ?")
                .param(full.atOffset(ZoneOffset.UTC))
                .update();
    }
}
