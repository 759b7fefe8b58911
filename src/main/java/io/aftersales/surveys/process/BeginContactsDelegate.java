package io.aftersales.surveys.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.PeriodicFollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begin contacts" in {@code periodic-follow-up}. */
@Component
class BeginContactsDelegate implements JavaDelegate {

    private final PeriodicFollowUps followUps;
    private final CurrentUser user;

    BeginContactsDelegate(PeriodicFollowUps followUps, CurrentUser user) {
        this.followUps = followUps;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.begin(user.name());
    }
}
