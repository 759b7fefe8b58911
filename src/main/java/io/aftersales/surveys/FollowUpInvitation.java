package io.aftersales.surveys;

import io.aftersales.commitments.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether and how a customer is asked, and asks him. */
@Component
class FollowUpInvitation {

    private final FollowUpRegister register;
    private final FollowUpPromises promises;
    private final RestPeriods rest;
    private final FollowUpRules rules;
    private final FollowUpMessages messages;

    FollowUpInvitation(
            FollowUpRegister register,
            FollowUpPromises promises,
            RestPeriods rest,
            FollowUpRules rules,
            FollowUpMessages messages) {
        this.register = register;
        this.promises = promises;
        this.rest = rest;
        this.rules = rules;
        this.messages = messages;
    }

    /** Asks the customer of a new follow-up; one without a promise had no service. */
    void ask(FollowUp followUp, @Nullable Promised promised, String by) {
        FollowUpPolicy policy = rules.policy(followUp.channel(), followUp.periodic());
        if (promised == null) {
            skip(followUp, SkipReason.NO_SERVICE, by);
        } else if (asksSince(followUp, policy)) {
            promises.withdraw(
                    followUp, "The customer was asked less than %d days ago".formatted(policy.restDays()), by);
            skip(followUp, SkipReason.ASKED_RECENTLY, by);
        } else {
            begin(followUp, promised, policy, by);
        }
    }

    private boolean asksSince(FollowUp followUp, FollowUpPolicy policy) {
        // who picks users has looked already
        return !followUp.periodic() && rest.rests(followUp.customerId(), policy.restDays());
    }

    private void begin(FollowUp followUp, Promised promised, FollowUpPolicy policy, String by) {
        Instant now = register.now();
        // who does not answer is called while the promise can still be kept; after a late hand-over that is at once
        Instant until = earlier(now.plus(Duration.ofHours(policy.answerHours())), promised.warnAt());
        if (policy.online() && until.isAfter(now)) {
            followUp.invite(until);
            messages.invite(followUp, until);
        }
        register.note(
                followUp,
                FollowUpEvent.FOLLOW_UP_OPENED,
                by,
                Map.of(
                        "channel", followUp.channel().name(),
                        "surveyedService", followUp.subject().service().name()));
    }

    private void skip(FollowUp followUp, SkipReason reason, String by) {
        followUp.skip(reason, register.now());
        register.note(followUp, FollowUpEvent.FOLLOW_UP_SKIPPED, by, Map.of("skipReason", reason.name()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
