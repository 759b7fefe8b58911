package io.aftersales.surveys;

import io.aftersales.notifications.Outbox;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers are sent to be asked. */
@Component
class FollowUpMessages {

    private final Outbox outbox;

    FollowUpMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends the link to the survey, once for a case. */
    void invite(FollowUp followUp, Instant until) {
        outbox.toCustomer(
                followUp.customerId(),
                followUp.periodic() ? "periodic-survey" : "service-survey",
                followUp.number(),
                followUp.number(),
                Map.of("trackingCode", followUp.trackingCode(), "answerUntil", until));
    }
}
