package io.aftersales.notifications;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Health "messageTexts": warns while a text of the owner is not used because something is wrong with it. */
@Component("messageTextsHealthIndicator")
class MessageTextsHealth extends AbstractHealthIndicator {

    /** The application serves as usual, but somebody has to do something. */
    static final Status WARNING = new Status("WARNING");

    private final OwnTexts texts;

    MessageTextsHealth(OwnTexts texts) {
        this.texts = texts;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        if (!texts.faults().isEmpty()) {
            builder.status(WARNING).withDetail("faults", texts.faults());
        }
    }
}
