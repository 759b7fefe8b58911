package io.aftersales.portal;

import io.aftersales.cases.web.HourlyLimit;
import io.aftersales.customers.PersonalDataCipher;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often strangers may try within an hour (SEC-03). What is counted by tracking code counts for unknown codes as well:
 * being refused tells nothing.
 */
@Component
class PortalLimits {

    private final PersonalDataCipher cipher;
    private final HourlyLimit addresses;
    private final HourlyLimit codes;
    private final HourlyLimit contacts;
    private final HourlyLimit tries;
    private final HourlyLimit entries;

    /**
     * Sets {@code aftersales.portal.hourly-limit}: {@code codes} that are sent about one case or to one phone number or
     * mail address, {@code tries} of codes for one case, {@code entries} such as messages and files for one case; and
     * {@code aftersales.cases.hourly-limit.address} for all that comes from one address.
     */
    PortalLimits(
            PersonalDataCipher cipher,
            @Value("${aftersales.cases.hourly-limit.address:600}") long perAddress,
            @Value("${aftersales.portal.hourly-limit.codes:6}") long codes,
            @Value("${aftersales.portal.hourly-limit.tries:20}") long tries,
            @Value("${aftersales.portal.hourly-limit.entries:40}") long entries) {
        this.cipher = cipher;
        this.addresses = new HourlyLimit(perAddress);
        this.codes = new HourlyLimit(codes);
        this.contacts = new HourlyLimit(codes);
        this.tries = new HourlyLimit(tries);
        this.entries = new HourlyLimit(entries);
    }

    /**
     * Takes the places that asking for a one-time code needs.
     *
     * @throws io.aftersales.cases.web.TooManyCases if there is none left
     */
    void askForCode(String address, String trackingCode, String contact) {
        addresses.take(address);
        codes.take(same(trackingCode));
        contacts.take(same(contact));
    }

    /**
     * Takes the places that trying a one-time code needs.
     *
     * @throws io.aftersales.cases.web.TooManyCases if there is none left
     */
    void tryCode(String address, String trackingCode) {
        addresses.take(address);
        tries.take(same(trackingCode));
    }

    /**
     * Takes the places that a message, a file or another entry for a case needs.
     *
     * @throws io.aftersales.cases.web.TooManyCases if there is none left
     */
    void enter(String address, String caseNumber) {
        addresses.take(address);
        entries.take(caseNumber);
    }

    /** Nothing personal stays in memory, and no spelling makes another one of it. */
    private String same(String written) {
        return cipher.fingerprint(written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@.]", ""));
    }
}
