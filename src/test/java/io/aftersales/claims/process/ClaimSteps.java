package io.aftersales.claims.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimClosing;
import io.aftersales.claims.ClaimCompletion;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.NextService;
import io.aftersales.engine.CurrentUser;
import io.aftersales.testing.LadderSteps;
import java.util.List;
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
    final ClaimCompletion records = mock(ClaimCompletion.class);

    private final LadderSteps ladder = new LadderSteps();

    /** Promise and group of each warning. */
    final List<String> warnings = ladder.warnings;

    /** Promise and case of each breach. */
    final List<String> breaches = ladder.breaches;

    private final CurrentUser user = mock(CurrentUser.class);

    ClaimSteps() {
        when(triage.triage(any(), any(), any(), any(), any(), any())).thenReturn(NextService.REPAIR);
        workingAs("desk");
        Mocks.register("registerClaimDelegate", new RegisterClaimDelegate(intake, user));
        Mocks.register("recordContactDelegate", new RecordContactDelegate(response, closing, records, user));
        Mocks.register("recordTriageDelegate", new RecordTriageDelegate(triage, records, user));
        Mocks.register("recordGuidanceDelegate", new RecordGuidanceDelegate(triage, user));
        Mocks.register("closeClaimDelegate", new CloseClaimDelegate(closing, user));
    }

    void workingAs(String name) {
        when(user.name()).thenReturn(name);
    }
}
