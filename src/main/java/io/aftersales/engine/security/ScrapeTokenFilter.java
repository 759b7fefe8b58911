package io.aftersales.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets Prometheus read the numbers by a token that is compared in memory. A login asks the database, and its outage is
 * what the numbers are to tell of; it has limits, too, which a stranger can use up.
 */
class ScrapeTokenFilter extends OncePerRequestFilter {

    /** Whoever has the token may read the numbers, and nothing else. */
    static final String SCRAPER = "scraper";

    static final int SHORTEST = 32;

    private static final RequestMatcher NUMBERS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/prometheus");

    private static final String LET_IN = ScrapeTokenFilter.class.getName();

    private final byte[] expected;

    /**
     * @param token of 32 characters or more; empty where nobody has one
     * @throws IllegalArgumentException if it is shorter
     */
    ScrapeTokenFilter(String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "aftersales.operations.scrape-token has %d characters, and needs at least %d"
                            .formatted(token.length(), SHORTEST));
        }
        expected = token.isEmpty() ? new byte[0] : bytes("Bearer " + token);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NUMBERS.matches(request) && carriesToken(request)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    SCRAPER, null, List.of(new SimpleGrantedAuthority(SCRAPER))));
            SecurityContextHolder.setContext(context);
            request.setAttribute(LET_IN, true);
        }
        chain.doFilter(request, response);
    }

    /** Whether the request has brought the token, so that no password comes with it. */
    static boolean letIn(HttpServletRequest request) {
        return request.getAttribute(LET_IN) != null;
    }

    private boolean carriesToken(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return expected.length > 0 && sent != null && MessageDigest.isEqual(expected, bytes(sent));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
