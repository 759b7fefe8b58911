package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintSurvey;
import io.aftersales.complaints.SurveyAnswer;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record satisfaction" in {@code complaint-result}. */
@Component
class RecordSatisfactionDelegate implements JavaDelegate {

    private final ComplaintSurvey survey;
    private final CurrentUser user;

    RecordSatisfactionDelegate(ComplaintSurvey survey, CurrentUser user) {
        this.survey = survey;
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
    }
}
