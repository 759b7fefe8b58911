package io.aftersales.portal;

import io.aftersales.cases.web.HourlyPlaces;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often strangers may try within an hour (SEC-03), on all nodes together. What is counted by tracking code counts for
 * unknown codes as well: being refused tells nothing.
 */
@Component
class PortalLimits {

    private final HourlyPlaces places;
    private final long perAddress;
    private final long codes;
    private final long tries;
    private final long entries;

    /**
     * Sets {@code aftersales.portal.hourly-limit}: {@code codes} that are sent about one case or to one phone number or
     * mail address, {@code tries} of codes for one case, {@code entries} such as messages and files for one case; and
     * {@code aftersales.cases.hourly-limit.address} for all that comes from one address.
     */
    PortalLimits(
            HourlyPlaces places,
            @Value("${aftersales.cases.hourly-limit.address:600}") long perAddress,
            @Value("${aftersales.portal.hourly-limit.codes:6}") long codes,
            @Value("${aftersales.portal.hourly-limit.tries:20}") long tries,
            @Value("${aftersales.portal.hourly-limit.entries:40}") long entries) {
        this.places = places;
        this.perAddress = perAddress;
        this.codes = codes;
        this.tries = tries;
        this.entries = entries;
    }

    /**
     * Takes the places that asking for a one-time code needs.
     *
     * @throws io.aftersales.cases.web.TooManyCases if there is none left
     */
    void askForCode(String address, String trackingCode, String contact) {
        places.take(HourlyPlaces.ADDRESS, address, perAddress);
        places.take("codes of case", same(trackingCode), codes);
        places.take("codes of contact", same(contact), codes);
    }

    /**
     * Takes the places that trying a one-time code needs.
     *
     * @throws io.aftersales.cases.web.TooManyCases if there is none left
     */
    void tryCode(String address, String trackingCode) {
        places.take(HourlyPlaces.ADDRESS, address, perAddress);
        places.take("tries of case", same(trackingCode), tries);
    }

    /**
     * Takes the places that a message, a file or another entry for a case needs.
     *
     * @throws io.aftersales.cases.web.TooManyCases if there is none left
     */
    void enter(String address, String caseNumber) {
        places.take(HourlyPlaces.ADDRESS, address, perAddress);
        places.take("entries of case", caseNumber, entries);
    }

    /** No spelling makes another one of it. */
    private static String same(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@.]", "");
    }
}
