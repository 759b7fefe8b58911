package io.aftersales.problems.web;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure of a request under {@code /api} as {@code application/problem+json}.
 *
 * <p>A resolver and no controller advice: it sees requests that no controller takes, and it leaves pages, whose errors
 * are pages, to whoever is asked next.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private final ProblemWriter writer;

    ApiProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        boolean security = e instanceof AccessDeniedException || e instanceof AuthenticationException;
        if (security || !ApiRequest.matches(request)) {
            return null;
        }
        try {
            writer.write(request, response, answer(request, e));
        } catch (IOException gone) {
            log.debug("The client of {} did not wait for the answer", ApiRequest.path(request), gone);
        }
        return new ModelAndView();
    }

    private static Answer answer(HttpServletRequest request, Exception e) {
        if (e instanceof InvalidInput invalid) {
            return Answer.wrongFields(invalid.problems());
        }
        if (e instanceof Refused refused) {
            HttpStatus status = switch (refused.kind()) {
                case UNKNOWN -> HttpStatus.NOT_FOUND;
                case CONFLICT -> HttpStatus.CONFLICT;
                case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
            };
            return Answer.of(status, refused.reason(), refused.arguments().toArray());
        }
        if (e instanceof HttpMessageConversionException unreadable) {
            return UnreadableBody.answer(unreadable.getCause());
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return Answer.wrongFields(
                    List.of(Expected.of(mismatch.getName(), mismatch.getValue(), mismatch.getRequiredType())));
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return absent(missing.getParameterName());
        }
        if (e instanceof MissingRequestHeaderException missing) {
            return absent(missing.getHeaderName());
        }
        if (e instanceof MissingServletRequestPartException missing) {
            return absent(missing.getRequestPartName());
        }
        if (e instanceof MaxUploadSizeExceededException) {
            return Answer.of(HttpStatus.PAYLOAD_TOO_LARGE, "problem.file.tooLarge");
        }
        if (e instanceof MultipartException) {
            return Answer.of(HttpStatus.BAD_REQUEST, "problem.request");
        }
        if (noText(e)) {
            return Answer.of(HttpStatus.BAD_REQUEST, "problem.characters");
        }
        if (changedMeanwhile(e)) {
            return Answer.of(HttpStatus.CONFLICT, "problem.changedMeanwhile");
        }
        if (e instanceof ErrorResponse response && expected(response.getStatusCode())) {
            return framework(request, e, response);
        }
        return unexpected(request, e);
    }

    private static boolean expected(HttpStatusCode status) {
        return status.is4xxClientError() || status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Answer absent(String field) {
        return Answer.wrongFields(List.of(new FieldProblem(field, null, "problem.required", List.of())));
    }

    private static Answer framework(HttpServletRequest request, Exception e, ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        Answer answer;
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            String[] supported = method.getSupportedMethods();
            answer = Answer.of(
                    status,
                    "problem.method",
                    method.getMethod(),
                    supported == null ? "" : String.join(", ", supported));
        } else if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            answer = Answer.of(status, "problem.notFound", ApiRequest.path(request));
        } else if (status.isSameCodeAs(HttpStatus.UNSUPPORTED_MEDIA_TYPE)) {
            String type = request.getContentType();
            answer = Answer.of(status, "problem.mediaType", type == null ? "" : type);
        } else if (status.isSameCodeAs(HttpStatus.NOT_ACCEPTABLE)) {
            answer = Answer.of(status, "problem.notAcceptable");
        } else if (status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            answer = Answer.of(status, "problem.tooMany");
        } else if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            answer = Answer.of(status, "problem.notNow");
        } else {
            answer = Answer.of(status, "problem.request");
        }
        return answer.with(response.getHeaders());
    }

    private static Answer unexpected(HttpServletRequest request, Exception e) {
        String id = UUID.randomUUID().toString();
        log.error("{} {} failed unexpectedly, error {}", request.getMethod(), ApiRequest.path(request), id, e);
        return Answer.of(HttpStatus.INTERNAL_SERVER_ERROR, "problem.internal", id);
    }

    /** What was asked for holds characters that no text in the database has, such as NUL. */
    private static boolean noText(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && CHARACTER_NOT_IN_REPERTOIRE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean changedMeanwhile(Exception e) {
        if (e instanceof ConcurrencyFailureException) {
            return true;
        }
        // by name: only the process packages know the engine
        for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("org.camunda.bpm.engine.OptimisticLockingException")) {
                return true;
            }
        }
        return false;
    }
}
