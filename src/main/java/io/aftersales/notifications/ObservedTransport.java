package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.UUID;

/** Makes each message that leaves a span of its own. Neither its address nor its words are looked at. */
class ObservedTransport implements Transport {

    private final Transport transport;
    private final Channel channel;
    private final ObservationRegistry registry;

    ObservedTransport(Transport transport, Channel channel, ObservationRegistry registry) {
        this.transport = transport;
        this.channel = channel;
        this.registry = registry;
    }

    @Override
    public Receipt send(UUID id, String address, Letter letter, Locale language) {
        return Observation.createNotStarted("message.send", registry)
                .contextualName("send " + channel.name().toLowerCase(Locale.ROOT))
                .lowCardinalityKeyValue("channel", channel.name())
                .highCardinalityKeyValue("message", id.toString())
                .observe(() -> transport.send(id, address, letter, language));
    }

    @Override
    public void rest() {
        transport.rest();
    }
}
