package io.aftersales.documents;

import io.aftersales.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a paper may tell. The label is {@code papers.field.<name>}; a code is put in words by
 * {@code papers.value.<name>.<code>}, a number by the pattern {@code papers.value.<name>}, where there is one.
 */
public enum PaperField {
    CASE_NUMBER(Kind.LINE),
    CUSTOMER(Kind.LINE),
    PHONE(Kind.LINE),
    ADDRESS(Kind.TEXT),
    MODEL(Kind.LINE),
    SERIAL_NUMBER(Kind.LINE),
    PURCHASED_ON(Kind.DAY),
    SYMPTOM(Kind.TEXT),

    RECEIVED_AT(Kind.TIME),
    RECEIVED_BY(Kind.LINE),
    RESPONSE_DUE_AT(Kind.TIME),

    ORDER_NUMBER(Kind.LINE),
    SERVICE_MODE(Kind.CODE),
    BOOKED_AT(Kind.TIME),
    ENGINEER(Kind.LINE),
    ORDERED_BY(Kind.LINE),
    ORDERED_AT(Kind.TIME),
    URGENT(Kind.ANSWER),
    NOTE(Kind.TEXT),

    REPAIRED_ON(Kind.DAY),
    CAUSE(Kind.CODE),
    COMPONENT(Kind.LINE),
    /** Why the repair was needed: 维修原因. */
    REASON(Kind.TEXT),
    /** What was done: 维修过程. */
    PROCESS(Kind.TEXT),
    FULLY_TESTED(Kind.ANSWER),
    TIDIED_UP(Kind.ANSWER),
    GUARANTEED_UNTIL(Kind.DAY),
    OTHER(Kind.TEXT),

    QUOTE_VERSION(Kind.NUMBER),
    SOLUTION(Kind.TEXT),
    COVERAGE(Kind.CODE),
    /** Why it is free or has a price, with the clause. */
    CHARGE_REASON(Kind.TEXT),
    TOTAL(Kind.MONEY),
    CYCLE_DAYS(Kind.NUMBER),
    VALID_UNTIL(Kind.DAY),

    ACCEPTED_AT(Kind.TIME),
    ACCEPTED_BY(Kind.LINE),
    SATISFIED(Kind.ANSWER),
    DEMONSTRATED(Kind.ANSWER),
    ADVISED(Kind.ANSWER),
    CONTENT_RATING(Kind.NUMBER),
    QUALITY_RATING(Kind.NUMBER),
    ATTITUDE_RATING(Kind.NUMBER),
    OPINION(Kind.TEXT),

    REPLACED_ON(Kind.DAY),
    NEW_MODEL(Kind.LINE),
    COLOUR(Kind.LINE),
    NEW_SERIAL_NUMBER(Kind.LINE),

    SHEET_VERSION(Kind.NUMBER),
    MADE_AT(Kind.TIME),
    MADE_BY(Kind.LINE),
    REVIEW(Kind.CODE),
    REVIEWED_BY(Kind.LINE),
    REVIEWED_AT(Kind.TIME),
    /** What the lines come to by the price list. */
    LISTED(Kind.MONEY),
    AGREED(Kind.MONEY),
    CHARGE(Kind.MONEY),
    CHARGE_GROUND(Kind.CODE),
    INTERNAL_COST(Kind.MONEY),
    /** Who settled which cost is borne by whom. */
    SETTLED_BY(Kind.LINE),
    SETTLED_AT(Kind.TIME),

    CASE_KIND(Kind.LINE),
    CASE_STATUS(Kind.LINE),
    CLOSED_AT(Kind.TIME),
    EXPORTED_AT(Kind.TIME),
    EXPORTED_BY(Kind.LINE),
    /** The last place in the log of evidence, and the hash there. */
    SEAL(Kind.NUMBER),
    SEAL_HASH(Kind.TEXT),

    /** Stands beside the signature. */
    SIGNED_AT(Kind.TIME);

    private final Kind kind;

    PaperField(Kind kind) {
        this.kind = kind;
    }

    /** The type of its values. */
    Class<?> type() {
        return kind.type;
    }

    /** Whether it takes a line of its own. */
    boolean wide() {
        return kind == Kind.TEXT;
    }

    private enum Kind {
        LINE(String.class),
        TEXT(String.class),
        NUMBER(Long.class),
        ANSWER(Boolean.class),
        CODE(Enum.class),
        DAY(LocalDate.class),
        TIME(Instant.class),
        MONEY(Money.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }
}
