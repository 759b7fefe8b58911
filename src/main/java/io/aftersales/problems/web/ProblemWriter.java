package io.aftersales.problems.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.problems.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Writes an {@link Answer} as {@code application/problem+json} in the client's language. */
@Component
class ProblemWriter {

    /** One wrong field, as the client reads it. The value is left out when the field was absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldError(String field, @Nullable String value, String message) {}

    private final ProblemTexts texts;
    private final ObjectMapper json;

    ProblemWriter(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = ApiRequest.language(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                answer.status(), texts.text(answer.detail(), answer.arguments(), language));
        int status = answer.status().value();
        HttpStatus known = HttpStatus.resolve(status);
        problem.setTitle(texts.title(status, known == null ? "" : known.getReasonPhrase(), language));
        problem.setInstance(URI.create(UriUtils.encodePath(ApiRequest.path(request), "UTF-8")));
        if (!answer.errors().isEmpty()) {
            problem.setProperty(
                    "errors",
                    answer.errors().stream()
                            .map(error -> fieldError(error, language))
                            .toList());
        }
        response.resetBuffer();
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }

    private FieldError fieldError(FieldProblem problem, Locale language) {
        return new FieldError(problem.field(), ProblemTexts.shown(problem.value()), texts.sentence(problem, language));
    }
}
