package io.aftersales.testing;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;

/**
 * Stand-ins for the Java steps of promises, registered by the names that models call them by: warnings and breaches are
 * noted, a ladder has one level. The tests of the module {@code commitments} walk the real ones.
 */
public final class LadderSteps {

    /** Promise and group of each warning. */
    public final List<String> warnings = new ArrayList<>();

    /** Promise and case of each breach. */
    public final List<String> breaches = new ArrayList<>();

    public LadderSteps() {
        step(
                "warnResponsibleDelegate",
                at -> warnings.add(text(at, "commitmentId") + " " + text(at, "responsibleGroup")));
        step("recordBreachDelegate", at -> breaches.add(text(at, "commitmentId") + " " + text(at, "caseNumber")));
        step("escalatePromiseDelegate", LadderSteps::tellTheOnlyLevel);
        step("recordTakeoverDelegate", at -> at.removeVariable("privateNote"));
    }

    private static void step(String name, JavaDelegate step) {
        Mocks.register(name, step);
    }

    private static void tellTheOnlyLevel(DelegateExecution execution) {
        execution.setVariable("promiseOpen", true);
        execution.setVariable("escalationLevel", 1L);
        execution.setVariable("escalationGroup", "service-supervisors");
        execution.setVariable("escalationPriority", 80L);
        execution.setVariable("promiseDueAt", "2026-11-24T02:00:00Z");
        execution.setVariable("higherLevelLeft", false);
    }

    private static String text(DelegateExecution execution, String variable) {
        return String.valueOf(execution.getVariable(variable));
    }
}
