package io.aftersales.surveys.process;

import io.aftersales.engine.PromisedStep;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of follow-ups that carry a promise and cannot be edited away. */
@Configuration(proxyBeanMethods = false)
class FollowUpPromisedStep {

    @Bean
    PromisedStep followUpPromise() {
        return new PromisedStep(
                "follow-up",
                "Task_FollowUpCustomer",
                List.of("Task_FollowUpCustomer"),
                List.of(
                        "${%s}".formatted(FollowUpVariables.FOLLOW_UP_WARN_AT.name()),
                        "${%s}".formatted(FollowUpVariables.FOLLOW_UP_DUE_AT.name())),
                "the customer is contacted within 3 days after the service (004 2.4.1, SVY-05)");
    }

    @Bean
    PromisedStep earlyFollowUpPromise() {
        return new PromisedStep(
                "early-follow-up",
                "Task_AskAboutHandOver",
                List.of("Task_AskAboutHandOver"),
                List.of("${%s}".formatted(FollowUpVariables.FOLLOW_UP_DUE_AT.name())),
                "the customer is contacted within 3 days after the repair, handed over or not (004 2.4.1, SVY-05)");
    }
}
