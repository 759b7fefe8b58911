package io.aftersales.operations;

import io.aftersales.problems.ServerHealth;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Health "mail", of the mail server. Nothing is lost while it does not answer, messages wait in the outbox. */
@Component("mailHealthIndicator")
class MailServerHealth extends ServerHealth<JavaMailSenderImpl> {

    private final ObjectProvider<JavaMailSenderImpl> sender;

    MailServerHealth(ObjectProvider<JavaMailSenderImpl> sender) {
        this.sender = sender;
    }

    @Override
    protected @Nullable JavaMailSenderImpl server() {
        return sender.getIfAvailable();
    }

    @Override
    protected void describe(JavaMailSenderImpl mail, Health.Builder builder) {
        builder.withDetail("host", String.valueOf(mail.getHost()));
    }

    @Override
    protected void ask(JavaMailSenderImpl mail) throws MessagingException {
        mail.testConnection();
    }
}
