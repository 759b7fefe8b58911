package io.aftersales.cases.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.web.HourlyPlaces.Place;
import io.aftersales.customers.CustomerDesk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many cases are taken from one address and for one contact. */
class IntakeLimitsTest {

    private final CustomerDesk customers = mock(CustomerDesk.class);
    private final Map<String, Long> taken = new HashMap<>();
    private final IntakeLimits limits = new IntakeLimits(customers, places(), 2, 3);

    @BeforeEach
    void playCustomers() {
        when(customers.normalisePhone(any()))
                .thenAnswer(call -> Optional.of(call.<String>getArgument(0).replace("-", "")));
        when(customers.normaliseEmail(any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
    }

    @Test
    void aContactHasItsPlacesHoweverItIsWrittenAndFromWhereverItComes() {
        limits.admit("192.0.2.1", customer("138-0000", null));
        limits.admit("192.0.2.2", customer("1380000", "a@example.com"));

        assertThatThrownBy(() -> limits.admit("192.0.2.3", customer("13-80000", null)))
                .isInstanceOf(TooManyCases.class);
        assertThatCode(() -> limits.admit("192.0.2.3", customer("1390000", "a@example.com")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.admit("192.0.2.3", customer(null, "a@example.com")))
                .isInstanceOf(TooManyCases.class);
    }

    @Test
    void anAddressHasItsPlacesForWhomeverTheyAre() {
        limits.admit("192.0.2.1", customer("1", null));
        limits.admit("192.0.2.1", customer("2", null));
        limits.admit("192.0.2.1", customer(null, null));

        assertThatThrownBy(() -> limits.admit("192.0.2.1", customer("3", null))).isInstanceOf(TooManyCases.class);
        assertThatCode(() -> limits.admit("192.0.2.2", customer("3", null))).doesNotThrowAnyException();
    }

    @Test
    void allAddressesOfALineAreOne() {
        limits.admit("2001:db8:1:2::1", null);
        limits.admit("2001:db8:1:2::2", null);
        limits.admit("2001:db8:1:2:3:4:5:6", null);

        assertThatThrownBy(() -> limits.admit("2001:db8:1:2::3", null)).isInstanceOf(TooManyCases.class);
        assertThatCode(() -> limits.admit("2001:db8:1:3::1", null)).doesNotThrowAnyException();
    }

    private static CustomerApplication customer(@Nullable String phone, @Nullable String email) {
        return new CustomerApplication("Li Lei", phone, email, null, null, null);
    }

    private HourlyPlaces places() {
        HourlyPlaces places = mock(HourlyPlaces.class);
        doAnswer(call -> {
                    for (Place place : call.<List<Place>>getArgument(0)) {
                        if (taken.merge(place.kind() + " " + place.whose(), 1L, Long::sum) > place.limit()) {
                            throw new TooManyCases(Duration.ofMinutes(1));
                        }
                    }
                    return null;
                })
                .when(places)
                .takeAll(any());
        return places;
    }
}
