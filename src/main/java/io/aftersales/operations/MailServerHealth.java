package io.aftersales.operations;

import io.aftersales.problems.Attention;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Health "mail": warns while the mail server does not answer. Nothing is lost by that, messages wait in the outbox, so
 * it takes no node out of service. The server is asked every half a minute at most, whoever asks for health.
 */
@Component("mailHealthIndicator")
class MailServerHealth extends AbstractHealthIndicator {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final ObjectProvider<JavaMailSenderImpl> sender;
    private @Nullable String failure;
    private long askAgainAt = System.nanoTime();

    MailServerHealth(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        JavaMailSenderImpl mail = sender.getIfAvailable();
        builder.up().withDetail("configured", mail != null);
        if (mail != null) {
            builder.withDetail("host", String.valueOf(mail.getHost()));
            String error = ask(mail);
            if (error != null) {
                builder.status(Attention.WARNING).withDetail("failure", error);
            }
        }
    }

    private synchronized @Nullable String ask(JavaMailSenderImpl mail) {
        if (System.nanoTime() - askAgainAt >= 0) {
            try {
                mail.testConnection();
                failure = null;
            } catch (MessagingException e) {
                failure = e.getClass().getSimpleName();
            }
            askAgainAt = System.nanoTime() + GOOD_FOR.toNanos();
        }
        return failure;
    }
}
