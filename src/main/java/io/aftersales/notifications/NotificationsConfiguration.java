package io.aftersales.notifications;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(NotificationsConfiguration.class);

    @Bean
    Templates templates(Clock clock, @Value("${aftersales.base-url:http://localhost:8080}") String baseUrl) {
        return new Templates(clock.getZone(), baseUrl);
    }

    /** Mail when {@code spring.mail.host} is set; otherwise messages are only recorded and read in the outbox. */
    @Bean
    Transport transport(ObjectProvider<JavaMailSender> mail, NotificationSettings settings) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            log.warn("spring.mail.host is not set: messages are only recorded in the outbox, none is sent");
            return (id, address, letter, language) -> Receipt.RECORDED;
        }
        log.info(
                "Messages to groups are sent to {}, those to other groups are only recorded",
                settings.groupAddresses().keySet());
        return new MailTransport(sender, settings.sender());
    }
}
