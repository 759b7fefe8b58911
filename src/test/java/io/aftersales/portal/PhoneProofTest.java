package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.notifications.SentMessage;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers who left only a phone number prove by text message that a case is theirs. */
@IntegrationTest
class PhoneProofTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private OutboxReader outbox;

    @LocalServerPort
    private int port;

    @Test
    @Requirement("CLM-05")
    void theCodeComesByTextMessageAndUnknownNumbersAreAnsweredAlike() {
        PortalSamples samples = new PortalSamples(beans, port);
        String phone = phone();
        Map<String, String> form = PortalSamples.claimForm();
        form.remove("customer.email");
        form.put("customer.phone", phone);
        form.put("customer.preferredChannel", "SMS");
        Sample sample = samples.claim(form);
        PortalVisitor visitor = samples.visitor();

        HttpResponse<String> unknown =
                visitor.send("/track", "/track", Map.of("code", sample.code(), "contact", phone()));
        HttpResponse<String> known =
                samples.visitor().send("/track", "/track", Map.of("code", sample.code(), "contact", phone));
        samples.prove(visitor, sample.number(), sample.code(), "+86 " + phone);

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(visitor.target(unknown)).isEqualTo(visitor.target(known));
        assertThat(outbox.toCustomer(sample.number()))
                .filteredOn(message -> message.template().equals("portal-code"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(2)
                .extracting(SentMessage::channel, SentMessage::recipient)
                .containsOnly(tuple(Channel.SMS, "+86" + phone));
    }

    private static String phone() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
