package io.aftersales.claims.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimApplication;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.customers.PersonalDataCipher;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many claims are taken from one address and for one contact. */
class IntakeLimitsTest {

    private final CustomerDesk customers = mock(CustomerDesk.class);
    private final PersonalDataCipher cipher = mock(PersonalDataCipher.class);
    private final IntakeLimits limits = new IntakeLimits(customers, cipher, 2, 3);

    @BeforeEach
    void playCustomers() {
        when(customers.normalisePhone(any()))
                .thenAnswer(call -> Optional.of(call.<String>getArgument(0).replace("-", "")));
        when(customers.normaliseEmail(any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(cipher.fingerprint(any())).thenAnswer(call -> "fingerprint of " + call.getArgument(0));
    }

    @Test
    void aContactHasItsPlacesHoweverItIsWrittenAndFromWhereverItComes() {
        limits.admit("192.0.2.1", claim("138-0000", null));
        limits.admit("192.0.2.2", claim("1380000", "a@example.com"));

        assertThatThrownBy(() -> limits.admit("192.0.2.3", claim("13-80000", null)))
                .isInstanceOf(TooManyClaims.class);
        assertThatCode(() -> limits.admit("192.0.2.3", claim("1390000", "a@example.com")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.admit("192.0.2.3", claim(null, "a@example.com")))
                .isInstanceOf(TooManyClaims.class);
    }

    @Test
    void anAddressHasItsPlacesForWhomeverTheyAre() {
        limits.admit("192.0.2.1", claim("1", null));
        limits.admit("192.0.2.1", claim("2", null));
        limits.admit("192.0.2.1", claim(null, null));

        assertThatThrownBy(() -> limits.admit("192.0.2.1", claim("3", null))).isInstanceOf(TooManyClaims.class);
        assertThatCode(() -> limits.admit("192.0.2.2", claim("3", null))).doesNotThrowAnyException();
    }

    private static ClaimApplication claim(@Nullable String phone, @Nullable String email) {
        ClaimApplication.Customer customer = new ClaimApplication.Customer("Li Lei", phone, email, null, null, null);
        return new ClaimApplication(null, null, null, null, null, null, customer, null, null, null);
    }
}
