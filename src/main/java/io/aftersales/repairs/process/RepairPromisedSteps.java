package io.aftersales.repairs.process;

import io.aftersales.engine.ProcessVariable;
import io.aftersales.engine.PromisedStep;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the repairs' models that carry a promise and cannot be edited away. */
@Configuration(proxyBeanMethods = false)
class RepairPromisedSteps {

    @Bean
    PromisedStep appointmentPromise() {
        return new PromisedStep(
                "service-visit",
                "Task_LogArrival",
                List.of("Task_LogArrival"),
                List.of(timer(RepairVariables.APPOINTMENT_WARN_AT), timer(RepairVariables.APPOINTMENT_DUE_AT)),
                "the engineer comes at the booked time (000 1.1.21(1), DSP-07)");
    }

    @Bean
    PromisedStep completionPromise() {
        return new PromisedStep(
                "repair",
                "Call_RepairWork",
                List.of(),
                List.of(timer(RepairVariables.COMPLETION_WARN_AT), timer(RepairVariables.COMPLETION_DUE_AT)),
                "the repair is finished within the quoted cycle (000 1.1.7(3), RPR-08)");
    }

    @Bean
    PromisedStep postingPromise() {
        return new PromisedStep(
                "parts-by-post",
                "Task_PostParts",
                List.of("Task_PostParts"),
                List.of(timer(RepairVariables.COMPLETION_WARN_AT), timer(RepairVariables.COMPLETION_DUE_AT)),
                "agreed parts are posted within the quoted cycle (000 1.1.7(3), 1.1.30(3), RPR-08)");
    }

    private static String timer(ProcessVariable<String> instant) {
        return "${%s}".formatted(instant.name());
    }
}
