package io.aftersales.engine;

import static io.aftersales.engine.TableRules.refused;

import io.aftersales.problems.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.jspecify.annotations.Nullable;

/**
 * An edited table beside the one that the release brings. It must have the same columns; each cell, judged alone, must
 * ask and answer what the program knows; and whatever the table of the release answers must be answered, once where
 * one answer is wanted. An answer is a literal: what it would be otherwise nobody can tell before it is asked for.
 */
final class TableComparison {

    /** Inputs that are asked from 1 on until no row answers: behind a gap nothing is asked. */
    private static final Map<String, String> COUNTED = Map.of("escalation-ladder", "level");

    private static final Pattern LITERAL =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d{1,15}(?:\\.\\d+)?|true|false");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    private final TableText ours;
    private final TableText edited;
    private final TableCells cells = new TableCells();
    private final List<Refused> found = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    TableComparison(TableText ours, TableText edited) {
        this.ours = ours;
        this.edited = edited;
    }

    List<Refused> violations() {
        same("policy", edited.policy(), ours.policy());
        same("inputs", columns(edited.inputs()), columns(ours.inputs()));
        same("outputs", columns(edited.outputs()), columns(ours.outputs()));
        if (!found.isEmpty()) {
            return found;
        }
        Map<String, List<@Nullable Object>> asked = new LinkedHashMap<>();
        for (TableText.Column column : ours.inputs()) {
            List<@Nullable Object> values = asked(column);
            asked.put(column.name(), values);
            edited.rows().forEach(row -> question(row, column, values));
        }
        for (TableText.Column column : ours.outputs()) {
            edited.rows().forEach(row -> answer(row, column));
        }
        if (found.isEmpty()) {
            ask(asked, new LinkedHashMap<>());
        }
        return found;
    }

    private void same(String what, String here, String expected) {
        if (!here.equals(expected)) {
            found.add(refused(what, ours.id(), here, expected));
        }
    }

    private static String columns(List<TableText.Column> columns) {
        return columns.stream().map(TableText.Column::described).sorted().collect(Collectors.joining(", "));
    }

    /** Returns what a column is asked with: of numbers those on both sides of every limit. */
    private List<@Nullable Object> asked(TableText.Column column) {
        List<@Nullable Object> values = new ArrayList<>();
        switch (column.type()) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "string" -> values.addAll(texts(column.values()));
            case "long" -> values.addAll(numbers(column));
            default ->
                throw new IllegalStateException(
                        "Table '%s' asks with a %s, which nobody checks".formatted(ours.id(), column.described()));
        }
        if (ours.rows().stream()
                .anyMatch(row -> NULL.matcher(cell(row.inputs(), column)).find())) {
            values.add(null);
        }
        return values;
    }

    private Set<Long> numbers(TableText.Column column) {
        Set<Long> limits = new TreeSet<>(Set.of(0L, 1L));
        Stream.concat(ours.rows().stream(), edited.rows().stream())
                .flatMap(row -> NUMBER.matcher(cell(row.inputs(), column)).results())
                .map(number -> Long.parseLong(number.group()))
                .forEach(number -> limits.addAll(List.of(Math.max(0, number - 1), number, number + 1)));
        limits.removeIf(number -> !cells.fits(column.values(), number));
        return limits;
    }

    private static List<String> texts(String cell) {
        return TEXT.matcher(cell).results().map(text -> text.group(1)).toList();
    }

    /** A cell that nothing fits, or that names what nobody asks with, is a mistake that would go unseen. */
    private void question(TableText.Row row, TableText.Column column, List<@Nullable Object> values) {
        String cell = cell(row.inputs(), column);
        try {
            boolean known = !column.type().equals("string") || values.containsAll(texts(cell));
            if (!known || values.stream().noneMatch(value -> cells.fits(cell, value))) {
                String expected = column.values().isEmpty() ? column.type() : column.values();
                found.add(refused("asked", ours.id(), number(row), column.name(), cell, expected));
            }
        } catch (FeelException e) {
            found.add(refused("cell", ours.id(), number(row), column.name(), cell));
        }
    }

    private void answer(TableText.Row row, TableText.Column column) {
        String cell = cell(row.outputs(), column);
        Object value = LITERAL.matcher(cell).matches() ? cells.value(cell) : null;
        if (!isOf(column.type(), value)) {
            found.add(refused(column.type(), ours.id(), number(row), column.name(), cell));
        } else if (!cells.fits(column.values(), value)) {
            found.add(refused("value", ours.id(), number(row), column.name(), cell, column.values()));
        }
    }

    private boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "boolean" -> value instanceof Boolean;
            case "string" -> value instanceof String text && !text.isBlank();
            case "long" ->
                value instanceof Number number
                        && new BigDecimal(number.toString())
                                        .stripTrailingZeros()
                                        .scale()
                                <= 0;
            default ->
                throw new IllegalStateException(
                        "Table '%s' answers with a %s, which nobody checks".formatted(ours.id(), type));
        };
    }

    /** Goes on with the next column of the question, as long as one of the tables may answer. */
    private void ask(Map<String, List<@Nullable Object>> asked, Map<String, @Nullable Object> question) {
        BitSet expected = answering(ours, question);
        BitSet answering = answering(edited, question);
        if (expected.isEmpty() && answering.isEmpty()) {
            return;
        }
        if (question.size() == asked.size()) {
            judge(question, expected, answering);
            return;
        }
        String next = ours.inputs().get(question.size()).name();
        for (Object value : asked.getOrDefault(next, List.of())) {
            Map<String, @Nullable Object> longer = new LinkedHashMap<>(question);
            longer.put(next, value);
            ask(asked, longer);
        }
    }

    private void judge(Map<String, @Nullable Object> question, BitSet expected, BitSet answering) {
        boolean one = ours.policy().equals("UNIQUE");
        if (one && answering.isEmpty() && told.add("none " + expected)) {
            found.add(refused("unanswered", ours.id(), words(question), numbers(expected)));
        }
        if (one && answering.cardinality() > 1 && told.add("more " + answering)) {
            found.add(refused("twice", ours.id(), words(question), numbers(answering)));
        }
        String counted = COUNTED.get(ours.id());
        if (counted != null && !answering.isEmpty() && question.get(counted) instanceof Long number && number > 1) {
            Map<String, @Nullable Object> before = new LinkedHashMap<>(question);
            before.put(counted, number - 1);
            if (answering(edited, before).isEmpty() && told.add("gap " + answering)) {
                found.add(refused("gap", ours.id(), words(question), words(before)));
            }
        }
    }

    private BitSet answering(TableText table, Map<String, @Nullable Object> question) {
        BitSet rows = new BitSet();
        for (TableText.Row row : table.rows()) {
            if (question.entrySet().stream()
                    .allMatch(part -> cells.fits(row.inputs().getOrDefault(part.getKey(), ""), part.getValue()))) {
                rows.set(row.number());
            }
        }
        return rows;
    }

    private static String words(Map<String, @Nullable Object> question) {
        return question.entrySet().stream()
                .map(part -> part.getKey() + " = " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String numbers(BitSet rows) {
        return rows.stream().mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private static String number(TableText.Row row) {
        return Integer.toString(row.number());
    }

    private static String cell(Map<String, String> row, TableText.Column column) {
        return row.getOrDefault(column.name(), "");
    }
}
