package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactOnFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which channels a customer can be written to: the preferred one first, then the others of which an address is known. */
final class Ways {

    private Ways() {}

    /** Returns the address of each channel, in the order in which they are tried; nobody is called for a message. */
    static Map<Channel, String> to(ContactDetails contact) {
        Map<Channel, String> ways = new LinkedHashMap<>();
        for (Channel channel : order(contact.preferredChannel())) {
            String address = address(contact, channel);
            if (address != null) {
                ways.put(channel, address);
            }
        }
        return ways;
    }

    /** As {@link #to(ContactDetails)}, but those only that lead to that contact; all when there is none. */
    static Map<Channel, String> to(ContactDetails contact, ContactOnFile.@Nullable Kind only) {
        Map<Channel, String> ways = to(contact);
        ways.keySet().removeIf(channel -> only != null && !only.hears(channel));
        return ways;
    }

    private static List<Channel> order(Channel preferred) {
        return switch (preferred) {
            case EMAIL, PHONE -> List.of(Channel.EMAIL, Channel.SMS, Channel.WECHAT);
            case SMS -> List.of(Channel.SMS, Channel.EMAIL, Channel.WECHAT);
            case WECHAT -> List.of(Channel.WECHAT, Channel.EMAIL, Channel.SMS);
        };
    }

    /** The gateway for chat finds the account by the phone number that is bound to it. */
    private static @Nullable String address(ContactDetails contact, Channel channel) {
        return channel == Channel.EMAIL ? contact.email() : contact.phone();
    }
}
