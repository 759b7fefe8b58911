package io.aftersales.notifications;

import io.aftersales.problems.Attention;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Health "messageTexts": warns while a text of the owner is not used because something is wrong with it. */
@Component("messageTextsHealthIndicator")
class MessageTextsHealth extends AbstractHealthIndicator {

    private final OwnTexts texts;

    MessageTextsHealth(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        if (!texts.faults().isEmpty()) {
            builder.status(Attention.WARNING).withDetail("faults", texts.faults());
        }
    }
}
