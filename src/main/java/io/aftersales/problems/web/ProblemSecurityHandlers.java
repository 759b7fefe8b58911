package io.aftersales.problems.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers who is not signed in (401) and who may not do it (403) as {@code application/problem+json}. Meant for the
 * security filter chain of {@code /api}, which takes it as {@link AuthenticationEntryPoint} and
 * {@link AccessDeniedHandler}.
 *
 * <p>A script of one of our pages is not asked for name and password: the browser would hold its request back behind a
 * login dialog of its own. The page says that the session ended.
 */
@Component
class ProblemSecurityHandlers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    ProblemSecurityHandlers(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (isSentByPage(request)) {
            writer.write(request, response, Answer.of(HttpStatus.UNAUTHORIZED, "problem.sessionEnded"));
            return;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Aftersales\", charset=\"UTF-8\"");
        writer.write(
                request,
                response,
                Answer.of(HttpStatus.UNAUTHORIZED, "problem.unauthenticated").with(headers));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        writer.write(request, response, Answer.of(HttpStatus.FORBIDDEN, "problem.forbidden"));
    }

    private static boolean isSentByPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null
                && !mode.equals("navigate")
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
