package io.aftersales.problems.web;

import io.aftersales.problems.EarlyRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses what is asked of {@code /api} as every other error there, and shows the error page elsewhere. */
@Component
class ProblemRefusal implements EarlyRefusal {

    private final ProblemWriter writer;

    ProblemRefusal(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (!ApiRequest.matches(request)) {
            PAGE.answer(request, response, status);
            return;
        }
        // a filter may refuse before the one that writes such headers
        response.setHeader("X-Content-Type-Options", "nosniff");
        writer.write(request, response, Answer.of(status, detail(status)));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case TOO_MANY_REQUESTS -> "problem.tooMany";
            case SERVICE_UNAVAILABLE -> "problem.notNow";
            case FORBIDDEN -> "problem.otherSite";
            default -> "problem.request";
        };
    }
}
