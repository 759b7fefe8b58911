package io.aftersales.cases.web;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.web.HourlyPlaces.Place;
import io.aftersales.customers.CustomerDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from filling the desk with cases, or somebody else's mailbox with confirmations: within an hour only
 * so many cases are taken from one network address and for one phone number or e-mail address. What is refused for
 * other reasons counts too, what fails for our fault does not. All nodes count together.
 */
@NamedInterface("web")
@Component
public class IntakeLimits {

    private final CustomerDesk customers;
    private final HourlyPlaces places;
    private final long perContact;
    private final long perAddress;

    /**
     * Sets {@code aftersales.cases.hourly-limit.contact} and {@code aftersales.cases.hourly-limit.address}: how many
     * cases an hour are taken for one contact and from one address.
     */
    IntakeLimits(
            CustomerDesk customers,
            HourlyPlaces places,
            @Value("${aftersales.cases.hourly-limit.contact:60}") long perContact,
            @Value("${aftersales.cases.hourly-limit.address:600}") long perAddress) {
        this.customers = customers;
        this.places = places;
        this.perContact = perContact;
        this.perAddress = perAddress;
    }

    /**
     * Takes the places that a case needs, all of them or none.
     *
     * @param address of the client, behind a proxy in a private network the one that it names
     * @param customer whose phone and e-mail address count, absent when he did not say who he is
     * @throws TooManyCases if there is no place left
     */
    public void admit(String address, @Nullable CustomerApplication customer) {
        List<Place> needed = new ArrayList<>();
        needed.add(new Place(HourlyPlaces.ADDRESS, address, perAddress));
        if (customer != null) {
            Stream.of(
                            normal(customer.phone(), customers::normalisePhone),
                            normal(customer.email(), customers::normaliseEmail))
                    .flatMap(Optional::stream)
                    .forEach(contact -> needed.add(new Place("intake contact", contact, perContact)));
        }
        places.takeAll(needed);
    }

    private static Optional<String> normal(@Nullable String written, Function<String, Optional<String>> normalise) {
        return Optional.ofNullable(written).flatMap(normalise);
    }
}
