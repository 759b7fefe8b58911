package io.aftersales.problems.web;

import io.aftersales.problems.FieldProblem;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What a client is told about a failed request.
 *
 * @param detail key of the message that says what went wrong
 * @param arguments what that message names
 * @param errors what is wrong with single fields
 * @param headers to be sent with it, for example {@code Allow}
 */
record Answer(
        HttpStatusCode status, String detail, List<Object> arguments, List<FieldProblem> errors, HttpHeaders headers) {

    static Answer of(HttpStatusCode status, String detail, Object... arguments) {
        return new Answer(status, detail, List.of(arguments), List.of(), HttpHeaders.EMPTY);
    }

    static Answer wrongFields(List<FieldProblem> errors) {
        return new Answer(
                HttpStatus.BAD_REQUEST, "problem.detail.fields", List.of(errors.size()), errors, HttpHeaders.EMPTY);
    }

    Answer with(HttpHeaders more) {
        return new Answer(status, detail, arguments, errors, more);
    }
}
