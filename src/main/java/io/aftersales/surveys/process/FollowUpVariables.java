package io.aftersales.surveys.process;

import io.aftersales.engine.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of {@code processes/surveys}, and their only spelling in Java. */
final class FollowUpVariables {

    /** Number of the claim or of the follow-up itself, also the business key. Handed in. */
    static final ProcessVariable<String> FOLLOW_UP_NUMBER = ProcessVariable.text("followUpNumber");

    /** ONLINE, CALL or NONE. Set by "Open follow-up". */
    static final ProcessVariable<String> FOLLOW_UP_STEP = ProcessVariable.text("followUpStep");

    /** Id of the promised contact. Set by "Open follow-up", or handed in. */
    static final ProcessVariable<String> FOLLOW_UP_COMMITMENT_ID = ProcessVariable.text("followUpCommitmentId");

    /** When the desk is warned, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> FOLLOW_UP_WARN_AT = ProcessVariable.text("followUpWarnAt");

    /** Until when the customer must be contacted, an ISO-8601 instant. Set with the promise. */
    static final ProcessVariable<String> FOLLOW_UP_DUE_AT = ProcessVariable.text("followUpDueAt");

    /** Until when an answer is waited for, an ISO-8601 instant. Set by "Open follow-up" where it is. */
    static final ProcessVariable<String> ANSWER_UNTIL_AT = ProcessVariable.text("answerUntilAt");

    /** What came of the last try. Set by the form of "Follow up customer". */
    static final ProcessVariable<String> CONTACT_RESULT = ProcessVariable.text("contactResult");

    /** REACHED, TRY_AGAIN or UNREACHABLE. Set by "Record call" and "Record hand-over call". */
    static final ProcessVariable<String> CONTACT_OUTCOME = ProcessVariable.text("contactOutcome");

    /** Whether somebody has to look into it. Set by "Record call", or with the message of the customer. */
    static final ProcessVariable<Boolean> PROBLEM_FOUND = ProcessVariable.flag("problemFound");

    /** Until when the problem is settled, an ISO-8601 instant. Set with {@link #PROBLEM_FOUND} where there is one. */
    static final ProcessVariable<String> PROBLEM_DUE_AT = ProcessVariable.text("problemDueAt");

    /** Until when the outcome of the claim is decided, an ISO-8601 instant. Set by the last step of each way. */
    static final ProcessVariable<String> OUTCOME_DUE_AT = ProcessVariable.text("outcomeDueAt");

    /** The questions for the form, in both languages; null where the survey has fewer. Set by "Open follow-up". */
    static final ProcessVariable<String> RATING_QUESTION_1 = ProcessVariable.text("ratingQuestion1");

    static final ProcessVariable<String> RATING_QUESTION_2 = ProcessVariable.text("ratingQuestion2");
    static final ProcessVariable<String> RATING_QUESTION_3 = ProcessVariable.text("ratingQuestion3");
    static final ProcessVariable<String> RATING_QUESTION_4 = ProcessVariable.text("ratingQuestion4");
    static final ProcessVariable<String> RATING_QUESTION_5 = ProcessVariable.text("ratingQuestion5");
    static final ProcessVariable<String> RATING_QUESTION_6 = ProcessVariable.text("ratingQuestion6");
    static final ProcessVariable<String> TEXT_QUESTION_1 = ProcessVariable.text("textQuestion1");
    static final ProcessVariable<String> TEXT_QUESTION_2 = ProcessVariable.text("textQuestion2");

    /** In the order of the form. */
    static final List<ProcessVariable<String>> RATING_QUESTIONS = List.of(
            RATING_QUESTION_1,
            RATING_QUESTION_2,
            RATING_QUESTION_3,
            RATING_QUESTION_4,
            RATING_QUESTION_5,
            RATING_QUESTION_6);

    /** In the order of the form. */
    static final List<ProcessVariable<String>> TEXT_QUESTIONS = List.of(TEXT_QUESTION_1, TEXT_QUESTION_2);

    /** Input of table {@code follow-up-policy}. */
    static final ProcessVariable<String> PREFERRED_CHANNEL = ProcessVariable.text("preferredChannel");

    /** Input of table {@code follow-up-policy}. */
    static final ProcessVariable<Boolean> PERIODIC = ProcessVariable.flag("periodic");

    /** Input of table {@code follow-up-cycle}. */
    static final ProcessVariable<String> PRODUCT_LINE = ProcessVariable.text("productLine");

    private FollowUpVariables() {}

    /** Whether a problem was told, and until when it is settled. */
    static Map<String, Object> problem(@Nullable Instant dueAt) {
        return dueAt == null
                ? Map.ofEntries(PROBLEM_FOUND.is(false))
                : Map.ofEntries(PROBLEM_FOUND.is(true), PROBLEM_DUE_AT.is(dueAt.toString()));
    }
}
