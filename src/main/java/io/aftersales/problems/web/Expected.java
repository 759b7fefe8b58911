package io.aftersales.problems.web;

import io.aftersales.problems.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client should have written where a value of some type is wanted, in words that name no class. */
final class Expected {

    private static final Map<Class<?>, String> BY_TYPE = Map.ofEntries(
            Map.entry(boolean.class, "problem.boolean"),
            Map.entry(Boolean.class, "problem.boolean"),
            Map.entry(int.class, "problem.integer"),
            Map.entry(Integer.class, "problem.integer"),
            Map.entry(long.class, "problem.integer"),
            Map.entry(Long.class, "problem.integer"),
            Map.entry(String.class, "problem.text"),
            Map.entry(LocalDate.class, "problem.date"),
            Map.entry(Instant.class, "problem.instant"),
            Map.entry(OffsetDateTime.class, "problem.instant"),
            Map.entry(Duration.class, "problem.duration"),
            Map.entry(UUID.class, "problem.uuid"));

    private Expected() {}

    /** Returns the problem of a field whose value is not of the wanted type. */
    static FieldProblem of(String field, @Nullable Object value, @Nullable Class<?> type) {
        String text = value == null ? null : value.toString();
        if (type != null && type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new FieldProblem(field, text, "problem.oneOf", List.of(names));
        }
        return new FieldProblem(field, text, key(type), List.of());
    }

    private static String key(@Nullable Class<?> type) {
        if (type == null) {
            return "problem.invalid";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "problem.list";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "problem.object";
        }
        return BY_TYPE.getOrDefault(type, Number.class.isAssignableFrom(type) ? "problem.number" : "problem.invalid");
    }
}
