package io.aftersales.replacements.process;

import io.aftersales.engine.ProcessVariable;
import io.aftersales.engine.PromisedStep;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the replacements' models that carry a promise and cannot be edited away. */
@Configuration(proxyBeanMethods = false)
class ReplacementPromisedSteps {

    private static final List<String> TIMERS =
            List.of(timer(ReplacementVariables.COMPLETION_WARN_AT), timer(ReplacementVariables.COMPLETION_DUE_AT));

    @Bean
    PromisedStep exchangePromise() {
        return new PromisedStep(
                "product-exchange",
                "SubProcess_Handover",
                List.of("Task_DeliverProduct", "Task_TakeOriginalBack"),
                TIMERS,
                "the exchange is done by the agreed day (000 1.1.7(3), 1.1.30(4), RPR-08)");
    }

    @Bean
    PromisedStep returnPromise() {
        return new PromisedStep(
                "product-return",
                "SubProcess_Refund",
                List.of("Task_ApproveRefund", "Task_PayRefund", "Task_TakeOriginalBack"),
                TIMERS,
                "the return is done by the agreed day (000 1.1.7(3), 1.1.30(4), RPR-08)");
    }

    private static String timer(ProcessVariable<String> instant) {
        return "${%s}".formatted(instant.name());
    }
}
