package io.aftersales.commitments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A task that no promise limits although the rules want it promptly or in time, or that lies unseen otherwise. The
 * limits are rows of {@code processes/commitments/task-limits.dmn}.
 */
public enum LimitedTask {
    HAND_OVER,
    DECIDE_OUTCOME,
    ANALYSE_EXPENSE_USE,
    PROPOSE_BUDGET_ADJUSTMENT,
    APPROVE_BUDGET_ADJUSTMENT,
    TRIAGE_CLAIM,
    GUIDE_CUSTOMER,
    REVIEW_DUPLICATES,
    SETTLE_DISPUTE,
    SURVEY_SATISFACTION,
    FOLLOW_UP_MEASURES,
    BOOK_APPOINTMENT,
    CALL_WAITING_CUSTOMER,
    TAKE_OVER_INCIDENT,
    RECEIVE_PRODUCT,
    DIAGNOSE_FAULT,
    DECIDE_COVERAGE,
    QUOTE_REPAIR,
    OBTAIN_CONSENT,
    FILL_APPLICATION,
    DECIDE_SPECIAL_CASE,
    TELL_ENTITLEMENT,
    ASK_CUSTOMER,
    APPROVE_EXCHANGE,
    AGREE_PRODUCT,
    FILL_REPLACEMENT_RECORD,
    PROPOSE_REFUND,
    LEARN_REASON,
    CHOOSE_ROUTE,
    ANSWER_DEMAND,
    COLLECT_PRODUCT,
    PROPOSE_OFFER,
    APPROVE_OFFER,
    MAKE_OFFER,
    PAY_COMPENSATION,
    REVIEW_FEE_SHEET,
    CORRECT_FEE_SHEET,
    COLLECT_PAYMENT,
    ISSUE_RECEIPT,
    NEGOTIATE_CHARGE,
    APPROVE_RELIEF,
    DECIDE_LATE_CLAIM,
    DECIDE_OVER_BUDGET,
    DECIDE_UNCORRECTED_CLAIM,
    AUDIT_EXPENSE,
    FOLLOW_UP_FINDING,
    JUDGE_EFFECT,
    DECIDE_ERASURE;

    private static final Map<String, LimitedTask> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LimitedTask::id, Function.identity()));

    /** Returns the task that has this id in its model; empty for one that is not limited here. */
    public static Optional<LimitedTask> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Its id in the model: {@code Task_HandOver}. */
    public String id() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Task_", ""));
    }
}
