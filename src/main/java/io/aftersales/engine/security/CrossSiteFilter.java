package io.aftersales.engine.security;

import io.aftersales.problems.EarlyRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that a browser makes for a foreign page. A browser that remembers name and password sends them along
 * with such requests, also with file uploads that need no permission beforehand. Programs do not send this header.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    private final EarlyRefusal refusal;

    /** For pages. */
    CrossSiteFilter() {
        this(EarlyRefusal.PAGE);
    }

    CrossSiteFilter(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Changes.madeBy(request) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            refusal.answer(request, response, HttpStatus.FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
