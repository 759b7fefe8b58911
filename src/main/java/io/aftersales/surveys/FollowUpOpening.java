package io.aftersales.surveys;

import io.aftersales.commitments.Promised;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens follow-ups. Every method is one transaction that may be running already. */
@Service
@Transactional
public class FollowUpOpening {

    private final FollowUpRegister register;
    private final FollowUpPromises promises;
    private final FollowUpSubjects subjects;
    private final FollowUpInvitation invitation;

    FollowUpOpening(
            FollowUpRegister register,
            FollowUpPromises promises,
            FollowUpSubjects subjects,
            FollowUpInvitation invitation) {
        this.register = register;
        this.promises = promises;
        this.subjects = subjects;
        this.invitation = invitation;
    }

    /**
     * Opens the follow-up of a case and asks the customer, or says why not (SVY-01, SVY-05, SVY-06, F23). A case that was
     * asked about is not asked about again; repeating it while it is open has no effect.
     *
     * @param number of a claim, or of a follow-up that {@link PeriodicFollowUps} began
     * @throws io.aftersales.problems.Refused if there is no such case
     */
    public Opened open(String number, String by) {
        Optional<FollowUp> present = register.lockIfAny(number);
        return present.isPresent() ? again(present.get(), by) : ofClaim(number, by);
    }

    /**
     * How the customer is asked.
     *
     * @param promised the promise to contact him; null where he is not asked
     * @param answerUntil until when his answer is waited for; null where it is not
     */
    public record Opened(
            FollowUpStep step,
            @Nullable Promised promised,
            @Nullable Instant answerUntil,
            Questionnaire questionnaire) {}

    private Opened again(FollowUp followUp, String by) {
        Promised promised = null;
        if (followUp.open()) {
            promised = promises.open(followUp.number(), followUp.periodic()).orElse(null);
        } else {
            promises.withdraw(followUp, "The customer was asked about this case already", by);
        }
        return opened(followUp, subjects.questionnaire(followUp), promised);
    }

    private Opened ofClaim(String number, String by) {
        FollowUpSubjects.Served served = subjects.of(number, by);
        Promised promised = promised(served, by);
        Questionnaire questionnaire = subjects.questionnaire(served);
        FollowUp followUp = subjects.followUp(served, questionnaire);
        invitation.ask(followUp, promised, by);
        // only now: he who is asked now was not asked before
        return opened(register.add(followUp), questionnaire, promised);
    }

    private @Nullable Promised promised(FollowUpSubjects.Served served, String by) {
        String number = served.claim().number();
        Optional<Promised> present = promises.open(number, false);
        if (served.served()) {
            return present.orElseGet(() -> promises.afterService(number, served.line(), register.now()));
        }
        if (present.isPresent()) {
            // it had passed its quality check, and the customer wanted it no more
            promises.withdraw(number, "Nothing was carried out", by);
        }
        return null;
    }

    private static Opened opened(FollowUp followUp, Questionnaire questionnaire, @Nullable Promised promised) {
        if (!followUp.open()) {
            return new Opened(FollowUpStep.NONE, null, null, questionnaire);
        }
        if (promised == null) {
            throw new IllegalStateException("Follow-up %s is open without a promise".formatted(followUp.number()));
        }
        Instant until = followUp.answerUntil();
        return new Opened(until == null ? FollowUpStep.CALL : FollowUpStep.ONLINE, promised, until, questionnaire);
    }
}
