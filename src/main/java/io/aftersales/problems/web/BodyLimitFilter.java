package io.aftersales.problems.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies under {@code /api} that are longer than {@code aftersales.api.max-body-size} (bytes, inclusive).
 *
 * <p>The announced length is checked at once, a body without announced length while it is read. Uploads in parts have
 * limits of their own ({@code spring.servlet.multipart}).
 */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

    private final ProblemWriter writer;
    private final DataSize limit;

    BodyLimitFilter(ProblemWriter writer, @Value("${aftersales.api.max-body-size:64KB}") DataSize limit) {
        this.writer = writer;
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !ApiRequest.matches(request)
                || (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            writer.write(request, response, new BodyTooLarge(limit).answer());
        } else {
            chain.doFilter(new LimitedBody(request, limit), response);
        }
    }
}
