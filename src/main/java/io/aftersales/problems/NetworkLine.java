package io.aftersales.problems;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * Which network addresses count as one where something is limited by address. A line of IPv6 has a whole /64, and as many
 * addresses as its owner likes.
 */
public final class NetworkLine {

    /** How an IPv6 address looks; never the name of a machine, for which others would be asked. */
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*");

    private static final Pattern ZONE = Pattern.compile("%.*");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    private NetworkLine() {}

    /**
     * Returns the line of a remote address: the first 64 bits of IPv6, the IPv4 address that IPv6 carries ({@code
     * ::ffff:192.0.2.1}), anything else as it is.
     */
    @SuppressWarnings("AddressSelection") // it is an address already
    public static String of(String address) {
        String bare = ZONE.matcher(BRACKETS.matcher(address).replaceAll("")).replaceAll("");
        if (!IPV6.matcher(bare).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address ? prefix(parsed.getAddress()) : parsed.getHostAddress();
        } catch (UnknownHostException garbled) {
            return address;
        }
    }

    private static String prefix(byte[] address) {
        ByteBuffer parts = ByteBuffer.wrap(address);
        return "%x:%x:%x:%x::/64".formatted(parts.getShort(), parts.getShort(), parts.getShort(), parts.getShort());
    }
}
