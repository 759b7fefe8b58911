package io.aftersales.documents;

import io.aftersales.money.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A table of a paper. The heads of its columns are {@code papers.column.<name>}. */
public enum PaperTable {
    /** Parts replaced: 更换零部件. */
    PARTS(Column.CODE, Column.NAME, Column.QUANTITY, Column.SERIAL_NUMBER, Column.PART_SOURCE),
    /** What a quote is made of. */
    QUOTE_LINES(Column.CODE, Column.NAME, Column.QUANTITY, Column.UNIT_PRICE, Column.PRICE),
    /** What a service cost. */
    FEE_LINES(
            Column.COST_KIND,
            Column.COST_DETAIL,
            Column.ENGINEER,
            Column.COST_BASIS,
            Column.CHARGE,
            Column.INTERNAL_COST,
            Column.BEARER,
            Column.DEPARTMENT),
    /** What was promised, and what became of it. */
    PROMISES(Column.PROMISE, Column.CLAUSE, Column.DUE_AT, Column.STATE),
    /** What happened, the oldest first. */
    TIMELINE(Column.AT, Column.EVENT, Column.BY);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.copyOf, of constants
    private final List<Column> columns;

    PaperTable(Column... columns) {
        this.columns = List.copyOf(Arrays.asList(columns));
    }

    List<Column> columns() {
        return columns;
    }

    enum Column {
        CODE(String.class),
        NAME(String.class),
        SERIAL_NUMBER(String.class),
        PART_SOURCE(Enum.class),
        QUANTITY(Long.class),
        UNIT_PRICE(Money.class),
        PRICE(Money.class),
        COST_KIND(Enum.class),
        COST_DETAIL(Enum.class),
        ENGINEER(String.class),
        COST_BASIS(String.class),
        CHARGE(Money.class),
        INTERNAL_COST(Money.class),
        BEARER(Enum.class),
        DEPARTMENT(String.class),
        PROMISE(String.class),
        CLAUSE(String.class),
        DUE_AT(Instant.class),
        STATE(String.class),
        AT(Instant.class),
        EVENT(String.class),
        BY(String.class);

        private final Class<?> type;

        Column(Class<?> type) {
            this.type = type;
        }

        Class<?> type() {
            return type;
        }

        public boolean numeric() {
            return type == Long.class || type == Money.class;
        }
    }
}
