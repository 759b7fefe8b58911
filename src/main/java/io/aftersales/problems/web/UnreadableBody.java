package io.aftersales.problems.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.aftersales.problems.FieldProblem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Says why a request body could not be read, by field or by line and column, never by class. */
final class UnreadableBody {

    private UnreadableBody() {}

    /** Returns the answer to a body that failed with that cause; null when there was no body at all. */
    static Answer answer(@Nullable Throwable cause) {
        for (Throwable current = cause; current != null; current = current.getCause()) {
            if (current instanceof BodyTooLarge tooLarge) {
                return tooLarge.answer();
            }
            if (current instanceof JsonMappingException mapping) {
                return mapping.getCause() instanceof BodyTooLarge tooLarge ? tooLarge.answer() : field(mapping);
            }
            if (current instanceof JsonProcessingException malformed) {
                return malformed(malformed.getLocation());
            }
        }
        return Answer.of(HttpStatus.BAD_REQUEST, cause == null ? "problem.body.missing" : "problem.body.unreadable");
    }

    private static Answer malformed(@Nullable JsonLocation location) {
        return location == null
                ? Answer.of(HttpStatus.BAD_REQUEST, "problem.body.unreadable")
                // as text, so that line 1000 is not written as 1,000
                : Answer.of(
                        HttpStatus.BAD_REQUEST,
                        "problem.body.malformed",
                        Integer.toString(location.getLineNr()),
                        Integer.toString(location.getColumnNr()));
    }

    private static Answer field(JsonMappingException e) {
        String path = path(e.getPath());
        if (e.getCause() instanceof JsonProcessingException malformed && !(malformed instanceof JsonMappingException)) {
            return malformed(malformed.getLocation());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Answer.wrongFields(List.of(new FieldProblem(
                    path, null, "problem.unknownField", List.of(known(unknown.getKnownPropertyIds())))));
        }
        if (path.isEmpty()) {
            // what is there is no object, or the text ends too early
            return malformed(e.getLocation());
        }
        Object value = e instanceof InvalidFormatException format ? format.getValue() : null;
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return Answer.wrongFields(List.of(Expected.of(path, value, type)));
    }

    private static String known(@Nullable Collection<Object> names) {
        return names == null
                ? ""
                : names.stream().map(Objects::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
