package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintProcess;
import io.aftersales.complaints.ComplaintSurvey;
import io.aftersales.complaints.SurveyAnswer;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record satisfaction" in {@code complaint-result}. */
@Component
class RecordSatisfactionDelegate implements JavaDelegate {

    /** What leads a dispute on to its settlement; a model of an earlier release may lack it. */
    private static final String WAY_TO_SETTLEMENT = "Gateway_AnswerDisputed";

    private final ComplaintSurvey survey;
    private final ComplaintProcess process;
    private final CurrentUser user;

    RecordSatisfactionDelegate(ComplaintSurvey survey, ComplaintProcess process, CurrentUser user) {
        this.survey = survey;
        this.process = process;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dispute = survey.record(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new SurveyAnswer(
                        ComplaintFormVariables.SURVEY_CHANNEL.take(execution).orElse(null),
                        ComplaintFormVariables.ANSWERED.take(execution).orElse(false),
                        ComplaintFormVariables.SATISFACTION.take(execution).orElse(null),
                        ComplaintFormVariables.COMMENT.take(execution).orElse(null),
                        ComplaintFormVariables.RESULT_DISPUTED.take(execution).orElse(false),
                        ComplaintFormVariables.COORDINATOR.take(execution).orElse(null)),
                user.name());
        ComplaintVariables.RESULT_DISPUTED.to(execution, dispute.isPresent());
        dispute.ifPresent(
                open -> execution.setVariable(ComplaintVariables.DISPUTE_COORDINATOR.name(), open.coordinator()));
        // such a model goes on to what follows a closed complaint: the dispute needs a process of its own
        dispute.filter(open -> execution.getBpmnModelInstance().getModelElementById(WAY_TO_SETTLEMENT) == null)
                .ifPresent(process::disputed);
    }
}
