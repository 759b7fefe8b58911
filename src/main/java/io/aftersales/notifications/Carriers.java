package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import java.util.Map;

/**
 * The transports of this installation, by their channel. Without any, as in a demonstration, every message counts as
 * taken and is only recorded.
 */
class Carriers {

    private static final Transport RECORDING = (id, address, letter, language) -> Receipt.RECORDED;

    private final Map<Channel, Transport> transports;

    Carriers(Map<Channel, Transport> transports) {
        this.transports = Map.copyOf(transports);
    }

    boolean carry(Channel channel) {
        return transports.isEmpty() || transports.containsKey(channel);
    }

    Transport by(Channel channel) {
        return transports.getOrDefault(channel, RECORDING);
    }

    void rest() {
        transports.values().forEach(Transport::rest);
    }
}
