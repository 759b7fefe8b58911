package io.aftersales.operations;

import io.aftersales.problems.Attention;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Health "messages": warns when mails, text messages or chats do not get out, whichever server is at fault. */
@Component("messagesHealthIndicator")
class MessagesHealth extends AbstractHealthIndicator {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final OperatingState state;

    MessagesHealth(OperatingState state) {
        this.state = state;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long delay = state.value(Watched.MESSAGE_DELAY, "oldest");
        builder.up().withDetails(state.values(Watched.MESSAGES)).withDetail("delaySeconds", delay);
        if (delay > LONGEST.toSeconds() || state.value(Watched.MESSAGES, "failed") > 0) {
            builder.status(Attention.WARNING);
        }
    }
}
