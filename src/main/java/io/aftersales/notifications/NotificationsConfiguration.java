package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Channel;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration
@EnableConfigurationProperties({
    NotificationSettings.class,
    GatewaySettings.class,
    QuietHours.class,
    ReceiptSettings.class
})
class NotificationsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(NotificationsConfiguration.class);

    @Bean
    OwnTexts ownTexts(@Value("${aftersales.notifications.templates-dir:}") String directory) {
        return directory.isBlank() ? OwnTexts.none() : new OwnTexts(Path.of(directory), System::nanoTime);
    }

    @Bean
    Templates templates(
            Clock clock, OwnTexts own, @Value("${aftersales.base-url:http://localhost:8080}") String baseUrl) {
        return new Templates(clock.getZone(), baseUrl, new TemplateTexts(own));
    }

    /**
     * Mail when {@code spring.mail.host} is set, text messages and chat when their gateway is. Without any of them
     * messages are only recorded and read in the outbox.
     */
    @Bean
    Carriers carriers(
            ObjectProvider<JavaMailSenderImpl> mail,
            NotificationSettings settings,
            GatewaySettings gateways,
            ObservationRegistry registry) {
        Map<Channel, Transport> transports = new EnumMap<>(Channel.class);
        mail.ifAvailable(sender -> transports.put(Channel.EMAIL, new MailTransport(sender, settings.sender())));
        add(transports, Channel.SMS, gateways.sms());
        add(transports, Channel.WECHAT, gateways.chat());
        if (transports.isEmpty()) {
            log.warn("Neither spring.mail.host nor a gateway is set: messages are only recorded, none is sent");
        } else {
            log.info(
                    "Messages go by {}; those to groups go to {}, those to other groups are only recorded",
                    transports.keySet(),
                    settings.groupAddresses().keySet());
        }
        transports.replaceAll((channel, transport) -> new ObservedTransport(transport, channel, registry));
        return new Carriers(transports);
    }

    private static void add(
            Map<Channel, Transport> transports, Channel channel, GatewaySettings.@Nullable Gateway set) {
        URI url = set == null ? null : set.url();
        if (set != null && url != null) {
            transports.put(channel, new GatewayTransport(channel, url, set.token()));
        }
    }
}
