package io.aftersales.claims.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimClosing;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.engine.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;

/**
 * The Java steps of claims with their services mocked, registered by the names that the models call them by. Steps of
 * the module {@code commitments} are stand-ins: its own tests walk them.
 */
final class ClaimSteps {

    final ClaimIntake intake = mock(ClaimIntake.class);
    final ClaimResponse response = mock(ClaimResponse.class);
    final ClaimTriage triage = mock(ClaimTriage.class);
    final ClaimClosing closing = mock(ClaimClosing.class);

    /** Promise and group of each warning. */
    final List<String> warnings = new ArrayList<>();

    /** Promise, case and process instance of each breach. */
    final List<String> breaches = new ArrayList<>();

    private final CurrentUser user = mock(CurrentUser.class);

    ClaimSteps() {
        workingAs("desk");
        Mocks.register("registerClaimDelegate", new RegisterClaimDelegate(intake, user));
        Mocks.register("recordContactDelegate", new RecordContactDelegate(response, closing, user));
        Mocks.register("recordTriageDelegate", new RecordTriageDelegate(triage, user));
        Mocks.register("recordGuidanceDelegate", new RecordGuidanceDelegate(triage, user));
        Mocks.register("recordServiceDelegate", new RecordServiceDelegate(triage, user));
        Mocks.register("closeClaimDelegate", new CloseClaimDelegate(closing, user));
        step(
                "warnResponsibleDelegate",
                at -> warnings.add(text(at, "commitmentId") + " " + text(at, "responsibleGroup")));
        step("recordBreachDelegate", at -> breaches.add(text(at, "commitmentId") + " " + text(at, "caseNumber")));
        step("escalatePromiseDelegate", ClaimSteps::tellTheOnlyLevel);
        step("recordTakeoverDelegate", at -> at.removeVariable("privateNote"));
    }

    void workingAs(String name) {
        when(user.name()).thenReturn(name);
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
