package io.aftersales.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a case for its papers. Any paper may be printed from it and takes what it shows. Never changes. */
public final class PaperData {

    private final Map<PaperField, Object> values;
    private final Map<PaperTable, List<List<Object>>> rows;
    private final @Nullable SignatureImage signature;

    private PaperData(
            Map<PaperField, Object> values,
            Map<PaperTable, List<List<Object>>> rows,
            @Nullable SignatureImage signature) {
        this.values = values;
        this.rows = rows;
        this.signature = signature;
    }

    /** Returns the data of a case of which only the number is known. */
    public static PaperData of(String caseNumber) {
        return new PaperData(new EnumMap<>(PaperField.class), new EnumMap<>(PaperTable.class), null)
                .with(PaperField.CASE_NUMBER, caseNumber);
    }

    /**
     * Returns these data with a value, or unchanged when there is none.
     *
     * @throws IllegalArgumentException if the field holds values of another type
     */
    public PaperData with(PaperField field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Object typed = typed(field, field.type(), value);
        Map<PaperField, Object> added = new EnumMap<>(values);
        added.put(field, typed);
        return new PaperData(added, rows, signature);
    }

    /**
     * Returns these data with one more row; a cell may be null and is then blank.
     *
     * @throws IllegalArgumentException if the cells are not those of the columns
     */
    public PaperData row(PaperTable table, @Nullable Object... cells) {
        List<PaperTable.Column> columns = table.columns();
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "Table %s has the columns %s, not %d cells".formatted(table, columns, cells.length));
        }
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            row.add(cell == null ? "" : typed(columns.get(i), columns.get(i).type(), cell));
        }
        List<List<Object>> longer = new ArrayList<>(rows(table));
        longer.add(Collections.unmodifiableList(row));
        Map<PaperTable, List<List<Object>>> added = new EnumMap<>(rows);
        added.put(table, Collections.unmodifiableList(longer));
        return new PaperData(values, added, signature);
    }

    /** Returns these data with what the customer drew as signature, or unchanged when he signed on paper. */
    public PaperData signed(@Nullable SignatureImage drawn) {
        return drawn == null ? this : new PaperData(values, rows, drawn);
    }

    Optional<Object> value(PaperField field) {
        return Optional.ofNullable(values.get(field));
    }

    List<List<Object>> rows(PaperTable table) {
        return rows.getOrDefault(table, List.of());
    }

    Optional<SignatureImage> signature() {
        return Optional.ofNullable(signature);
    }

    private static Object typed(Enum<?> place, Class<?> type, Object value) {
        if (type == Long.class && value instanceof Integer number) {
            return number.longValue();
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("%s is a %s, which %s is not"
                    .formatted(place, type.getSimpleName(), value.getClass().getSimpleName()));
        }
        return value;
    }

    /** The names of what is known, without the values: they are personal. */
    @Override
    public String toString() {
        return "PaperData" + values.keySet();
    }
}
