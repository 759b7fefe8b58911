package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.operations.tracing.Traces;
import io.aftersales.testing.Requirement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a collector learns of messages: by which channel one went, or that it did not. */
@Requirement("SEC-02")
class ObservedTransportTest {

    private static final UUID ID = UUID.fromString("0d3dcb14-2c4d-4b39-a0c2-6f1f3a3f2b8e");
    private static final Letter LETTER = new Letter("王芳", "Dear 王芳", "Your repair is done");

    private final Traces traces = new Traces();

    @Test
    void theChannelAndTheMessageAreTold() {
        new ObservedTransport(
                        (id, address, letter, language) -> Receipt.accepted("taken"), Channel.EMAIL, traces.registry())
                .send(ID, "wang.fang@example.com", LETTER, Locale.ENGLISH);

        assertThat(traces.text())
                .contains("send email", ID.toString(), "EMAIL")
                .doesNotContain("wang.fang", "王芳", "repair is done");
    }

    @Test
    void whyAServerRefusedStaysInTheOutbox() {
        Transport refusing = (id, address, letter, language) -> {
            throw new IllegalStateException("550 no such mailbox " + address);
        };
        Transport transport = new ObservedTransport(refusing, Channel.EMAIL, traces.registry());

        assertThatThrownBy(() -> transport.send(ID, "wang.fang@example.com", LETTER, Locale.ENGLISH))
                .hasMessageContaining("wang.fang");

        assertThat(traces.text()).contains("IllegalStateException").doesNotContain("wang.fang", "550");
    }
}
