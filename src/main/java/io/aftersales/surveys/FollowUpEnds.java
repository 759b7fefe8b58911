package io.aftersales.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries what came of a contact to the record, the promise and the timeline. */
@Component
class FollowUpEnds {

    private final FollowUpRegister register;
    private final FollowUpPromises promises;
    private final FollowUpRules rules;
    private final AnswerStore answerStore;

    FollowUpEnds(FollowUpRegister register, FollowUpPromises promises, FollowUpRules rules, AnswerStore answerStore) {
        this.register = register;
        this.promises = promises;
        this.rules = rules;
        this.answerStore = answerStore;
    }

    /** Returns until when the problem that he told is settled; null where there is none. */
    @Nullable Instant answered(
            FollowUp followUp,
            AnsweredVia via,
            List<Answer> answers,
            @Nullable String problem,
            @Nullable String note,
            String by) {
        FollowUpPolicy policy = rules.policy(followUp.channel(), followUp.periodic());
        boolean found = problem != null || AnswerCheck.unhappy(answers, policy.problemRating());
        Instant at = register.now();
        followUp.answer(via, problem, found, at);
        answerStore.add(followUp.number(), answers);
        promises.reached(followUp, at, by);
        register.note(
                followUp,
                FollowUpEvent.SURVEY_ANSWERED,
                by,
                Map.of("answeredVia", via.name(), "problemFound", String.valueOf(found)),
                texts(note));
        return settleBy(followUp, at);
    }

    /** As {@link #answered}. */
    @Nullable Instant declined(FollowUp followUp, @Nullable String problem, @Nullable String note, String by) {
        Instant at = register.now();
        followUp.decline(problem, at);
        promises.reached(followUp, at, by);
        register.note(
                followUp,
                FollowUpEvent.SURVEY_DECLINED,
                by,
                Map.of("problemFound", String.valueOf(followUp.problemFound())),
                texts(note));
        return settleBy(followUp, at);
    }

    private @Nullable Instant settleBy(FollowUp followUp, Instant toldAt) {
        return followUp.problemFound() ? promises.toSettle(followUp, toldAt).dueAt() : null;
    }

    /** Returns whether it was the last try. */
    boolean tried(FollowUp followUp, long most, @Nullable String note, String by) {
        Instant at = register.now();
        int tries = followUp.tried(at);
        register.note(followUp, FollowUpEvent.FOLLOW_UP_TRIED, by, Map.of("tries", String.valueOf(tries)), texts(note));
        if (tries < most) {
            return false;
        }
        followUp.unreachable(at);
        promises.withdraw(followUp, "The customer was not reached in %d tries".formatted(tries), by);
        register.note(followUp, FollowUpEvent.FOLLOW_UP_UNREACHABLE, by, Map.of("tries", String.valueOf(tries)));
        return true;
    }

    private static Map<String, String> texts(@Nullable String note) {
        return note == null ? Map.of() : Map.of("note", note);
    }
}
