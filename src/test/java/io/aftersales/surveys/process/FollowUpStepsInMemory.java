package io.aftersales.surveys.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.Promised;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ContactOutcome;
import io.aftersales.surveys.EarlyFollowUps;
import io.aftersales.surveys.FollowUpDesk;
import io.aftersales.surveys.FollowUpOpening;
import io.aftersales.surveys.FollowUpStep;
import io.aftersales.surveys.PeriodicFollowUps;
import io.aftersales.surveys.ProblemDesk;
import io.aftersales.surveys.Question;
import io.aftersales.surveys.QuestionKind;
import io.aftersales.surveys.Questionnaire;
import io.aftersales.surveys.SurveyedService;
import io.aftersales.testing.LadderSteps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of follow-ups with their services mocked, registered by the names that the models call them by. */
final class FollowUpStepsInMemory {

    static final String NUMBER = "CL-20261123-000001";
    static final String USER = "desk";
    static final UUID PROMISE = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    static final Instant FINISHED_AT = Instant.parse("2026-11-23T02:00:00Z");
    static final Instant ANSWER_UNTIL = Instant.parse("2026-11-25T02:00:00Z");
    static final Instant WARN_AT = Instant.parse("2026-11-25T15:59:59.999Z");
    static final Instant DUE_AT = Instant.parse("2026-11-26T15:59:59.999Z");
    static final Instant OUTCOME_BY = Instant.parse("2026-11-30T15:59:59.999Z");
    static final Instant SETTLE_BY = Instant.parse("2026-11-27T15:59:59.999Z");

    final FollowUpOpening opening = mock(FollowUpOpening.class);
    final FollowUpDesk desk = mock(FollowUpDesk.class);
    final EarlyFollowUps early = mock(EarlyFollowUps.class);
    final ProblemDesk problems = mock(ProblemDesk.class);
    final PeriodicFollowUps periodic = mock(PeriodicFollowUps.class);
    final LadderSteps ladder = new LadderSteps();

    FollowUpStepsInMemory() {
        CurrentUser user = mock(CurrentUser.class);
        when(user.name()).thenReturn(USER);
        Mocks.register("openFollowUpDelegate", new OpenFollowUpDelegate(opening, outcomes(), user));
        Mocks.register("recordCallDelegate", new RecordCallDelegate(desk, outcomes(), user));
        Mocks.register("recordHandOverCallDelegate", new RecordHandOverCallDelegate(early, user));
        Mocks.register("recordRemedyDelegate", new RecordRemedyDelegate(problems, outcomes(), user));
        Mocks.register("beginContactsDelegate", new BeginContactsDelegate(periodic, user));
    }

    void opens(FollowUpStep step) {
        boolean asked = step != FollowUpStep.NONE;
        when(opening.open(anyString(), anyString()))
                .thenReturn(new FollowUpOpening.Opened(
                        step,
                        asked ? new Promised(PROMISE, FINISHED_AT, WARN_AT, DUE_AT, false) : null,
                        step == FollowUpStep.ONLINE ? ANSWER_UNTIL : null,
                        questionnaire()));
    }

    void records(ContactOutcome outcome, boolean problemFound) {
        when(desk.record(anyString(), any(), anyString()))
                .thenReturn(new FollowUpDesk.Recorded(outcome, problemFound ? SETTLE_BY : null));
    }

    /** What customers and other modules tell the running models. */
    static EngineFollowUpProcess process(ProcessEngine engine) {
        return new EngineFollowUpProcess(engine.getRuntimeService(), engine.getIdentityService(), outcomes());
    }

    private static OutcomeLimit outcomes() {
        TaskLimits limits = mock(TaskLimits.class);
        when(limits.dueAt(LimitedTask.DECIDE_OUTCOME)).thenReturn(OUTCOME_BY);
        return new OutcomeLimit(limits);
    }

    private static Questionnaire questionnaire() {
        return new Questionnaire(
                SurveyedService.REPAIR,
                1,
                FINISHED_AT,
                "owner",
                List.of(
                        new Question("SATISFACTION", QuestionKind.RATING, "Satisfied?", "满意吗？"),
                        new Question("OTHER", QuestionKind.TEXT, "What else?", "其他意见？")));
    }
}
