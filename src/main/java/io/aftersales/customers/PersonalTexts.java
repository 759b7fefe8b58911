package io.aftersales.customers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Columns in which a module keeps, encrypted, what people wrote about a case.
 *
 * @param table the table
 * @param cases SQL condition that is true for the rows of {@code :cases}, a list of case numbers
 * @param columns the encrypted columns
 */
public record PersonalTexts(String table, String cases, List<String> columns) {

    public PersonalTexts {
        Objects.requireNonNull(table);
        columns = List.copyOf(columns);
    }

    /** Returns those of a table whose column {@code caseColumn} has the case number. */
    public static PersonalTexts of(String table, String caseColumn, String... columns) {
        return new PersonalTexts(table, caseColumn + " in (:cases)", List.of(columns));
    }

    /** Returns those of a table that refers by {@code key} to what {@code ofCases} selects for {@code :cases}. */
    public static PersonalTexts within(String table, String key, String ofCases, String... columns) {
        return new PersonalTexts(table, "%s in (%s)".formatted(key, ofCases), List.of(columns));
    }

    /** Returns the statement that puts {@code :blank} into each column that holds something. */
    public String erasing() {
        String assignments = columns.stream()
                .map(column -> "%1$s = case when %1$s is null then null else :blank end".formatted(column))
                .collect(Collectors.joining(", "));
        return "update %s set %s where %s".formatted(table, assignments, cases);
    }
}
