package io.aftersales.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("SEC-03")
class NetworkLineTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2::/64",
        "2001:0DB8:0001:0002:0:0:0:9, 2001:db8:1:2::/64",
        "[2001:db8:1:2::1], 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "2001:db8:1:3::1, 2001:db8:1:3::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64"
    })
    void ofIpv6AreTheFirst64Bits(String address, String line) {
        assertThat(NetworkLine.of(address)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"::ffff:192.0.2.1, 192.0.2.1", "::FFFF:c000:201, 192.0.2.1", "[::ffff:192.0.2.1], 192.0.2.1"})
    void ofIpv4WithinIpv6IsIpv4(String address, String line) {
        assertThat(NetworkLine.of(address)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1", "unknown", "''", "a.example.com", "abc:def", "1:2:3:4:5:6:7:8:9", ":", "192.0.2.1:8080"})
    void anythingElseIsAsItIs(String address) {
        assertThat(NetworkLine.of(address)).isEqualTo(address);
    }
}
