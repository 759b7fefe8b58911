package io.aftersales.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Answers a request that a filter refuses before anything else looks at it, as its sender reads errors. */
@FunctionalInterface
public interface EarlyRefusal {

    /** Leaves it to the error page, where no program of ours reads it. */
    EarlyRefusal PAGE = (request, response, status) -> response.sendError(status.value());

    /** Headers that were set before stay. */
    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException;
}
