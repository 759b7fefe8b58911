package io.aftersales.problems.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A request body that is longer than allowed. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limitBytes;

    BodyTooLarge(DataSize limit) {
        super("Request body is longer than %d bytes".formatted(limit.toBytes()));
        this.limitBytes = limit.toBytes();
    }

    Answer answer() {
        return Answer.of(HttpStatus.PAYLOAD_TOO_LARGE, "problem.body.tooLarge", limitBytes);
    }
}
