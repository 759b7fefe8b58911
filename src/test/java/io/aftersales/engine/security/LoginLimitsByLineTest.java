package io.aftersales.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has a line of IPv6 has as many addresses as he likes. */
@IntegrationTest
@Requirement("SEC-03")
class LoginLimitsByLineTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String site = "2001:%s:%s"
            .formatted(
                    UUID.randomUUID().toString().substring(0, 4),
                    UUID.randomUUID().toString().substring(0, 4));

    @Test
    void failuresAtAllAddressesOfALineAreCountedTogether() {
        LoginLimits limits = new LoginLimits(jdbc, clock, 2);
        assertThat(limits.open(site + ":1::9")).isTrue();

        limits.failed(site + ":1::1");
        limits.failed(site + ":1:ffff::2");

        assertThat(limits.open(site + ":1::3")).isFalse();
        assertThat(limits.open(site + ":1::9")).isFalse();
        assertThat(limits.open(site + ":2::1")).isTrue();
    }
}
