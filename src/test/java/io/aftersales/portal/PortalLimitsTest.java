package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.cases.web.HourlyPlaces;
import io.aftersales.cases.web.TooManyCases;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each limit of the portal by itself: all others are far away. */
@IntegrationTest
@Requirement("SEC-03")
class PortalLimitsTest {

    private static final int FAR = 1000;

    @Autowired
    private HourlyPlaces places;

    private final String one = UUID.randomUUID().toString();

    @Test
    void codesAreAskedForFromOneAddress() {
        PortalLimits limits = new PortalLimits(places, 2, FAR, FAR, FAR);

        expectTwo(i -> limits.askForCode(one, another(), another()));
    }

    @Test
    void codesAreAskedForAboutOneCase() {
        PortalLimits limits = new PortalLimits(places, FAR, 2, FAR, FAR);

        expectTwo(i -> limits.askForCode(another(), i == 1 ? one : one.replace("-", " "), another()));
    }

    @Test
    void codesAreSentToOneContact() {
        PortalLimits limits = new PortalLimits(places, FAR, 2, FAR, FAR);

        expectTwo(i -> limits.askForCode(another(), another(), i == 1 ? one : one.toUpperCase(Locale.ROOT)));
    }

    @Test
    void codesAreTriedFromOneAddress() {
        PortalLimits limits = new PortalLimits(places, 2, FAR, FAR, FAR);

        expectTwo(i -> limits.tryCode(one, another()));
    }

    @Test
    void codesAreTriedForOneCase() {
        PortalLimits limits = new PortalLimits(places, FAR, FAR, 2, FAR);

        expectTwo(i -> limits.tryCode(another(), one));
    }

    @Test
    void entriesComeFromOneAddress() {
        PortalLimits limits = new PortalLimits(places, 2, FAR, FAR, FAR);

        expectTwo(i -> limits.enter(one, another()));
    }

    @Test
    void entriesAreMadeForOneCase() {
        PortalLimits limits = new PortalLimits(places, FAR, FAR, FAR, 2);

        expectTwo(i -> limits.enter(another(), one));
    }

    @Test
    void allAddressesOfALineAreOne() {
        PortalLimits limits = new PortalLimits(places, 2, FAR, FAR, FAR);

        expectTwo(i -> limits.askForCode(line(1) + i, another(), another()));
        expectTwo(i -> limits.tryCode(line(2) + i, another()));
        expectTwo(i -> limits.enter(line(3) + i, another()));
    }

    private String line(int number) {
        return "2001:%s:%s:%d::".formatted(one.substring(0, 4), one.substring(4, 8), number);
    }

    private static void expectTwo(IntConsumer request) {
        request.accept(1);
        request.accept(2);
        assertThatThrownBy(() -> request.accept(3)).isInstanceOf(TooManyCases.class);
    }

    private static String another() {
        return UUID.randomUUID().toString();
    }
}
