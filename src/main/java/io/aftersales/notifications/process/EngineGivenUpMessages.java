package io.aftersales.notifications.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.notifications.GivenUpMessages;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts {@code message-delivery}, whose failing step is an incident in Cockpit. */
@Component
class EngineGivenUpMessages implements GivenUpMessages {

    private static final String MESSAGE_GIVEN_UP = "notifications.messageGivenUp";

    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineGivenUpMessages(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void report(UUID message, String subject) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(MESSAGE_GIVEN_UP)
                        .processInstanceBusinessKey(subject)
                        .setVariables(Map.ofEntries(MessageDeliveryVariables.MESSAGE_ID.is(message.toString())))
                        .correlateStartMessage());
    }
}
