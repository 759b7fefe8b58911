package io.aftersales.claims.process;

import io.aftersales.engine.PromisedStep;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the claims' models that carry a promise and cannot be edited away. */
@Configuration(proxyBeanMethods = false)
class ClaimPromises {

    @Bean
    PromisedStep responsePromise() {
        return new PromisedStep(
                "response-escalation",
                "SubProcess_Response",
                List.of("Task_ContactCustomer"),
                List.of(
                        "${%s}".formatted(ClaimVariables.RESPONSE_WARN_AT.name()),
                        "${%s}".formatted(ClaimVariables.RESPONSE_DUE_AT.name())),
                "the customer is reached within 24 hours, urgent 2 hours (000 1.1.4, RSP-01, RSP-04)");
    }
}
