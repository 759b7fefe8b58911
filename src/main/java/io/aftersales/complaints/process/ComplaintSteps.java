package io.aftersales.complaints.process;

import io.aftersales.engine.ProcessVariable;
import io.aftersales.engine.PromisedStep;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the complaints' models that carry a promise and cannot be edited away. */
@Configuration(proxyBeanMethods = false)
class ComplaintSteps {

    private static final String COMPLAINT = "complaint";

    @Bean
    PromisedStep acknowledgementPromise() {
        return new PromisedStep(
                COMPLAINT,
                "Task_AcknowledgeComplaint",
                List.of("Task_AcknowledgeComplaint"),
                List.of(timer(ComplaintVariables.ACKNOWLEDGEMENT_DUE_AT)),
                "receipt is confirmed within 1 hour (000 1.1.33(3), CMP-05)");
    }

    @Bean
    PromisedStep classificationPromise() {
        return new PromisedStep(
                COMPLAINT,
                "Task_ClassifyComplaint",
                List.of("Task_ClassifyComplaint"),
                List.of(timer(ComplaintVariables.CLASSIFICATION_DUE_AT)),
                "the department classifies within 1 hour (000 1.1.35(2), CMP-17)");
    }

    @Bean
    PromisedStep resolutionPromise() {
        return new PromisedStep(
                COMPLAINT,
                "SubProcess_Resolution",
                List.of("Task_InvestigateComplaint"),
                List.of(timer(ComplaintVariables.RESOLUTION_WARN_AT), timer(ComplaintVariables.RESOLUTION_DUE_AT)),
                "the complaint is handled within 15 working days (000 1.1.37, CMP-32)");
    }

    @Bean
    PromisedStep resultPromise() {
        return new PromisedStep(
                "complaint-result",
                "Task_TellResult",
                List.of("Task_TellResult"),
                List.of(timer(ComplaintVariables.RESULT_WARN_AT), timer(ComplaintVariables.RESULT_DUE_AT)),
                "the result is told within 24 hours (004 6.3.1, CMP-34)");
    }

    private static String timer(ProcessVariable<String> instant) {
        return "${%s}".formatted(instant.name());
    }
}
